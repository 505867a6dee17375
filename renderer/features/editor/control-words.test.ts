import { expect, test } from "vitest";
import { type ControlFields, emptyForm } from "#shared/domain/offer.ts";
import { controlsInWords } from "./control-words.ts";

test.each<[Partial<ControlFields>, number | null, string | null]>([
  [{}, 12, null],
  [
    {
      redemptionHours: ["mon-fri 09:00-17:00"],
      redemptionPlaces: ["1", "2", "Puerto"],
      usageLimitPerDay: 1,
    },
    12,
    "Mon–Fri 9:00–17:00, at 3 of 12 places, once a day a customer",
  ],
  [{ redemptionHours: ["mon-sun 00:00-24:00"] }, null, "Every day 0:00–24:00"],
  [
    { redemptionHours: ["sat,sun 10:00-14:00", "mon-wed,fri 08:30-12:00"] },
    null,
    "Sat, Sun 10:00–14:00, Mon–Wed, Fri 8:30–12:00",
  ],
  [
    { usageLimitPerDay: 2, usageLimitPerMonth: 5, exclusiveGroup: "members" },
    null,
    "twice a day and 5 times a month a customer, only for members",
  ],
  [{ redemptionPlaces: ["1"] }, null, "at 1 place"],
  [{ redemptionPlaces: ["1", "2"] }, 1, "at 2 places"],
])("%j at %s places: %s", (fields, places, words) => {
  expect(controlsInWords({ ...emptyForm, ...fields }, places, "en-GB")).toBe(words);
});
