import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChildChange, ChildRecord } from "./child-records.ts";
import {
  controlField,
  controlValueLike,
  readableControlValue,
  readControl,
  writeControl,
} from "./controls.ts";
import type { Json } from "./json.ts";
import { type ControlFields, controlFieldsSchema, emptyForm } from "./offer.ts";
import { composeControls, controlsBeside, placeControls } from "./place-controls.ts";

const none = controlFieldsSchema.parse(emptyForm);
const control = (
  controlType: string,
  controlValue: Json,
  more: Partial<ChildRecord> & { readonly isActive?: boolean } = {},
): ChildRecord => ({
  id: `${controlType} ${JSON.stringify(controlValue)}`,
  deleted: false,
  ...more,
  fields: { controlType, controlValue, isActive: more.isActive ?? true },
});
const hours = (from: string, to: string) => control("time_window", { days: ["mon", "tue", "wed"], from, to });

function applied(controls: readonly ChildRecord[], changes: readonly ChildChange[]): ChildRecord[] {
  const after = [...controls];
  for (const { id, fields, deleted } of changes) {
    const index = after.findIndex(record => record.id === id);
    const old = after[index];
    if (old) after[index] = { ...old, fields: fields ?? old.fields, deleted: deleted ?? old.deleted };
    else after.push({ id: `new-${after.length}`, fields: fields ?? {}, deleted: deleted ?? false });
  }
  return after;
}

const limit = fc.option(fc.integer({ min: 1, max: 99 }));
const wanted: fc.Arbitrary<ControlFields> = fc.record({
  usageLimitPerDay: limit,
  usageLimitPerWeek: limit,
  usageLimitPerMonth: limit,
  usageLimitPerYear: limit,
  redemptionPlaces: fc.uniqueArray(fc.constantFrom("12", "7", "0", "Puerto", "1 Main St, Moline", "007"), {
    maxLength: 4,
  }),
  redemptionHours: fc.uniqueArray(
    fc.constantFrom("mon-fri 09:00-17:00", "sat 10:00-14:00", "mon-wed 08:00-12:00", "sun 22:00-06:00"),
    { maxLength: 4 },
  ),
  exclusiveGroup: fc.option(fc.constantFrom("members", "dealers")),
});
/** What a server or a colleague may have put there. */
const foreign = fc.array(
  fc
    .constantFrom<readonly [string, Json]>(
      ["location", { within_km: 40 }],
      ["location", { locations: ["Puerto", 7] }],
      ["time_window", { days: ["wed", "mon", "tue"], from: "08:00", to: "12:00" }],
      ["time_window", { days: [], from: "x" }],
      ["time_window", "after eight"],
      ["usage_per_period", { uses: 4, per: "year" }],
      ["usage_per_period", { uses: 1, per: "fortnight" }],
      ["exclusivity", "members only"],
      ["exclusivity", { group: "members", level: 2 }],
      ["first_purchase", true],
      ["usage_total", 5],
    )
    .chain(([type, value]) =>
      fc
        .tuple(fc.boolean(), fc.boolean())
        .map(([isActive, deleted]) => control(type, value, { isActive, deleted })),
    ),
  { maxLength: 6 },
);

describe("a redemption control in the form", () => {
  it.each([
    ["usage_per_period", { uses: 1, per: "day" }, { field: "usageLimitPerDay", value: 1 }],
    ["usage_per_period", { uses: 4, per: "year" }, { field: "usageLimitPerYear", value: 4 }],
    ["usage_per_period", { uses: 0, per: "day" }, null],
    ["usage_per_period", 5, null],
    ["location", { locations: ["Puerto", 12] }, { field: "redemptionPlaces", value: ["Puerto", "12"] }],
    ["location", { within_km: 40 }, null],
    ["location", { locations: [] }, null],
    [
      "time_window",
      { days: ["fri", "mon"], from: "11:00", to: "14:00" },
      { field: "redemptionHours", value: "mon,fri 11:00-14:00" },
    ],
    ["time_window", { days: ["mon"], from: "11:00", to: "14:00", zone: "UTC" }, null],
    ["exclusivity", { group: "members" }, { field: "exclusiveGroup", value: "members" }],
    ["exclusivity", "members only", { field: "exclusiveGroup", value: "members only" }],
    ["first_purchase", true, null],
    [null, null, null],
  ] as const)("%s %j is %j", (type, value, known) => {
    expect(readControl(type, value)).toEqual(known);
    expect(controlField(type, value)).toBe(known?.field ?? null);
  });

  it("is written as servers were seen to have it", () => {
    expect(writeControl({ field: "usageLimitPerWeek", value: 2 })).toEqual({
      type: "usage_per_period",
      value: { uses: 2, per: "week" },
    });
    expect(writeControl({ field: "redemptionPlaces", value: ["12", "Puerto", "007"] })).toEqual({
      type: "location",
      value: { locations: [12, "Puerto", "007"] },
    });
    expect(writeControl({ field: "redemptionHours", value: "mon-wed 09:00-17:00" })).toEqual({
      type: "time_window",
      value: { days: ["mon", "tue", "wed"], from: "09:00", to: "17:00" },
    });
    expect(writeControl({ field: "exclusiveGroup", value: "dealers" })).toEqual({
      type: "exclusivity",
      value: { group: "dealers" },
    });
  });

  it("is typed in a conflict as it is shown", () => {
    const window = { days: ["mon"], from: "09:00", to: "17:00" };
    expect(readableControlValue(window)).toBe("mon 09:00-17:00");
    expect(controlValueLike(window, "tue 10:00-11:00")).toEqual({
      days: ["tue"],
      from: "10:00",
      to: "11:00",
    });
    expect(controlValueLike(window, "whenever")).toBeNull();
    expect(controlValueLike({ uses: 2, per: "day" }, "3")).toEqual({ uses: 3, per: "day" });
    expect(controlValueLike({ locations: [1] }, "2; Puerto")).toEqual({ locations: [2, "Puerto"] });
    expect(controlValueLike(5, 6)).toBeNull();
    expect(readableControlValue({ within_km: 40 })).toEqual({ within_km: 40 });
  });
});

