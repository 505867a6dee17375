/** A tag that `Intl` takes: the first of the given ones that is well formed, else English. */
export function usableLocale(...tags: readonly (string | null)[]): string {
  for (const tag of tags) {
    const known = tag === null ? undefined : canonical(tag);
    if (known !== undefined) return known;
  }
  return "en";
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0];
  } catch {
    return undefined;
  }
}
