import { remembering } from "./remembering.ts";

/** Formatters of `Intl`, made once each: making one costs a hundred times what using it does. Unknown zones throw. */
export const numberFormat = kept<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (locale, options) => new Intl.NumberFormat(locale, options),
);
export const dateFormat = kept<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (locale, options) => new Intl.DateTimeFormat(locale, options),
);
export const relativeTimeFormat = kept<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(
  (locale, options) => new Intl.RelativeTimeFormat(locale, options),
);
export const listFormat = kept<Intl.ListFormatOptions, Intl.ListFormat>(
  (locale, options) => new Intl.ListFormat(locale, options),
);
export const pluralRules = kept<Intl.PluralRulesOptions, Intl.PluralRules>(
  (locale, options) => new Intl.PluralRules(locale, options),
);
export const segmenter = kept<Intl.SegmenterOptions, Intl.Segmenter>(
  (locale, options) => new Intl.Segmenter(locale, options),
);

function kept<Options, Format>(make: (locale: string | undefined, options?: Options) => Format) {
  return remembering(
    (locale: string | undefined, options?: Options) =>
      `${locale ?? ""} ${options === undefined ? "" : JSON.stringify(options)}`,
    make,
  );
}
