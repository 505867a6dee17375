/** Writing direction by the language's usual script. */
export const directionOf = keptByTag((locale): "ltr" | "rtl" =>
  rtlScripts.has(new Intl.Locale(locale).maximize().script ?? "") ? "rtl" : "ltr",
);

/**
 * The tag with which numbers and dates are written. Arabic of no country is read in its own digits, which `Intl` leaves
 * to the country; every other locale says itself which digits are its own.
 */
export const writingLocale = keptByTag(locale => {
  const tag = new Intl.Locale(locale);
  if (tag.language !== "ar" || tag.region !== undefined || tag.numberingSystem !== undefined) return locale;
  return new Intl.Locale(tag, { numberingSystem: "arab" }).toString();
});

/** Taking a tag apart costs more than all that is said with it, and a preview has one. */
function keptByTag<T>(told: (locale: string) => T): (locale: string) => T {
  const known = new Map<string, T>();
  return locale => {
    const before = known.get(locale);
    if (before !== undefined) return before;
    const found = told(locale);
    if (known.size >= most) known.clear();
    known.set(locale, found);
    return found;
  };
}

/** Tags come from records, so their number has no end. */
const most = 200;

const rtlScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);
