import { expect, test } from "vitest";
import { emptyForm, type OfferForm } from "#shared/domain/offer.ts";
import { firstChoices } from "#shared/preview/choices.ts";
import { sceneOf } from "#shared/preview/scene.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "#shared/preview/skins/sample-1.ts";
import { emptyPlaceholders } from "./empty-placeholders.ts";
import { titleSaysValue } from "./title-says-value.ts";

test.each([
  ["20% off every order", "20%", true],
  ["Now 20 % off", "20%", true],
  ["20 % Rabatt", "20 %", true],
  ["120% off", "20%", false],
  ["Every order at the brew bar", "20%", false],
  ["$5 back", "$5", true],
  ["$50 back", "$5", false],
  ["FREE coffee", "Free", true],
  ["Anything", "", false],
])("the title %j beside the value %j says it twice: %s", (title, text, twice) => {
  expect(titleSaysValue({ title, value: { text, suffix: null } })).toBe(twice);
});

test("without a title or a value nothing is said twice", () => {
  expect(titleSaysValue({ title: null, value: { text: "20%", suffix: null } })).toBe(false);
  expect(titleSaysValue({ title: "20% off", value: null })).toBe(false);
});

function placeholders(form: Partial<OfferForm>) {
  const source = {
    form: { ...emptyForm, ...form },
    merchant: { name: null, places: null },
    translations: [],
    skins: { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin },
    timeZone: "UTC",
    currency: "USD",
    localOnly: [],
  };
  return emptyPlaceholders(sceneOf(source, firstChoices(0))).map(({ text, why }) => `${text} ${why}`);
}

test.each<[Partial<OfferForm>, string[]]>([
  [{ offerTitle: "Dealer days" }, []],
  [{ offerTitle: "{value} off", offerValue: 20 }, []],
  [{ offerTitle: "{value} off" }, ["{value} is empty, since the offer has no value"]],
  [{ termsConditions: "Until {end_dat}" }, ["{end_dat} is no placeholder"]],
  [{ offerTitle: "{title}!" }, ["{title} in the title stands for itself"]],
  [
    { offerDescription: "{code}", termsConditions: "{code} at {merchant}" },
    [
      "{code} is empty, since there is no promo code",
      "{merchant} is empty, since the merchant has no name here",
    ],
  ],
])("of %o customers read as they are typed: %o", (form, left) => {
  expect(placeholders(form)).toEqual(left);
});
