import { expect, test } from "vitest";
import { emptyForm } from "#shared/domain/offer.ts";
import { backTo, revisedFields } from "./revised-fields.ts";

const live = { ...emptyForm, offerTitle: "Harvest", channels: ["marketplace", "hub_airdrop"] };

test("a revision differs in the fields whose values do, and is taken back by them", () => {
  const form = { ...live, offerTitle: "Sowing", offerValue: 5, channels: ["hub_airdrop", "marketplace"] };
  const fields = revisedFields({ liveForm: live, localOnly: [] }, form);
  expect(fields).toEqual(["offerTitle", "offerValue"]);
  expect(backTo(live, fields)).toEqual({ offerTitle: "Harvest", offerValue: null });
  expect(
    revisedFields({ liveForm: live, localOnly: [] }, Object.assign({}, form, backTo(live, fields))),
  ).toEqual([]);
});

test("what was never live has no revision", () => {
  expect(revisedFields({ liveForm: null, localOnly: [] }, live)).toEqual([]);
});

test("what the server has no place for is no revision, so that taking back empties nothing of it", () => {
  const form = { ...live, offerTitle: "Sowing", channels: ["marketplace"], tags: ["autumn"] };
  expect(revisedFields({ liveForm: live, localOnly: ["channels", "tags"] }, form)).toEqual(["offerTitle"]);
});
