import { channelTextLimit, type LimitedField, limitedFields, type SlotHints } from "../channel-texts.ts";
import { countGraphemes } from "../graphemes.ts";
import { usableLocale } from "../locale.ts";
import type { OfferForm } from "../offer.ts";
import { emptyReasons, placeholderValues } from "../placeholder-values.ts";
import {
  fillPlaceholders,
  type PlaceholderValues,
  partsOfText,
  placeholderText,
  type TextPart,
} from "../placeholders.ts";
import type { Problem } from "../problem.ts";
import type { RuleContext } from "./context.ts";
import { those, warning } from "./say.ts";

/** What customers read: placeholders that lead nowhere, and texts that a chosen channel will cut. Warnings only. */
export function textRules(
  form: OfferForm,
  { defaults, hintsOf }: Pick<RuleContext, "defaults" | "hintsOf">,
): Problem[] {
  const isTemplate = templateFields.some(field => form[field]?.includes("{"));
  const values = isTemplate ? valuesOf(form, defaults.currency) : null;
  return those([
    ...templateFields.flatMap(field => (values === null ? [] : placeholderRules(field, form[field], values))),
    ...limitedFields.map(field => lengthRule(field, form, values, hintsOf?.(form.program))),
  ]);
}

/** Formatting costs more than all the other rules together: it is done only where a text asks for it. */
function valuesOf(form: OfferForm, currency: string): PlaceholderValues {
  return placeholderValues(form, {
    locale: usableLocale(form.defaultLanguage),
    currency,
    // Here it only counts whether there is one; its name is known where the text is shown.
    merchantName: form.merchantOwner === null ? null : "Merchant",
  });
}

const templateFields = ["offerTitle", "offerDescription", "termsConditions"] as const;

function placeholderRules(
  field: (typeof templateFields)[number],
  text: string | null,
  values: PlaceholderValues,
): (Problem | null)[] {
  if (!text?.includes("{")) return [];
  const seen = new Map(partsOfText(text).map(part => [part.text, part]));
  return [...seen.values()]
    .flatMap((part): (Problem | null)[] => {
      if (part.kind === "unknown") return [unknown(field, text, part)];
      if (part.kind !== "placeholder") return [];
      if (part.name === "title" && field === "offerTitle") {
        return [warning(field, "placeholder-circular", `${part.text} stands for the title itself.`)];
      }
      const reason = values[part.name] === null ? emptyReasons[part.name] : null;
      return reason === null
        ? []
        : [warning(field, "placeholder-empty", `${part.text} stands for nothing: ${reason}.`)];
    })
    .slice(0, mostNamed);
}

/** A repair carries the whole text, so a very long one has none. */
function unknown(
  field: (typeof templateFields)[number],
  text: string,
  part: Extract<TextPart, { kind: "unknown" }>,
): Problem {
  const message = `${part.text} is not a placeholder.`;
  if (part.meant === null || text.length > longestRepair)
    return warning(field, "placeholder-unknown", message);
  const meant = placeholderText(part.meant);
  return warning(field, "placeholder-unknown", message, {
    label: `Use ${meant}`,
    value: text.replaceAll(part.text, meant),
  });
}

const mostNamed = 5;
const longestRepair = 5000;

/** Counted as it reads; what is too long to be filled is too long anyway. */
function lengthRule(
  field: LimitedField,
  form: OfferForm,
  values: PlaceholderValues | null,
  hints: SlotHints | undefined,
): Problem | null {
  const limit = channelTextLimit(field, form.channels, hints);
  const text = form[field];
  if (text === null || limit === null) return null;
  const count = countGraphemes(
    values === null || text.length > longestRepair ? text : fillPlaceholders(text, values),
  );
  if (count <= limit.characters) return null;
  const shown = `${limit.place} shows about ${limit.characters} of ${count} characters.`;
  return warning(field, "text-long", shown.charAt(0).toUpperCase() + shown.slice(1));
}
