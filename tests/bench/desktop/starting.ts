import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { _electron, type ElectronApplication, type Locator, type Page } from "@playwright/test";
import { electronRuntime } from "../../../scripts/bootstrap/runtime.mjs";
import { buildIfStale, projectFolder } from "../../../scripts/build.ts";
import { startDisplay } from "../../support/display.ts";
import { proportionalMemory } from "./process-memory.ts";

export interface Start {
  /** From the start of the program to what a person waits for. */
  readonly ms: number;
  /** MB, two seconds later. */
  readonly pss: number;
}

/** Starts the built studio on a workspace, until its list shows offers. */
export const startStudio = (workspace: string, keyFile: string): Promise<Start> =>
  started([projectFolder, "--workspace", workspace, "--key-file", keyFile], {}, page =>
    page
      .getByRole("grid")
      .getByRole("row")
      .getByText(/\d{2,}$/)
      .first(),
  );

/** Starts a program that shows one word in one window. */
export async function startBlankWindow(): Promise<Start> {
  const data = mkdtempSync(path.join(tmpdir(), "bench-blank-"));
  try {
    const program = path.join(import.meta.dirname, "blank-window");
    return await started([program], { BLANK_WINDOW_DATA: data }, page => page.getByText("Blank"));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Builds what is stale, and gives `work` a display where there is none. */
export async function onDisplay<T>(work: () => Promise<T>): Promise<T> {
  buildIfStale();
  if (process.platform !== "linux" || process.env.DISPLAY) return work();
  const display = await startDisplay();
  process.env.DISPLAY = display.name;
  try {
    return await work();
  } finally {
    delete process.env.DISPLAY;
    await display.close();
  }
}

/** ms that a program is left alone before its memory is read: what starting took has been given back. */
const settling = 2_000;
/** ms between two looks at a window, and after which none is taken. */
const [looking, mostWaiting] = [4, 30_000];

async function started(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  awaited: (page: Page) => Locator,
): Promise<Start> {
  const began = performance.now();
  const app = await launch(args, env);
  try {
    await appears(awaited(await app.firstWindow()));
    const ms = performance.now() - began;
    await wait(settling);
    return { ms, pss: proportionalMemory(app.process().pid ?? 0) };
  } finally {
    await app.close();
  }
}

/** Looked for more often than Playwright does by itself, which waits up to half a second between two looks. */
async function appears(awaited: Locator): Promise<void> {
  const end = performance.now() + mostWaiting;
  while (!(await awaited.isVisible())) {
    if (performance.now() > end) throw new Error("Nothing appeared.");
    await wait(looking);
  }
}

function launch(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  const { executablePath, fallback, sqliteBinding } = electronRuntime();
  if (fallback) process.env.ELECTRON_OVERRIDE_DIST_PATH = path.dirname(executablePath);
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith("KIGO_") ? [] : [[name, value] as const],
  );
  return _electron.launch({
    args: [...args],
    env: {
      ...Object.fromEntries(inherited),
      ...(sqliteBinding !== null && { KIGO_SQLITE_BINDING: sqliteBinding }),
      ...env,
    },
    timeout: 30_000,
  });
}
