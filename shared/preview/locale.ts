/** Writing direction by the language's usual script. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return rtlScripts.has(new Intl.Locale(locale).maximize().script ?? "") ? "rtl" : "ltr";
}

const rtlScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);
