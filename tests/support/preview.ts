import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { channelOf, previewChannels, type Surface, surfacesOf } from "../../shared/preview/surfaces.ts";
import { runCommand } from "./command-line.ts";

/** Offers to be shown: the first one goes to every channel, by every method, and is translated into German. */
export const shownOffer = {
  merchantOwner: 123,
  offerTitle: "Every order at the brew bar",
  offerDescription: "Filter coffee, cold brew and everything from the counter, as often as you like.",
  termsConditions: "Not with other offers. {value} off until {end_date}.",
  offerType: "percentage_discount",
  offerValue: 20,
  startDate: "2026-03-02",
  endDate: "2026-06-30",
  redemptionMethods: ["promo_code", "show_save", "barcode", "online_link"],
  promoCode: "BREW20",
  barcodeSymbology: "ean_13",
  barcodeText: "4006381333931",
  clickthruUrl: "https://shop.example/brew",
  showHeading: "20% off",
  showText: "Show this at the till",
  channels: ["hub_airdrop", "marketplace", "activation_link", "promo_code_redemption"],
  imageUrl: "asset:coffee.svg",
  totalUsageLimit: 1000,
  usageLimitPerCustomer: 3,
} as const;

const otherOffer = {
  ...shownOffer,
  offerTitle: "20% off at the brew bar, with a title that is far too long for any card of any channel",
  promoCode: "BREW21",
  channels: ["marketplace"],
  redemptionMethods: ["show_save"],
};

const german = {
  offerTitle: "Jede Bestellung an der Kaffeebar",
  offerDescription: "Filterkaffee, Cold Brew und alles von der Theke, so oft Sie mögen.",
};

/** Two offers in the zone of Chicago; answers their titles. */
export async function fillWithShown(folder: string): Promise<readonly [string, string]> {
  const file = path.join(folder, "offers.json");
  writeFileSync(file, JSON.stringify([shownOffer, otherOffer]));
  await runCommand(folder, ["offers", "import", file]);
  return [shownOffer.offerTitle, otherOffer.offerTitle];
}

/** Opens an offer by its title and answers its id. */
export async function openByTitle(page: Page, title: string): Promise<string> {
  const row = page.locator("[data-offer]", { hasText: title }).first();
  const id = (await row.getAttribute("data-offer")) ?? "";
  await row.click();
  await page.getByRole("heading", { name: title, level: 2 }).waitFor();
  return id;
}

/** Texts in German, without the terms: one is missing. */
export async function translateInto(page: Page, offer: string): Promise<void> {
  await page.evaluate(
    async ({ offer, patch }) => {
      await window.studio?.invoke("translations:add", { offer, language: "de" });
      await window.studio?.invoke("translations:save", { offer, language: "de", patch });
    },
    { offer, patch: german },
  );
  await page.getByRole("radio", { name: /^Deutsch/ }).waitFor();
}

/** The focus where single keys act: on the chosen device's switch. */
export const restOnSwitches = (page: Page): Promise<void> =>
  page.getByRole("radiogroup", { name: "Device" }).locator('[aria-checked="true"]').focus();

/** Shows a place where a customer meets the offer, by keys. */
export async function turnTo(page: Page, surface: Surface): Promise<void> {
  await restOnSwitches(page);
  const channel = channelOf(surface);
  const key = String(previewChannels.indexOf(channel) + 1);
  // Through another channel: a channel is entered at its first place.
  await page.keyboard.press(key === "1" ? "2" : "1");
  await page.keyboard.press(key);
  const places: readonly Surface[] = surfacesOf[channel];
  for (let at = 0; at < places.indexOf(surface); at += 1) await page.keyboard.press("]");
}

/** One preview over the whole window, where a tablet and a desktop have room at their own size. */
export async function showWide(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 1500 });
  await restOnSwitches(page);
  await page.keyboard.press("c");
  await page.getByRole("region", { name: "Compare", exact: true }).waitFor();
  await restOnSwitches(page);
  await page.keyboard.press("Shift+A");
}

/** Fonts and pictures of the previews are there, and two frames have been drawn with them. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const roots = [...document.querySelectorAll("[data-preview-place] *")].flatMap(
      each => each.shadowRoot ?? [],
    );
    const images = roots.flatMap(root => [...root.querySelectorAll("img")]);
    await Promise.all(images.map(image => image.decode().catch(() => undefined)));
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });

/** What is drawn of a preview, the first of several. */
export const drawn = (page: Page): Locator => page.locator("[data-preview-place]").first();