describe("placing controls", () => {
  const place = (controls: readonly ChildRecord[], patch: Partial<ControlFields>) => {
    const now = composeControls(controls);
    return placeControls(controls, now, { ...now, ...patch });
  };

  it("of every kind makes a record for each", () => {
    const changes = place([], {
      usageLimitPerDay: 1,
      redemptionPlaces: ["12", "Puerto"],
      redemptionHours: ["mon-wed 09:00-17:00", "sat 10:00-14:00"],
      exclusiveGroup: "dealers",
    });
    expect(
      changes.map(({ id, fields, deleted }) => [id, fields?.controlType, fields?.controlValue, deleted]),
    ).toEqual([
      [null, "usage_per_period", { uses: 1, per: "day" }, false],
      [null, "location", { locations: [12, "Puerto"] }, false],
      [null, "time_window", { days: ["mon", "tue", "wed"], from: "09:00", to: "17:00" }, false],
      [null, "time_window", { days: ["sat"], from: "10:00", to: "14:00" }, false],
      [null, "exclusivity", { group: "dealers" }, false],
    ]);
  });

  it("changes a window in its own record, and takes the one too many", () => {
    const [early, late] = [hours("08:00", "12:00"), hours("14:00", "18:00")];
    expect(place([early, late], { redemptionHours: ["mon-wed 09:00-12:00"] })).toMatchObject([
      { id: early.id, fields: { controlValue: { from: "09:00" } }, deleted: false },
      { id: late.id, deleted: true },
    ]);
  });

  it("brings back the record that said the same, deleted or switched off", () => {
    const gone = { ...hours("08:00", "12:00"), deleted: true };
    const off = control("usage_per_period", { uses: 1, per: "day" }, { isActive: false });
    expect(
      place([gone, off], { redemptionHours: ["mon-wed 08:00-12:00"], usageLimitPerDay: 2 }),
    ).toMatchObject([
      { id: off.id, fields: { controlValue: { uses: 2, per: "day" }, isActive: true } },
      { id: gone.id, deleted: false },
    ]);
  });

  it("gives back what was wanted, whatever was there", () => {
    fc.assert(
      fc.property(foreign, wanted, (controls, form) => {
        const ids = controls.map((each, index) => ({ ...each, id: `${index}` }));
        const after = applied(ids, placeControls(ids, composeControls(ids), form));
        const got = composeControls(after);
        const sorted = (fields: ControlFields) => ({
          ...fields,
          redemptionPlaces: fields.redemptionPlaces.toSorted(),
          redemptionHours: fields.redemptionHours.toSorted(),
        });
        expect(sorted(got)).toEqual(sorted(form));
        expect(placeControls(after, got, form)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves what the form doesn't know as it is", () => {
    fc.assert(
      fc.property(foreign, wanted, (controls, form) => {
        const ids = controls.map((each, index) => ({ ...each, id: `${index}` }));
        const after = applied(ids, placeControls(ids, composeControls(ids), form));
        const unknown = (records: readonly ChildRecord[]) =>
          records.filter(({ fields }) => readControl(fields.controlType, fields.controlValue) === null);
        expect(unknown(after)).toEqual(unknown(ids));
      }),
    );
  });

  it("shows beside the form what has no field in it", () => {
    const near = control("location", { within_km: 40 });
    const off = control("exclusivity", { group: "members" }, { isActive: false });
    const shown = control("usage_per_period", { uses: 1, per: "day" });
    expect(controlsBeside([near, off, shown, control("usage_total", 5), { ...near, deleted: true }])).toEqual(
      [near, off],
    );
    expect(composeControls([near, off])).toEqual(none);
  });
});
