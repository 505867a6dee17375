import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["Kettle & Crane", "en", "KC"],
  ["Ironvale", "en", "I"],
  ["the brew bar co", "en", "TB"],
  ["  7 Eleven", "en", "7E"],
  ["istanbul ırmak", "tr", "İI"],
  ["Éclair Noël", "fr", "ÉN"],
  ["日本 商店", "ja", "日商"],
  ["<b> & …", "en", ""],
  ["", "en", ""],
])("%j in %s is %j", (name, locale, initials) => expect(initialsOf(name, locale)).toBe(initials));

test("a letter under a thousand marks stays one short letter", () => {
  expect(initialsOf(`Z${"\u0301".repeat(1000)}`, "en").length).toBeLessThanOrEqual(16);
});
