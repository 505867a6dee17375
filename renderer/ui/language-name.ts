import { remembering } from "#shared/domain/remembering.ts";

/** `German`; in the reader's language, or in `locale`. `tag`: BCP 47; one that is none stands as it is. */
export const languageName: (tag: string, locale?: string) => string = remembering(
  (tag, locale) => `${locale ?? ""} ${tag}`,
  (tag, locale) => {
    try {
      return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  },
);
