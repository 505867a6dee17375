import { formatMoment } from "../../../ui/format.ts";

/** ` by ada, 09:41`, ` at 09:41`, or nothing where nobody knows: the end of a sentence. */
export function byWords(who: string | null, at: string | null, now = new Date()): string {
  if (at === null) return who === null ? "" : ` by ${who}`;
  const moment = formatMoment(at, now);
  return who === null ? `, ${moment}` : ` by ${who}, ${moment}`;
}

/** `ada, on this computer, 09:41`. */
export function mineWords(
  fields: readonly { readonly mineBy: string | null; readonly mineAt: string | null }[],
): string {
  const latest = fields.toSorted((a, b) => (b.mineAt ?? "").localeCompare(a.mineAt ?? ""))[0];
  const parts = [
    latest?.mineBy,
    "on this computer",
    latest?.mineAt && formatMoment(latest.mineAt, new Date()),
  ];
  return capital(parts.filter(Boolean).join(", "));
}

/** `On the server, 08:55`. */
export function theirsWords(fields: readonly { readonly theirsAt: string | null }[]): string {
  const at = fields.map(({ theirsAt }) => theirsAt).find(each => each !== null);
  return at ? `On the server, ${formatMoment(at, new Date())}` : "On the server";
}

const capital = (words: string): string => (words.startsWith("on ") ? `O${words.slice(1)}` : words);
