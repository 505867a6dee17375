import type { Json } from "#shared/domain/json.ts";
import type { Quirk } from "./quirk.ts";

/** `datesWithTime`: the plain dates of campaigns come as instants. */
export const datesWithTime: Quirk = answersDatesAs(["start_date", "end_date"], date =>
  date.length === 10 ? `${date}T00:00:00Z` : date,
);

/** `datesWithoutTime`: the dates of offers come as they were typed, where they were typed without a time. */
export const datesWithoutTime: Quirk = answersDatesAs(["version_active_from", "offer_expiry_date"], date =>
  date.endsWith("T00:00:00Z") ? date.slice(0, 10) : date,
);

function answersDatesAs(fields: readonly string[], change: (date: string) => string): Quirk {
  const changed = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, entry]) => [
        field,
        typeof entry === "string" && fields.includes(field) ? change(entry) : changed(entry),
      ]),
    );
  };
  // The tag stays that of the record, which is what the next If-Match is judged on.
  return { answer: answer => ({ ...answer, json: changed(answer.json) }) };
}
