/**
 * Characters as a reader counts them: grapheme clusters. Past `most` UTF-16 units the count stops there: nobody reads
 * the exact length of a novel, and counting one would be felt while typing.
 */
export function countGraphemes(text: string, most = 20_000): number {
  const part = text.length > most ? text.slice(0, most) : text;
  if (isPlain.test(part)) return part.length;
  let count = 0;
  for (const _cluster of segmenter.segment(part)) count += 1;
  return count;
}

/** Each of these is a cluster of its own (a carriage return and its line feed would be one). */
const isPlain = /^[\n\u0020-\u007e]*$/;
/** Where clusters end doesn't depend on the language. */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
