/** `German`; in the reader's language, or in `locale`. `tag`: BCP 47; one that is none stands as it is. */
export function languageName(tag: string, locale?: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
