import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "@playwright/test";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { emptyForm, type OfferFields, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { noTexts } from "../../shared/domain/translations.ts";
import { envelopeSchema } from "../../shared/ipc/contract.ts";
import { sharedSchema } from "../../shared/ipc/share-views.ts";
import { someViewer } from "../../shared/preview/choices.ts";
import { endLeftovers } from "./leftovers.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "./studio.ts";

export const hostile = "</script><script>window.hurt = 1</script><b>bold</b> & <!--";
export const qrText = "https://deere.example/q4?utm_source=kigo";
const running = { startDate: "2026-01-01", endDate: "2099-12-31" };

/** What is shared: an offer with German texts, three with barcodes, one with a QR code, one that is hostile. */
export const sharedOffers: readonly Partial<OfferFields>[] = [
  {
    ...running,
    offerTitle: "Every order at the brew bar",
    campaign: "Winter Warmers",
    offerType: "percentage_discount",
    offerValue: 20,
    picture: "asset:coffee.svg",
    redemptionMethods: ["show_save"],
  },
  {
    ...running,
    offerTitle: "When you spend $30",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "code_128",
    barcodeText: "4471883210",
  },
  {
    ...running,
    offerTitle: "Weekend flights",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "qr_code",
    barcodeText: qrText,
  },
  {
    ...running,
    offerTitle: "A code of 178 modules",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "code_128",
    barcodeText: "NH20-4471-8832",
  },
  {
    ...running,
    offerTitle: "An article’s number",
    redemptionMethods: ["barcode"],
    barcodeSymbology: "ean_13",
    barcodeText: "4006381333931",
  },
  { ...running, offerTitle: hostile, picture: "asset:../../secret.svg", redemptionMethods: ["show_save"] },
];

export interface SharingStudio {
  readonly studio: RunningStudio;
  /** Local ids of the offers, in their order. */
  readonly ids: readonly string[];
  /** Where the files go; empty before each test. */
  readonly target: string;
  /** Of an export as the window asks for it. */
  request(over: object): object;
  /** Makes it, without the dialog; answers the file or folder. */
  share(over: object): Promise<string>;
}

export const look = {
  theme: "light",
  device: "phone",
  textSize: 1,
  viewer: someViewer,
  soldOut: false,
} as const;

/** Starts the studio with these offers before a file's first test, and ends it after the last. */
export function sharingStudio(name: string): () => SharingStudio {
  const place = temporaryFolder(name);
  const target = path.join(place.folder, "out");
  let opened: SharingStudio | null = null;
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  test.beforeAll(async () => {
    mkdirSync(target);
    const ids = fill(place.folder);
    const studio = await launchStudio({ workspace: place.folder });
    await studio.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    }, target);
    await studio.page.evaluate(`window.studio.invoke("share:choose-folder")`);
    opened = { studio, ids, target, ...asking(studio, ids) };
  });
  test.afterEach(() => {
    for (const file of existsSync(target) ? readdirSync(target) : [])
      rmSync(path.join(target, file), { recursive: true });
  });
  test.afterAll(async () => {
    await endLeftovers();
    place.remove();
  });
  return () => {
    if (opened === null) throw new Error("The studio is started before the first test.");
    return opened;
  };
}

function asking({ page }: RunningStudio, ids: readonly string[]): Pick<SharingStudio, "request" | "share"> {
  const request = (over: object) => ({
    offers: ids,
    title: "Winter Warmers",
    format: "png1",
    surfaces: ["hub.feed"],
    together: false,
    languages: [null],
    look,
    now: null,
    ...over,
  });
  return {
    request,
    async share(over) {
      const asked = JSON.stringify(request(over));
      const answer = envelopeSchema.parse(
        await page.evaluate(`window.studio.invoke("share:export", ${asked})`),
      );
      return sharedSchema.parse(answer.ok ? answer.value : answer.error).place;
    },
  };
}

function fill(folder: string): string[] {
  const opened = openStore({ folder, key: null, newId: ulid, now: Date.now, who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  store.merchants.name({ merchantId: 1, name: "Kettle & Crane" });
  const made = sharedOffers.map((over, place) => {
    const fields = offerFieldsSchema.parse({ ...emptyForm, merchantOwner: 1, ...over });
    const german = { languageCode: "de", offerTitle: "Jede Bestellung an der Brühbar" };
    const children =
      place === 0 ? [{ entity: "descriptive" as const, id: null, fields: { ...noTexts, ...german } }] : [];
    const id = store.offers.create({ fields, children, stage: "draft" }, "edit");
    store.notes.add(id, "Say it before they ask.");
    return id;
  });
  store.close();
  return made;
}
