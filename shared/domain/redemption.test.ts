import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChildChange, ChildRecord } from "./child-records.ts";
import type { OfferPatch } from "./offer.ts";
import { composeRedemption, placeRedemption } from "./redemption.ts";

type Children = { codes: ChildRecord[]; controls: ChildRecord[] };

/** What a store makes of the changes. */
function applied({ codes, controls }: Children, changes: readonly ChildChange[]): Children {
  const lists = { promo_code: [...codes], redemption_control: [...controls] };
  for (const { entity, id, fields, deleted } of changes) {
    const list = lists[entity];
    const index = list.findIndex(record => record.id === id);
    const old = list[index];
    if (old) list[index] = { ...old, fields: { ...old.fields, ...fields }, deleted: deleted ?? old.deleted };
    else list.push({ id: `new-${list.length}`, fields: fields ?? {}, deleted: deleted ?? false });
  }
  return { codes: lists.promo_code, controls: lists.redemption_control };
}

const code = (
  promoCode: string | null,
  totalUsageLimit: number | null = null,
  deleted = false,
): ChildRecord => ({
  id: `code-${promoCode}`,
  deleted,
  fields: { promoCode, codeType: "single", totalUsageLimit },
});
const control = (
  controlType: string,
  controlValue: ChildRecord["fields"][string],
  id = controlType,
): ChildRecord => ({
  id,
  deleted: false,
  fields: { controlType, controlValue, isActive: true },
});
const none: Children = { codes: [], controls: [] };
const place = (children: Children, methods: string[], patch: OfferPatch) =>
  placeRedemption({ ...children, methods }, patch);

