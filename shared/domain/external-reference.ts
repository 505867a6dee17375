/**
 * The server's `external_reference` belongs to the user; on today's server a suffix carries what has no other place
 * (SYNC.md W6): `<the user's text> ~c:<campaign> ~p:<program> ~k:<ULID>`.
 */
export interface ReferenceParts {
  /** The user's own text; `null` if there is none. */
  readonly own: string | null;
  readonly campaign: string | null;
  readonly program: string | null;
  /** The ULID by which a lost create is found again. */
  readonly key: string | null;
}

/** Characters (code points) the server keeps. */
export const referenceLimit = 255;

/** Reads a suffix whoever wrote it. What isn't exactly one (order c p k, each once, a true ULID) is the user's text. */
export function parseReference(text: string | null): ReferenceParts {
  if (text === null) return nothing;
  // A server that trims takes the space before the first mark with it.
  const whole = startsWithMark.test(text) ? ` ${text}` : text;
  const suffix = suffixPattern.exec(whole)?.[2];
  const marks = suffix === undefined ? null : readMarks(suffix);
  if (suffix === undefined || marks === null) return { ...nothing, own: text === "" ? null : text };
  const own = whole.slice(0, whole.length - suffix.length);
  return { own: own === "" ? null : own, ...marks };
}

export type FormattedReference =
  | { readonly ok: true; readonly text: string | null }
  /** `ambiguous`: the user's text looks like a suffix, so it could not be read back. */
  | { readonly ok: false; readonly reason: "too_long" | "ambiguous"; readonly longestOwn: number };

/** What is sent. Refused where it would not fit, or would not be read back as the same parts. */
export function formatReference(parts: ReferenceParts): FormattedReference {
  const text = `${parts.own ?? ""}${suffixOf(parts)}`;
  const longestOwn = longestOwnText(parts);
  if (characters(text) > referenceLimit) return { ok: false, reason: "too_long", longestOwn };
  if (!sameParts(parseReference(text), parts)) return { ok: false, reason: "ambiguous", longestOwn };
  return { ok: true, text: text === "" ? null : text };
}

/** Characters left for the user's own text beside this campaign, program and key; negative if they alone are too long. */
export function longestOwnText(parts: Omit<ReferenceParts, "own">): number {
  return referenceLimit - characters(suffixOf(parts));
}

/** Why a typed text cannot be the user's own part, as a sentence; `null` if it can. */
export function ownTextFault(own: string, beside: Omit<ReferenceParts, "own">): string | null {
  const mark = /(?:^| )(~[cpk]:)/.exec(own)?.[1];
  if (mark !== undefined) {
    return `“${mark}” after a space is how the studio marks its own part of the reference. Write it another way.`;
  }
  const longest = longestOwnText(beside);
  if (characters(own) <= longest) return null;
  if (longest <= 0) return "The campaign and the program leave no room for a reference. Shorten their names.";
  return `The reference has ${characters(own)} characters; ${longest} fit beside what the studio keeps with it.`;
}

const nothing: ReferenceParts = { own: null, campaign: null, program: null, key: null };
const suffixPattern = /^(.*?)((?: ~[cpk]:[^ ~]+)+)$/s;
const startsWithMark = /^~[cpk]:/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

function readMarks(suffix: string): Omit<ReferenceParts, "own"> | null {
  const marks = suffix
    .slice(1)
    .split(" ")
    .map(mark => ({ letter: mark.charAt(1), value: mark.slice(3) }));
  const inOrder = /^c?p?k?$/.test(marks.map(mark => mark.letter).join(""));
  const valueAt = (letter: string) => marks.find(mark => mark.letter === letter)?.value ?? null;
  const key = valueAt("k");
  if (!inOrder || (key !== null && !ulid.test(key))) return null;
  return { campaign: decode(valueAt("c")), program: decode(valueAt("p")), key };
}

function suffixOf(parts: Omit<ReferenceParts, "own">): string {
  const mark = (letter: string, value: string | null) =>
    value === null || value === "" ? "" : ` ~${letter}:${encode(value)}`;
  return mark("c", parts.campaign) + mark("p", parts.program) + mark("k", parts.key);
}

function encode(value: string): string {
  return value.replaceAll("%", "%25").replaceAll(" ", "%20").replaceAll("~", "%7E");
}

/** Others may have encoded more than we do; what is no encoding stays as it is. */
function decode(value: string | null): string | null {
  if (value === null) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function sameParts(a: ReferenceParts, b: ReferenceParts): boolean {
  const same = (left: string | null, right: string | null) => (left ?? "") === (right ?? "");
  return (
    same(a.own, b.own) && same(a.campaign, b.campaign) && same(a.program, b.program) && same(a.key, b.key)
  );
}

function characters(text: string): number {
  return Array.from(text).length;
}
