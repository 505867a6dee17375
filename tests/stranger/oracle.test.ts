import { describe, expect, it } from "vitest";
import type { Row, Snapshot } from "./server/tables.ts";
import { type Draft, draftsOf } from "./world/drafts.ts";
import { disagreements, faultsOnServer } from "./world/oracle.ts";

const [any] = draftsOf(71, 1);
if (any === undefined) throw new Error("There is no draft.");
const draft: Draft = {
  ...any,
  redemptionMethods: ["promo_code"],
  promoCode: "ORACLE",
  totalUsageLimit: 9,
  usageLimitPerCustomer: 2,
  clickthruUrl: null,
};
const offer: Row = {
  offer_id: 1,
  merchant_owner: draft.merchantOwner,
  version_active_from: draft.startDate,
  offer_expiry_date: draft.endDate,
  default_language: draft.defaultLanguage,
  external_reference: `${draft.externalReference} ~k:01M8ARASMEDNWBBY264CRRTFZV`,
  offer_status: draft.status,
  offer_type: draft.offerType,
  offer_redemption_methods: ["promo_code"],
  edition_exclusivity: draft.editionExclusivity,
  code_type: "P",
  clickthru_url: null,
  classification: draft.programType,
};
const code: Row = { promo_code: "ORACLE", offer_id: 1, usage_limit: 9 };
const control: Row = { offer_id: 1, control_type: "usage_per_customer", control_value: { limit: 2 } };

describe("the oracle", () => {
  it("has nothing to say where all is right", () => {
    expect(faultsOnServer([draft], serverWith({}))).toEqual([]);
  });

  it.each([
    ["an offer that is missing", { offers: [] }, "exists 0 times"],
    ["an offer twice", { offers: [offer, offer] }, "exists 2 times"],
    ["a field that is otherwise", { offers: [{ ...offer, offer_type: "other" }] }, "offer_type is"],
    ["the server's own code beside ours", { codes: [{ ...code, promo_code: "AUTO" }, code] }, "codes are"],
    ["a limit that is otherwise", { codes: [{ ...code, usage_limit: null }] }, "codes are"],
    ["a control twice", { controls: [control, control] }, "controls are"],
    ["a control of another value", { controls: [{ ...control, control_value: 3 }] }, "controls are"],
  ])("names %s", (_, tables, words) => {
    expect(faultsOnServer([draft], serverWith(tables)).join()).toContain(words);
  });

  it("names the fields on which a studio and the server disagree", () => {
    const here = { id: "a", offerId: 1, state: "synced", stage: "ready" };
    const same = { ...draft, ...here, codeType: "P", campaign: null };
    expect(disagreements(same, offer)).toEqual([]);
    expect(disagreements({ ...same, endDate: "2030-01-01", redemptionMethods: ["barcode"] }, offer)).toEqual([
      expect.stringContaining("endDate"),
      expect.stringContaining("methods"),
    ]);
  });
});

function serverWith(tables: {
  offers?: readonly Row[];
  codes?: readonly Row[];
  controls?: readonly Row[];
}): Snapshot {
  const table = (rows: readonly Row[]): [number, Row][] => rows.map((row, at) => [at + 1, row]);
  const { offers = [offer], codes = [code], controls = [control] } = tables;
  return {
    offers: offers.map(row => [1, row]),
    codes: table(codes),
    controls: table(controls),
    types: [],
    next: { offers: 2, codes: 2, controls: 2, types: 1 },
    ownCodes: [],
  };
}
