import type { Json } from "#shared/domain/json.ts";
import type { Quirk } from "./quirk.ts";

/** `trimsTexts`: as many servers do before they store. */
export const trimsTexts: Quirk = storesTextsAs(text => text.trim());

/** `cutsTextsAt`: as a column does that is narrower than its schema says; characters, not code units. */
export function cutsTextsAt(length: number): Quirk {
  return storesTextsAs(text => (text.length <= length ? text : Array.from(text).slice(0, length).join("")));
}

/** Not texts but words and dates, which a server that changes them would not understand itself. */
const words = new Set([
  "version_active_from",
  "offer_expiry_date",
  "start_date",
  "end_date",
  "default_language",
  "language_code",
  "code_type",
  "offer_status",
  "control_type",
  "program_type",
  "time_zone",
]);

function storesTextsAs(change: (text: string) => string): Quirk {
  return {
    request(request) {
      const { method, body } = request;
      if ((method !== "POST" && method !== "PUT") || !isObject(body)) return request;
      const { offers } = body;
      const rows = Array.isArray(offers) ? { offers: offers.map(row => changed(row, change)) } : {};
      return { ...request, body: { ...changedFields(body, change), ...rows } };
    },
  };
}

function changed(value: Json, change: (text: string) => string): Json {
  return isObject(value) ? changedFields(value, change) : value;
}

function changedFields(
  record: { readonly [key: string]: Json },
  change: (text: string) => string,
): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === "string" && !words.has(field) ? change(value) : value,
    ]),
  );
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
