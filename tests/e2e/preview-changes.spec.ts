import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { emptyForm, type OfferForm } from "../../shared/domain/offer.ts";
import { firstChoices } from "../../shared/preview/choices.ts";
import { standalonePage } from "../../shared/preview/page/standalone.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "../../shared/preview/skins/sample-1.ts";
import { ironvaleHubSkin, ironvaleMarketplaceSkin } from "../../shared/preview/skins/sample-2.ts";
import type { Surface } from "../../shared/preview/surfaces.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { openAlone } from "../support/page-alone.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** What stays on the screen when a switch is turned, and must be drawn for what is around it then. */
const place = temporaryFolder("preview-changes");
let studio: RunningStudio;

test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a value has the step that fits the device and the size of text, however one came there", async () => {
  const form = { offerType: "fixed_discount", offerValue: 123_456.78, offerValueUnit: "USD" };
  const alone = await openAlone(studio, pageOf("value", form, ["hub.feed", "hub.opened"]));
  const step = () => alone.ask(inPreview("querySelector('[data-step]').dataset.step"));
  const steps = new Set<unknown>();
  for (const label of ["200 %", "Tablet", "100 %", "Desktop", "Phone", "150 %", "130 %", "100 %"]) {
    await alone.click(label);
    const turned = await step();
    // Another surface and back: all of it is drawn anew.
    await alone.choose("Surface", "Opened offer");
    await alone.choose("Surface", "Feed");
    expect([label, turned]).toEqual([label, await step()]);
    steps.add(turned);
  }
  expect(steps.size).toBeGreaterThan(1);
  await alone.close();
});

test("a picture that nobody can read leaves the merchant's mark, and the clock can be read on it", async () => {
  const alone = await openAlone(studio, pageOf("broken", { picture: brokenPicture }, ["hub.opened"]));
  await expect.poll(() => alone.ask(inPreview("querySelectorAll('img.picture').length"))).toBe(0);
  expect(await alone.ask(inPreview("querySelector('.picture-empty').textContent"))).toBe("KC");
  expect(await alone.ask(inPreview("querySelector('.status-bar').dataset.tone"))).toBe("ink");
  await alone.close();
});

/** Its block is as high as it is, and as wide as the picture where that is what it needs. */
test("a value that fits nowhere on one line is whole on its block, and a state beside it can be read", async () => {
  const form = { offerType: "fixed_discount", offerValue: 12_345_678_901.55, offerValueUnit: "USD" };
  const file = pageOf("block", form, ["hub.opened", "hub.feed", "hub.airdrop"], plainSkins);
  const alone = await openAlone(studio, file);
  for (const surface of ["Opened offer", "Feed", "Airdrop"]) {
    await alone.choose("Surface", surface);
    expect([surface, await alone.ask(inPreview("querySelector('.value-number').textContent"))]).toEqual([
      surface,
      "$12,345,678,901.55",
    ]);
    expect([surface, await alone.ask(`(${isWhole})()`)]).toEqual([surface, true]);
  }
  await alone.click("Sold out");
  const seen = await alone.ask(`(${chipIsSeen})()`);
  expect(seen).toBe(true);
  await alone.close();
});

/* In the page: whether the block holds all of its value, and whether nothing lies on the middle of the chip. */
const isWhole = `() => {
  const root = document.querySelector("[data-preview]").shadowRoot;
  const block = root.querySelector(".value-block").getBoundingClientRect();
  const value = root.querySelector(".block-value").getBoundingClientRect();
  return value.top >= block.top - 1 && value.bottom <= block.bottom + 1 && value.right <= block.right + 1;
}`;
const chipIsSeen = `() => {
  const root = document.querySelector("[data-preview]").shadowRoot;
  const chip = root.querySelector(".state-chip");
  chip.scrollIntoView({ block: "center" });
  const { left, top, width, height } = chip.getBoundingClientRect();
  return chip.contains(root.elementFromPoint(left + width / 2, top + height / 2));
}`;

const inPreview = (expression: string) => `document.querySelector('[data-preview]').shadowRoot.${expression}`;

const plainSkins = { hub: ironvaleHubSkin, marketplace: ironvaleMarketplaceSkin };

const brokenPicture = `kigo-image:${"0".repeat(64)}`;

/** A page that stands alone, as a person shares it. */
function pageOf(
  name: string,
  form: Partial<OfferForm>,
  surfaces: Surface[],
  skins = { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin },
): string {
  const built = path.resolve(import.meta.dirname, "..", "..", "out", "preview");
  const [surface = "hub.feed"] = surfaces;
  const now = Date.parse("2026-04-15T15:24:00Z");
  const source = {
    form: { ...emptyForm, offerTitle: "Every order at the brew bar", ...form },
    merchant: { name: "Kettle & Crane", places: null },
    translations: [],
    skins,
    timeZone: "America/Chicago",
    currency: "USD",
    localOnly: [],
  };
  const { html } = standalonePage(
    {
      kind: "share",
      offers: [{ source, draft: true, notes: [] }],
      pictures: { [brokenPicture]: "data:image/png;base64,AAAA" },
      madeAt: now,
      timeZone: "UTC",
      title: name,
      surfaces,
      choices: { ...firstChoices(now), surface },
    },
    {
      text: file => readFileSync(path.join(built, file), "utf8"),
      base64: file => readFileSync(path.join(built, file), "base64"),
    },
    text => createHash("sha256").update(text).digest("base64"),
  );
  const file = path.join(place.folder, `${name}.html`);
  writeFileSync(file, html);
  return file;
}
