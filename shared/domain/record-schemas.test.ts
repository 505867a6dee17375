import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecordField, writableFields } from "./read-record.ts";
import { recordFaults } from "./record-rules.ts";
import { recordSchemas, type WrittenKind } from "./record-schemas.ts";
import { recordFields, recordKinds } from "./records.ts";

const kinds = recordKinds.filter((kind): kind is WrittenKind => kind in recordSchemas);

describe("what an author may write", () => {
  test("is every field that is stored, but for the studio's own number of a merchant", () => {
    for (const kind of kinds) {
      const stored = recordFields[kind].filter(field => field !== "localNumber");
      expect([kind, writableFields(kind)]).toEqual([kind, stored]);
    }
    expect(kinds).toHaveLength(recordKinds.length - 1);
  });

  test("empty is null, whatever the kind and the field", () => {
    for (const kind of kinds) {
      for (const field of writableFields(kind)) {
        if (field === "isActive") continue;
        for (const empty of ["", "   ", null, undefined])
          expect([kind, field, readRecordField(kind, field, empty)]).toEqual([
            kind,
            field,
            { ok: true, value: null },
          ]);
      }
    }
  });

  test.each([
    ["program", "programType", " Closed-Loop ", "closed_loop"],
    ["redemption_control", "controlType", "Time window", "time_window"],
    ["campaign", "startDate", "2026-12-01T08:00:00Z", "2026-12-01"],
    ["location", "latitude", "41.5", 41.5],
    ["location", "longitude", -180, -180],
    ["offer_type", "isActive", "Yes", true],
    ["offer_type", "isActive", false, false],
    ["promo_code", "totalUsageLimit", "1000", 1000],
    ["merchant", "primaryCategoryId", "7", 7],
    ["descriptive", "offerTitle", "Schro\u0308dinger", "Schr\u00f6dinger"],
    ["redemption_control", "controlValue", "12", 12],
    ["redemption_control", "controlValue", "Moline, IL", "Moline, IL"],
  ] as const)("%s %s reads %j as %j", (kind, field, raw, value) => {
    expect(readRecordField(kind, field, raw)).toEqual({ ok: true, value });
  });

  test.each([
    ["location", "latitude", "90.1"],
    ["location", "longitude", -181],
    ["promo_code", "totalUsageLimit", 1.5],
    ["promo_code", "promoCode", "ab"],
    ["partner", "partnerName", "x".repeat(256)],
    ["partner", "partnerName", "a\u0000b"],
    ["merchant", "timeZone", "+02:00"],
    ["descriptive", "languageCode", "deutsch bitte"],
    ["offer_type", "isActive", "perhaps"],
    ["campaign", "endDate", "2026-13-01"],
  ] as const)("%s %s refuses %j in a sentence", (kind, field, raw) => {
    const read = readRecordField(kind, field, raw);
    expect(read).toMatchObject({ ok: false, error: { kind: "invalid" } });
    if (!read.ok) expect(read.error.message).toMatch(/[.]$/);
  });

  test.each(["toString", "constructor", "__proto__", "localNumber"])("there is no field %s", field => {
    expect(readRecordField("merchant", field, "x")).toMatchObject({ error: { kind: "unknown_field" } });
  });

  test("what was read reads as itself again", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds.flatMap(kind => writableFields(kind).map(field => [kind, field] as const))),
        fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean()),
        ([kind, field], raw) => {
          const once = readRecordField(kind, field, raw);
          fc.pre(once.ok && typeof once.value !== "object");
          if (once.ok && field !== "controlValue")
            expect(readRecordField(kind, field, once.value)).toEqual(once);
        },
      ),
    );
  });
});

describe("[W3] what the server has is never judged", () => {
  const pulled = { programName: null, programType: "mystery", programStatus: "active", partner: null };

  test("a pulled record that no author could write is fine as it came", () => {
    expect(recordFaults("program", pulled, pulled)).toEqual([]);
  });

  test("only what differs from it is", () => {
    expect(recordFaults("program", { ...pulled, programType: "sideways" }, pulled)).toMatchObject([
      { field: "programType" },
    ]);
  });

  test("a record of one's own is judged whole", () => {
    expect(recordFaults("program", pulled, null).map(({ field }) => field)).toEqual([
      "programName",
      "programType",
    ]);
  });
});
