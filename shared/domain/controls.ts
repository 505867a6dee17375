import { z } from "zod";
import type { Json } from "./json.ts";
import type { ControlFields, OfferFormField } from "./offer.ts";
import { formatWindow, readWindow, timeWindowSchema } from "./time-window.ts";

/**
 * The redemption controls that the studio knows, by what the form says of them (SYNC.md W2: `control_value` is JSON; the
 * shapes are those that servers were seen to have). A control of any other kind or value is a record like every other:
 * kept, shown as it is, never changed by an edit of the form.
 */
export const usagePeriods = ["day", "week", "month", "year"] as const;
export type UsagePeriod = (typeof usagePeriods)[number];

/** The form's field for the uses that one customer has in a period. */
export const periodFields = {
  day: "usageLimitPerDay",
  week: "usageLimitPerWeek",
  month: "usageLimitPerMonth",
  year: "usageLimitPerYear",
} as const satisfies Record<UsagePeriod, keyof ControlFields>;

const uses = z.int().positive();
const periodSchema = z.strictObject({ uses, per: z.enum(usagePeriods) });
const placesSchema = z.strictObject({
  locations: z.array(z.union([z.string().min(1), z.int().nonnegative()])).min(1),
});
const groupSchema = z.union([z.strictObject({ group: z.string().min(1) }), z.string().min(1)]);

/** What a control means, in one of the form's fields. */
export type KnownControl =
  | { readonly field: (typeof periodFields)[UsagePeriod]; readonly value: number }
  | { readonly field: "redemptionPlaces"; readonly value: readonly string[] }
  | { readonly field: "redemptionHours"; readonly value: string }
  | { readonly field: "exclusiveGroup"; readonly value: string };

/** `null`: a kind or a value that the form has no field for. */
export function readControl(type: Json | undefined, value: Json | undefined): KnownControl | null {
  switch (type) {
    case "usage_per_period": {
      const period = periodSchema.safeParse(value);
      return period.success ? { field: periodFields[period.data.per], value: period.data.uses } : null;
    }
    case "location": {
      const places = placesSchema.safeParse(value);
      return places.success ? { field: "redemptionPlaces", value: places.data.locations.map(String) } : null;
    }
    case "time_window": {
      const window = timeWindowSchema.safeParse(value);
      return window.success ? { field: "redemptionHours", value: formatWindow(window.data) } : null;
    }
    case "exclusivity": {
      const group = groupSchema.safeParse(value);
      if (!group.success) return null;
      return {
        field: "exclusiveGroup",
        value: typeof group.data === "string" ? group.data : group.data.group,
      };
    }
    default:
      return null;
  }
}

/** The control's type and value for what the form says; `null` for hours that cannot be read. */
export function writeControl(known: KnownControl): { readonly type: string; readonly value: Json } | null {
  switch (known.field) {
    case "redemptionPlaces":
      return { type: "location", value: { locations: known.value.map(placeReference) } };
    case "redemptionHours": {
      const window = readWindow(known.value);
      return window.ok ? { type: "time_window", value: { ...window.value } } : null;
    }
    case "exclusiveGroup":
      return { type: "exclusivity", value: { group: known.value } };
    default: {
      const per = usagePeriods.find(period => periodFields[period] === known.field);
      return per === undefined ? null : { type: "usage_per_period", value: { uses: known.value, per } };
    }
  }
}

/** A place by its number on the server where that is known, else by what it is called. */
export function placeReference(place: string): string | number {
  return /^(0|[1-9]\d{0,14})$/.test(place) ? Number(place) : place;
}

/** The form's field that a control stands in, by its type and value; `null` where it stands in none. */
export function controlField(type: Json | undefined, value: Json | undefined): OfferFormField | null {
  if (type === "usage_per_customer") return "usageLimitPerCustomer";
  if (type === "usage_total") return "totalUsageLimit";
  return readControl(type, value)?.field ?? null;
}

/** A control's value as the form has it, where its shape is one of those that the form knows. */
export function readableControlValue(value: Json): Json {
  return shaped(value)?.value ?? value;
}

/** What was typed as the form has it, in the shape of the control's `present` value; `null` where it doesn't fit it. */
export function controlValueLike(present: Json, typed: Json): Json | null {
  const known = shaped(present);
  if (known === null) return null;
  const written =
    known.field === "redemptionPlaces"
      ? writeControl({ field: known.field, value: placesIn(typed) })
      : known.field === "redemptionHours" || known.field === "exclusiveGroup"
        ? writeControl({ field: known.field, value: String(typed) })
        : writeControl({ field: known.field, value: Number(typed) });
  return written !== null && readControl(written.type, written.value) !== null ? written.value : null;
}

/** Objects alone say by their members which kind they are. */
function shaped(value: Json): KnownControl | null {
  if (typeof value !== "object") return null;
  const kinds = ["usage_per_period", "location", "time_window", "exclusivity"];
  return kinds.map(type => readControl(type, value)).find(known => known !== null) ?? null;
}

function placesIn(typed: Json): string[] {
  const places: readonly Json[] = Array.isArray(typed) ? typed : String(typed ?? "").split(";");
  return places.map(place => String(place).trim()).filter(place => place !== "");
}