describe("[W8] the form's code and limits", () => {
  it("of the seed become a code with the total limit and a control for the customer's", () => {
    const changes = place(none, ["promo_code"], {
      promoCode: "DEALER20",
      totalUsageLimit: 1000,
      usageLimitPerCustomer: 3,
    });
    expect(changes).toEqual([
      {
        entity: "promo_code",
        id: null,
        deleted: false,
        fields: { promoCode: "DEALER20", codeType: "single", totalUsageLimit: 1000 },
      },
      {
        entity: "redemption_control",
        id: null,
        deleted: false,
        fields: { controlType: "usage_per_customer", controlValue: 3, isActive: true },
      },
    ]);
  });

  it("without a code, the total limit is a control of its own", () => {
    expect(place(none, ["show_save"], { totalUsageLimit: 50 })).toEqual([
      {
        entity: "redemption_control",
        id: null,
        deleted: false,
        fields: { controlType: "usage_total", controlValue: 50, isActive: true },
      },
    ]);
  });

  it("a code typed while promo_code is not among the methods is kept but not live", () => {
    const kept = applied(none, place(none, ["show_save"], { promoCode: "DEALER20", totalUsageLimit: 9 }));
    expect(kept.codes).toMatchObject([{ deleted: true, fields: { promoCode: "DEALER20" } }]);
    expect(kept.controls).toMatchObject([
      { deleted: false, fields: { controlType: "usage_total", controlValue: 9 } },
    ]);
    expect(composeRedemption(kept.codes, kept.controls)).toMatchObject({
      promoCode: "DEALER20",
      totalUsageLimit: 9,
      usageLimitPerCustomer: null,
    });
  });

  it("unticking promo_code marks the code deleted and moves its limit; ticking brings both back", () => {
    const ticked = { codes: [code("DEALER20", 1000)], controls: [] };
    const unticked = applied(ticked, place(ticked, ["promo_code"], { redemptionMethods: ["barcode"] }));
    expect(unticked.codes).toMatchObject([{ deleted: true }]);
    expect(unticked.controls).toMatchObject([{ fields: { controlType: "usage_total", controlValue: 1000 } }]);
    const again = applied(unticked, place(unticked, ["barcode"], { redemptionMethods: ["promo_code"] }));
    expect(again.codes).toMatchObject([
      { id: "code-DEALER20", deleted: false, fields: { totalUsageLimit: 1000 } },
    ]);
    expect(again.controls).toMatchObject([{ deleted: true }]);
  });

  it("clearing the code marks it deleted and forgets its text", () => {
    const before = { codes: [code("DEALER20", 1000)], controls: [] };
    const cleared = applied(before, place(before, ["promo_code"], { promoCode: null }));
    expect(cleared.codes).toMatchObject([{ deleted: true, fields: { promoCode: null } }]);
    expect(composeRedemption(cleared.codes, cleared.controls)).toMatchObject({
      promoCode: null,
      totalUsageLimit: 1000,
    });
  });

  it("a set of codes made elsewhere is not taken back by unticking", () => {
    const many = { codes: [code("A-1"), code("A-2")], controls: [] };
    expect(
      applied(many, place(many, ["promo_code"], { redemptionMethods: [] })).codes.every(
        ({ deleted }) => !deleted,
      ),
    ).toBe(true);
  });

  it.each([
    ["nothing", {}],
    ["another field", { offerTitle: "x" }],
    ["other methods", { redemptionMethods: ["promo_code", "barcode"] }],
    ["the values there are", { promoCode: "DEALER20", totalUsageLimit: 7, usageLimitPerCustomer: 3 }],
  ] satisfies [string, OfferPatch][])("an edit of %s changes no record", (_, patch) => {
    const pulled = {
      codes: [code("DEALER20")],
      controls: [
        control("usage_total", "7"),
        control("usage_per_customer", 3),
        control("location", { city: "Moline" }),
      ],
    };
    expect(place(pulled, ["promo_code"], patch)).toEqual([]);
  });

  it("leaves controls of other kinds, inactive ones and values of other shapes alone", () => {
    const pulled = [
      control("usage_per_period", 5),
      control("usage_per_customer", { limit: 2 }),
      {
        ...control("usage_total", 8),
        fields: { controlType: "usage_total", controlValue: 8, isActive: false },
      },
    ];
    expect(composeRedemption([], pulled)).toMatchObject({
      promoCode: null,
      totalUsageLimit: null,
      usageLimitPerCustomer: null,
    });
    expect(place({ codes: [], controls: pulled }, [], { promoCode: null, totalUsageLimit: null })).toEqual(
      [],
    );
  });

  it("placed, then composed, gives what was asked, however often the form changes", () => {
    const limits = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    const patches = fc.record(
      {
        promoCode: fc.constantFrom(null, "AAA", "BBB"),
        totalUsageLimit: limits,
        usageLimitPerCustomer: limits,
        redemptionMethods: fc.subarray(["promo_code", "barcode"]),
      },
      { requiredKeys: [] },
    );
    const starts = fc.record({
      codes: fc.constantFrom<ChildRecord[]>([], [code("OLD", 4)], [code("OLD", null, true)], [code(null)]),
      controls: fc.subarray([
        control("usage_total", 6),
        control("usage_total", 6, "twin"),
        control("usage_per_customer", 2),
        control("location", 1),
      ]),
    });
    fc.assert(
      fc.property(
        starts,
        fc.subarray(["promo_code"]),
        fc.array(patches, { maxLength: 6 }),
        (start, firstMethods, edits) => {
          let children: Children = start;
          let methods: string[] = firstMethods;
          for (const edit of edits) {
            const asked = { ...composeRedemption(children.codes, children.controls), ...edit };
            children = applied(children, place(children, methods, edit));
            methods = edit.redemptionMethods ?? methods;
            const { redemptionMethods: _, ...fields } = { redemptionMethods: methods, ...asked };
            expect(composeRedemption(children.codes, children.controls)).toEqual(fields);
            expect(place(children, methods, fields)).toEqual([]);
            const location = children.controls.filter(({ fields }) => fields.controlType === "location");
            expect(location.every(({ deleted }) => !deleted)).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
