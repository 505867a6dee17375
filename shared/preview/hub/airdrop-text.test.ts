import { expect, test } from "vitest";
import { emptyForm, type OfferForm } from "../../domain/offer.ts";
import { offerView } from "../offer-view.ts";
import { sampleHubSkin } from "../skins/sample-1.ts";
import { wordingOf } from "../wording.ts";
import { airdropText } from "./airdrop-text.ts";

test.each([
  ["Every order", "Hot or iced.", null, "Every order. Hot or iced."],
  ["Every order!", "Hot or iced.", "2026-12-31", "Every order! Hot or iced."],
  ["Every order", null, "2026-12-31", "Every order. Good until Dec 31."],
  [null, "Hot or iced.", null, "Hot or iced."],
  ["Every order", null, null, "Every order."],
  [null, null, null, null],
  ["\u202EEvery order", "Hot\u2066 or iced.", null, "Every order. Hot or iced."],
])("%j with %j until %s is told as %j", (offerTitle, offerDescription, endDate, body) => {
  expect(told({ offerTitle, offerDescription, endDate }, null).body).toBe(body);
});

test.each([
  ["Maya", "Maya, this one is just for you"],
  ["  ", "This one is just for you"],
  ["\u200B", "This one is just for you"],
  ["\u202EMaya", "Maya, this one is just for you"],
  [null, "This one is just for you"],
])("to %j it says %s", (name, address) => expect(told({}, name).address).toBe(address));

function told(form: Partial<OfferForm>, name: string | null) {
  const now = Date.parse("2026-11-23T17:41:00Z");
  const context = {
    skin: sampleHubSkin,
    merchantName: null,
    locale: "en",
    timeZone: "UTC",
    now,
    currency: "USD",
  };
  const offer = offerView({ ...emptyForm, ...form }, context);
  const viewer = { name, inAudience: true, usesLeft: null };
  return airdropText({ offer, viewer }, wordingOf(sampleHubSkin, "en"));
}
