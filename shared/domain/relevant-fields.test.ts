import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyForm, type OfferForm, type OfferFormField, offerFormFields } from "./offer.ts";
import { isEmptyField, relevantFields, unusedReason } from "./relevant-fields.ts";
import { knownOfferTypes, programTypes, redemptionMethods } from "./words.ts";

const unusedBy = (form: Partial<OfferForm>): OfferFormField[] => {
  const relevant = relevantFields({ ...emptyForm, ...form });
  return offerFormFields.filter(field => !relevant.has(field));
};

describe("the fields that are not used", () => {
  const percent = { offerType: "percentage_discount", redemptionMethods: [...redemptionMethods] };
  const show = ["showHeading", "showText", "showWatermark"] as const;
  const barcode = ["barcodeSymbology", "barcodeText"] as const;
  test.each<[Partial<OfferForm>, readonly OfferFormField[]]>([
    [percent, []],
    [{ ...percent, redemptionMethods: ["promo_code"] }, ["clickthruUrl", ...show, ...barcode]],
    [{ ...percent, redemptionMethods: ["online_link"] }, [...show, ...barcode, "promoCode"]],
    [{ ...percent, redemptionMethods: ["show_save", "barcode"] }, ["clickthruUrl", "promoCode"]],
    [{ ...percent, redemptionMethods: [] }, ["clickthruUrl", ...show, ...barcode, "promoCode"]],
    [{ ...percent, programType: "closed_loop" }, []],
    [{ ...percent, programType: "hybrid" }, []],
    [{ ...percent, programType: "open_loop" }, ["targetAudience"]],
    [{ ...percent, programType: "word of a server" }, []],
    [{ ...percent, offerType: "fixed_discount" }, ["averageBasket"]],
    [{ ...percent, offerType: "cashback", offerValueUnit: "EUR" }, ["averageBasket"]],
    [{ ...percent, offerType: "cashback", offerValueUnit: "%" }, []],
    [{ ...percent, offerType: "bogo", offerValueUnit: "%" }, ["averageBasket"]],
    [{ ...percent, offerType: "free_item" }, ["offerValue", "offerValueUnit", "averageBasket"]],
    [{ ...percent, offerType: null }, []],
    [{ ...percent, offerType: "percent_of_a_server" }, []],
  ])("by %j", (form, unused) => {
    expect(unusedBy(form)).toEqual(unused);
  });
});

const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
const forms = fc
  .record({
    offerType: some(knownOfferTypes),
    programType: some(programTypes),
    offerValueUnit: some(["%", "USD"]),
    redemptionMethods: fc.subarray([...redemptionMethods]),
    promoCode: some(["DEALER20"]),
  })
  .map((chosen): OfferForm => ({ ...emptyForm, ...chosen }));

test("what stops or starts every offer is always among them, and only what is not used has a reason", () => {
  const always: readonly OfferFormField[] = [
    "merchantOwner",
    "offerTitle",
    "startDate",
    "endDate",
    "redemptionMethods",
    "channels",
  ];
  fc.assert(
    fc.property(forms, form => {
      const relevant = relevantFields(form);
      for (const field of always) expect(relevant.has(field)).toBe(true);
      for (const field of offerFormFields)
        expect(unusedReason(field, form) === null).toBe(relevant.has(field));
    }),
  );
});

test("what a field holds has no say in it: clearing one cannot make it needed again", () => {
  fc.assert(
    fc.property(forms, fc.constantFrom("promoCode", "clickthruUrl", "targetAudience"), (form, field) => {
      const full: OfferForm = { ...form, promoCode: "X1", clickthruUrl: "https://x", targetAudience: ["a"] };
      const cleared = { ...full, [field]: emptyForm[field] };
      expect(relevantFields(cleared).has(field)).toBe(relevantFields(full).has(field));
      expect(isEmptyField(full, field)).toBe(false);
      expect(isEmptyField(cleared, field)).toBe(true);
    }),
  );
});
