import { expect, test } from "vitest";
import { formatDate } from "../../../../ui/format.ts";
import { togetherWords } from "./code-twins.ts";

const days = (startDate: string | null, endDate: string | null) => ({ startDate, endDate });
const [nov, dec, jan, feb] = ["2026-11-01", "2026-12-01", "2027-01-31", "2027-02-28"] as const;

test.each([
  [days(nov, jan), days(dec, feb), `Both run ${formatDate(dec)} to ${formatDate(jan)}.`],
  [days(dec, feb), days(nov, jan), `Both run ${formatDate(dec)} to ${formatDate(jan)}.`],
  [days(nov, dec), days(dec, null), `Both run ${formatDate(dec)} to ${formatDate(dec)}.`],
  [days(nov, dec), days(jan, feb), "They never run at the same time."],
  [days(nov, null), days(dec, null), `Both run from ${formatDate(dec)} on.`],
  [days(null, jan), days(null, null), `Both run until ${formatDate(jan)}.`],
  [days(null, null), days(null, null), "Neither has days yet."],
])("%j beside %j: %s", (one, other, words) => {
  expect(togetherWords(one, other)).toBe(words);
});
