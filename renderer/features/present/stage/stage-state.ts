import type { Device } from "#shared/preview/choices.ts";
import type { SkinTheme } from "#shared/preview/skin.ts";

/** The channels that a stage shows. */
export const stageChannels = ["hub", "marketplace", "activation", "promo"] as const;
export type StageChannel = (typeof stageChannels)[number];

export interface StageState {
  /** Place in the playlist. */
  readonly index: number;
  /** The stage is black: people look at each other. */
  readonly isBlack: boolean;
  /** BCP 47; `null`: each offer's own. */
  readonly language: string | null;
  readonly theme: SkinTheme;
  /** `null`: each channel's own. */
  readonly device: Device | null;
  /** `null`: those of each offer. */
  readonly channels: readonly StageChannel[] | null;
  /** Days from the moment it was started. */
  readonly days: number;
  /** Digits of a number that is being typed, and when the last of them came (ms). */
  readonly typed: { readonly digits: string; readonly at: number } | null;
}

export const firstState: StageState = {
  index: 0,
  isBlack: false,
  language: null,
  theme: "light",
  device: null,
  channels: null,
  days: 0,
  typed: null,
};

/** What is there to be moved through. */
export interface StageScope {
  /** Offers of the playlist. */
  readonly total: number;
  /** Of the offer on the stage; its own, `null`, first. */
  readonly languages: readonly (string | null)[];
}

/** ms within which digits are one number. */
const oneNumber = 1_200;

/** The stage after a key of a keyboard or a clicker; the same object where the key means nothing. `at`: ms. */
export function afterKey(state: StageState, key: string, at: number, scope: StageScope): StageState {
  if (/^[0-9]$/.test(key)) return afterDigit(state, key, at, scope);
  const act = keys[key.length === 1 ? key.toLowerCase() : key];
  return act ? { ...act(state, scope), typed: null } : state;
}

type Act = (state: StageState, scope: StageScope) => StageState;

const goTo =
  (indexOf: (index: number, total: number) => number): Act =>
  (state, { total }) => ({
    ...state,
    isBlack: false,
    index: Math.min(Math.max(indexOf(state.index, total), 0), Math.max(total - 1, 0)),
  });

const next = goTo(index => index + 1);
const before = goTo(index => index - 1);
const black: Act = state => ({ ...state, isBlack: !state.isBlack });

/** Clickers send the page keys, and a full stop for black. */
const keys: Readonly<Record<string, Act>> = {
  ArrowRight: next,
  ArrowDown: next,
  PageDown: next,
  Enter: next,
  " ": next,
  n: next,
  ArrowLeft: before,
  ArrowUp: before,
  PageUp: before,
  Backspace: before,
  p: before,
  Home: goTo(() => 0),
  End: goTo((_index, total) => total - 1),
  b: black,
  ".": black,
  l: nextLanguage,
  t: state => ({ ...state, theme: state.theme === "light" ? "dark" : "light" }),
};

function nextLanguage(state: StageState, { languages }: StageScope): StageState {
  const place = languages.indexOf(state.language);
  return { ...state, language: languages[(place + 1) % languages.length] ?? null };
}

/** Digits that follow each other are one number, as far as there are so many offers. */
function afterDigit(state: StageState, digit: string, at: number, { total }: StageScope): StageState {
  const { typed } = state;
  const digits = typed !== null && at - typed.at < oneNumber ? typed.digits + digit : digit;
  const number = Number(digits) <= total ? Number(digits) : Number(digit);
  const kept = { digits: String(number), at };
  if (number < 1 || number > total) return { ...state, typed: kept };
  return { ...state, isBlack: false, index: number - 1, typed: kept };
}
