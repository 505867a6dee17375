import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { emptyForm, type OfferFields, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { noTexts } from "../../shared/domain/translations.ts";
import { envelopeSchema } from "../../shared/ipc/contract.ts";
import { sharedSchema } from "../../shared/ipc/share-views.ts";
import { someViewer } from "../../shared/preview/choices.ts";
import { surfaceName } from "../../shared/preview/page/colophon.ts";
import { surfaceSchema } from "../../shared/preview/surfaces.ts";
import { mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { openAlone, type PageAlone } from "../support/page-alone.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** A shared page of hostile offers, on every surface: nothing in it is fetched, runs or leads away. */
const place = temporaryFolder("share-hostile");
const target = path.join(place.folder, "out");
let studio: RunningStudio;
let alone: PageAlone;
let text: string;

const hostile = `</script><script>window.hurt = 1</script><img src="https://x.example/1" onerror="window.hurt=2">\u2028\u2029<!--`;
const offers: readonly Partial<OfferFields>[] = [
  {
    offerTitle: hostile,
    offerDescription: hostile,
    termsConditions: `${hostile} https://x.example/terms <a href="https://x.example/2">more</a>`,
    imageUrl: "https://x.example/picture.png",
    clickthruUrl: "https://x.example/shop?a=1",
    redemptionMethods: ["online_link"],
  },
  {
    offerTitle: "Second",
    picture: "asset:coffee.svg",
    clickthruUrl: "javascript:window.hurt=3",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "qr_code",
    barcodeText: "https://x.example/qr",
  },
];

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.beforeAll(async () => {
  mkdirSync(target);
  const ids = fill(place.folder);
  studio = await launchStudio({ workspace: place.folder });
  await studio.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, target);
  await studio.page.evaluate(`window.studio.invoke("share:choose-folder")`);
  const look = { theme: "light", device: "phone", textSize: 1, viewer: someViewer, soldOut: false };
  const form = { format: "html", surfaces: surfaceSchema.options, together: false, languages: [null] };
  const request = { offers: ids, title: hostile.slice(0, 300), ...form, look, now: null };
  const answer = envelopeSchema.parse(
    await studio.page.evaluate(`window.studio.invoke("share:export", ${JSON.stringify(request)})`),
  );
  const file = sharedSchema.parse(answer.ok ? answer.value : answer.error).place;
  text = readFileSync(file, "utf8");
  alone = await openAlone(studio, file);
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("it has an icon of its own and its data, and no element that could fetch: its script is gone once it ran", async () => {
  const elements = "script, link, img, iframe, object, embed, base, style, audio, video";
  const found = await alone.ask(
    `[...document.querySelectorAll("${elements}")].map(element => element.cloneNode().outerHTML)`,
  );
  mustEqual("What it has", found, [
    '<link rel="icon" href="data:,">',
    '<script type="application/json" id="kigo-preview"></script>',
  ]);
  expect(text.indexOf("Content-Security-Policy")).toBeLessThan(text.indexOf("<link"));
});

test("on every surface and in every language nothing names a place outside, and nothing of a text has run", async () => {
  for (const offer of [hostile, "Second"]) {
    await alone.choose("Offer", offer);
    for (const surface of surfaceSchema.options) {
      await alone.choose("Surface", surfaceName(surface));
      mustEqual(`What ${surface} of ${offer} names`, await alone.ask(outside), []);
    }
    for (const language of offer === hostile ? ["German", "Arabic", "English"] : [])
      await alone.choose("Language", language);
    for (const word of ["Dark", "Tablet", "200 %", "Sold out", "Light", "Phone", "100 %"])
      await alone.click(word);
  }
  mustEqual("What ran", await alone.ask("window.hurt"), null);
  mustEqual("Where it is", await alone.ask("location.href"), alone.url);
  mustEqual("What it asked for", alone.requests(), [alone.url]);
  mustEqual("What it complained of", alone.complaints(), []);
});

/** Attributes that a browser follows, and addresses in styles, of the page and of the previews in it. */
const outside = `(() => {
  const roots = [document, ...[...document.querySelectorAll("[data-preview]")].map(host => host.shadowRoot)];
  const names = ["src", "href", "srcset", "poster", "action", "formaction", "background", "ping", "data", "xlink:href"];
  const elements = roots.flatMap(root => [...root.querySelectorAll("*")]);
  return elements.flatMap(element => [
    ...names.flatMap(name => element.getAttribute(name) ?? []),
    ...(element.getAttribute("style") ?? "").matchAll(/url\\([^)]*\\)/g),
  ]).map(String).filter(value => !/^(#|data:|url\\(["']?(#|data:))/.test(value));
})()`;

function fill(folder: string): string[] {
  const opened = openStore({ folder, key: null, newId: ulid, now: Date.now, who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  store.merchants.name({ merchantId: 1, name: hostile });
  const made = offers.map((over, index) => {
    const dates = { startDate: "2026-01-01", endDate: "2099-12-31" };
    const fields = offerFieldsSchema.parse({ ...emptyForm, merchantOwner: 1, ...dates, ...over });
    const children = ["de", "ar"].map(languageCode => ({
      entity: "descriptive" as const,
      id: null,
      fields: { ...noTexts, languageCode, offerTitle: hostile },
    }));
    return store.offers.create({ fields, children: index === 0 ? children : [], stage: "draft" }, "edit");
  });
  store.close();
  return made;
}
