import { expect, test } from "vitest";
import { emptyForm } from "#shared/domain/offer.ts";
import { firstChoices } from "#shared/preview/choices.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "#shared/preview/skins/sample-1.ts";
import { sampleSkins } from "#shared/preview/skins/samples.ts";
import { readableSkins } from "./readable-skins.ts";

const drawn = (hub = sampleHubSkin) => ({
  offer: {
    source: {
      form: emptyForm,
      merchant: { name: null, places: null },
      translations: [],
      skins: { hub, marketplace: sampleMarketplaceSkin },
      timeZone: "UTC",
      currency: "USD",
      localOnly: [],
    },
    draft: true,
    notes: [],
  },
  choices: [firstChoices(0)],
});

test("the samples can be read", () => {
  for (const skin of sampleSkins) readableSkins()(drawn({ ...skin, channel: "hub" }));
});

test("a skin that nobody could read leaves with nothing, and the way on is said", () => {
  const { light } = sampleHubSkin.colors;
  const colors = { ...sampleHubSkin.colors, light: { ...light, muted: "#9AA5A3" } };
  expect(() => readableSkins()(drawn({ ...sampleHubSkin, name: "Ours", colors }))).toThrow(
    /^Ours cannot leave the studio: muted on bg in the light theme reads at 2\.\d:1 and needs 4\.5:1; #[0-9A-F]{6} would pass\. 1 more can't be read either\. Nothing was made\.$/,
  );
});
