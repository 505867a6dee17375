import { expect, test } from "vitest";
import { shownValue, valueLine } from "./value-words.ts";

test.each([
  ["endDate", "2026-01-31", "31 Jan 2026"],
  ["programType", "closed_loop", "Closed loop"],
  ["redemptionMethods", ["promo_code", "show_save"], "Promo code, Show & save"],
  ["targetAudience", ["dealers"], "dealers"],
  ["totalUsageLimit", 1000, "1,000"],
  ["merchantOwner", 1234, "1234"],
  ["clickthruUrl", null, "None"],
  ["tags", [], "None"],
  ["isActive", true, "Yes"],
  ["controlValue", { from: "08:00" }, '{"from":"08:00"}'],
])("%s %j reads “%s”", (field, value, words) => {
  expect(valueLine(field, value, "en-GB")).toBe(words);
});

test("a date that no calendar has, and a word that only the server knows, are shown as they came", () => {
  expect(valueLine("endDate", "someday")).toBe("someday");
  expect(valueLine("offerType", "mystery_box")).toBe("Mystery box");
});

test("texts are compared word by word, words of the lists are not", () => {
  expect(shownValue("offerTitle", "Winter Check")).toEqual({ kind: "text", text: "Winter Check" });
  expect(shownValue("status", "active")).toEqual({ kind: "words", words: "Active" });
});
