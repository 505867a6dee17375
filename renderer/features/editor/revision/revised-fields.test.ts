import { expect, test } from "vitest";
import { emptyForm } from "#shared/domain/offer.ts";
import { backTo, revisedFields } from "./revised-fields.ts";

const live = { ...emptyForm, offerTitle: "Harvest", channels: ["marketplace", "hub_airdrop"] };

test("a revision differs in the fields whose values do, and is taken back by them", () => {
  const form = { ...live, offerTitle: "Sowing", offerValue: 5, channels: ["hub_airdrop", "marketplace"] };
  const fields = revisedFields(live, form);
  expect(fields).toEqual(["offerTitle", "offerValue"]);
  expect(backTo(live, fields)).toEqual({ offerTitle: "Harvest", offerValue: null });
  expect(revisedFields(live, Object.assign({}, form, backTo(live, fields)))).toEqual([]);
});

test("what was never live has no revision", () => {
  expect(revisedFields(null, live)).toEqual([]);
});
