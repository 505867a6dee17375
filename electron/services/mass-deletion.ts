/** How many names a sentence bears. */
const named = 3;

/** What happened, what was kept, what to do (SYNC.md L2), with the names of some. */
export function massDeletionMessage(
  gone: readonly { readonly title: string }[],
  /** The number that a person accepted, which was another one. */
  accepted: number | null,
): string {
  const names = gone.slice(0, named).map(({ title }) => `“${title}”`);
  const more = gone.length - names.length;
  const all = more > 0 ? `${names.join(", ")} and ${more} more` : inWords(names);
  const other = accepted === null ? "" : ` You accepted ${accepted}, which is another number.`;
  return `${gone.length} records are gone from the server at once: ${all}.${other} Nothing was written and nothing is deleted here; a person decides whether they were deleted on purpose.`;
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
