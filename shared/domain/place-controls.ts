import type { ChildChange, ChildRecord } from "./child-records.ts";
import { type KnownControl, periodFields, readControl, usagePeriods, writeControl } from "./controls.ts";
import type { Json } from "./json.ts";
import type { ControlFields } from "./offer.ts";

/**
 * The form's limits by period, places, hours and exclusivity out of their records, and back. One record stands for a
 * limit, for all places and for the group; each window of hours has its own. Records whose kind or value the form does
 * not know, and those that are switched off, are never touched but to be used again for the same thing.
 */
export function composeControls(controls: readonly ChildRecord[]): ControlFields {
  const live = controls.filter(isLive).flatMap(control => knownOf(control) ?? []);
  const first = (field: (typeof periodFields)[keyof typeof periodFields]) =>
    live.find(known => known.field === field)?.value;
  const limit = (field: (typeof periodFields)[keyof typeof periodFields]) => {
    const value = first(field);
    return typeof value === "number" ? value : null;
  };
  return {
    usageLimitPerDay: limit("usageLimitPerDay"),
    usageLimitPerWeek: limit("usageLimitPerWeek"),
    usageLimitPerMonth: limit("usageLimitPerMonth"),
    usageLimitPerYear: limit("usageLimitPerYear"),
    redemptionPlaces: distinct(
      live.flatMap(known => (known.field === "redemptionPlaces" ? known.value : [])),
    ),
    redemptionHours: distinct(live.flatMap(known => (known.field === "redemptionHours" ? known.value : []))),
    exclusiveGroup: live.flatMap(known => (known.field === "exclusiveGroup" ? known.value : []))[0] ?? null,
  };
}

/** The changes of records that turn the form's `now` into `wanted`; what is alike is left alone. */
export function placeControls(
  controls: readonly ChildRecord[],
  now: ControlFields,
  wanted: ControlFields,
): readonly ChildChange[] {
  const changes: ChildChange[] = [];
  for (const period of usagePeriods) {
    const field = periodFields[period];
    if (now[field] === wanted[field]) continue;
    const value = wanted[field];
    changes.push(...placeOne(controls, field, value === null ? null : { field, value }));
  }
  if (!sameSet(now.redemptionPlaces, wanted.redemptionPlaces)) {
    const value = wanted.redemptionPlaces;
    const known = value.length === 0 ? null : ({ field: "redemptionPlaces", value } as const);
    changes.push(...placeOne(controls, "redemptionPlaces", known));
  }
  if (!sameSet(now.redemptionHours, wanted.redemptionHours)) {
    changes.push(...placeHours(controls, wanted.redemptionHours));
  }
  if (now.exclusiveGroup !== wanted.exclusiveGroup) {
    const value = wanted.exclusiveGroup;
    const known = value === null ? null : ({ field: "exclusiveGroup", value } as const);
    changes.push(...placeOne(controls, "exclusiveGroup", known));
  }
  return changes;
}

/** Controls that are there and that the form has no field for: of another kind, of another value, or switched off. */
export function controlsBeside(controls: readonly ChildRecord[]): readonly ChildRecord[] {
  return controls.filter(control => {
    if (control.deleted || isLimit(control)) return false;
    return !isLive(control) || knownOf(control) === null;
  });
}

/** Several that stand for one thing become one. */
function placeOne(
  controls: readonly ChildRecord[],
  field: KnownControl["field"],
  wanted: KnownControl | null,
): ChildChange[] {
  const candidates = controls.filter(control => knownOf(control)?.field === field);
  const live = candidates.filter(isLive);
  if (wanted === null) return live.map(taken);
  const [kept, ...others] = live;
  const record = kept ?? candidates.find(({ deleted }) => !deleted) ?? candidates.at(-1);
  return [...set(record, wanted), ...others.map(taken)];
}

/** Windows that go lend their records to those that come, so that a changed one is an update. */
function placeHours(controls: readonly ChildRecord[], wanted: readonly string[]): ChildChange[] {
  const candidates = controls.filter(control => knownOf(control)?.field === "redemptionHours");
  const textOf = (control: ChildRecord) => String(knownOf(control)?.value);
  const going = candidates.filter(control => isLive(control) && !wanted.includes(textOf(control)));
  const present = candidates.filter(isLive).map(textOf);
  const changes: ChildChange[] = [];
  for (const value of distinct(wanted).filter(text => !present.includes(text))) {
    const known = { field: "redemptionHours", value } as const;
    const same = candidates.find(control => !isLive(control) && textOf(control) === value);
    changes.push(...set(same ?? going.shift(), known));
  }
  return [...changes, ...going.map(taken)];
}

function set(record: ChildRecord | undefined, wanted: KnownControl): ChildChange[] {
  const written = writeControl(wanted);
  if (written === null) return [];
  const fields: Readonly<Record<string, Json>> = {
    ...record?.fields,
    controlType: written.type,
    controlValue: written.value,
    isActive: true,
  };
  return [{ entity: "redemption_control", id: record?.id ?? null, fields, deleted: false }];
}

const taken = ({ id }: ChildRecord): ChildChange => ({ entity: "redemption_control", id, deleted: true });

const knownOf = ({ fields }: ChildRecord): KnownControl | null =>
  readControl(fields.controlType, fields.controlValue);

const isLive = (control: ChildRecord): boolean => !control.deleted && control.fields.isActive !== false;

/** The limits of W8 have their own reading (`redemption.ts`). */
const isLimit = ({ fields }: ChildRecord): boolean =>
  fields.controlType === "usage_per_customer" || fields.controlType === "usage_total";

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === new Set([...a, ...b]).size && new Set(b).size === new Set(a).size;
