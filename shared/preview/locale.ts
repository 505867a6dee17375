import { remembering } from "../domain/remembering.ts";

/** Writing direction by the language's usual script. */
export const directionOf = remembering(
  (locale: string) => locale,
  (locale): "ltr" | "rtl" =>
    rtlScripts.has(new Intl.Locale(locale).maximize().script ?? "") ? "rtl" : "ltr",
);

/**
 * The tag with which numbers and dates are written. Arabic of no country is read in its own digits, which `Intl` leaves
 * to the country; every other locale says itself which digits are its own.
 */
export const writingLocale = remembering(
  (locale: string) => locale,
  locale => {
    const tag = new Intl.Locale(locale);
    if (tag.language !== "ar" || tag.region !== undefined || tag.numberingSystem !== undefined) return locale;
    return new Intl.Locale(tag, { numberingSystem: "arab" }).toString();
  },
);

const rtlScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);
