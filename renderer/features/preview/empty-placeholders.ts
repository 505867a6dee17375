import { emptyReasons, placeholderValues } from "#shared/domain/placeholder-values.ts";
import { partsOfText } from "#shared/domain/placeholders.ts";
import { translatedFields } from "#shared/domain/translations.ts";
import type { Scene } from "#shared/preview/scene.ts";

/** A word in braces that customers read as it is typed, and why. */
export interface EmptyPlaceholder {
  readonly text: string;
  readonly why: string;
}

/** Of all texts of the scene, each word once. */
export function emptyPlaceholders({ form, offer, currency }: Scene): readonly EmptyPlaceholder[] {
  const texts = translatedFields.filter(field => form[field]?.includes("{"));
  if (texts.length === 0) return [];
  const context = { locale: offer.locale, currency, merchantName: offer.merchant?.name ?? null };
  const values = placeholderValues(form, context);
  const found = new Map<string, string>();
  for (const field of texts) {
    for (const part of partsOfText(form[field] ?? "")) {
      if (part.kind === "unknown") found.set(part.text, "is no placeholder");
      if (part.kind !== "placeholder") continue;
      const isItself = part.name === "title" && field === "offerTitle";
      if (isItself) found.set(part.text, "in the title stands for itself");
      else if (values[part.name] === null) found.set(part.text, `is empty, since ${emptyReasons[part.name]}`);
    }
  }
  return [...found].map(([text, why]) => ({ text, why }));
}
