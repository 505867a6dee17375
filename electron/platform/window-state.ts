import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
/** Device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a window looks like when it opens again. */
export interface WindowState {
  readonly bounds: Rectangle | null;
  readonly maximised: boolean;
  readonly theme: "system" | "light" | "dark";
  /** Where exports go; `null`: nobody chose. */
  readonly shareFolder: string | null;
}

export type RememberedState = ReturnType<typeof rememberWindowState>;

const initialState: WindowState = { bounds: null, maximised: false, theme: "system", shareFolder: null };

/** Remembered in one small file; a file that is missing or not in order is as good as none. */
export function rememberWindowState(file: string) {
  let state = readState(file);
  return {
    get: (): WindowState => state,
    set(change: Partial<WindowState>): void {
      state = { ...state, ...change };
      writeState(file, state);
    },
  };
}

function readState(file: string): WindowState {
  try {
    return stateIn(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return initialState;
  }
}

/** Read by hand: this file is read before the window opens, the library that reads the others after it. */
function stateIn(value: unknown): WindowState {
  const { bounds, maximised, theme, shareFolder } = { ...initialState, ...recordIn(value) };
  return {
    bounds: rectangleIn(bounds),
    maximised: maximised === true,
    theme: theme === "light" || theme === "dark" ? theme : "system",
    shareFolder: typeof shareFolder === "string" ? shareFolder : null,
  };
}

function rectangleIn(value: unknown): Rectangle | null {
  const { x, y, width, height } = recordIn(value);
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) ? { x, y, width, height } : null;
}

const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Losing it costs a person one drag of a window: a full or read-only disk is no reason to fail. */
function writeState(file: string, state: WindowState): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}

/**
 * Remembered bounds, made to lie wholly on the display that holds most of them; `null` (take the default) where none
 * does, since the display was unplugged.
 */
export function clampBounds(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const [best] = workAreas
    .map(area => ({ area, overlap: overlapOf(bounds, area) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap);
  if (!best) return null;
  const { area } = best;
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function overlapOf(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
