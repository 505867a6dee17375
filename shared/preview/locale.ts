/** A tag that `Intl` takes: the first of the given ones that is well formed, else English. */
export function usableLocale(...tags: readonly (string | null)[]): string {
  for (const tag of tags) {
    const known = tag === null ? undefined : canonical(tag);
    if (known !== undefined) return known;
  }
  return "en";
}

/** Writing direction by the language's usual script. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return rtlScripts.has(new Intl.Locale(locale).maximize().script ?? "") ? "rtl" : "ltr";
}

const rtlScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0];
  } catch {
    return undefined;
  }
}
