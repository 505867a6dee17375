import { ulid } from "ulid";
import { openStore } from "../../../electron/store/index.ts";
import { emptyForm, offerFieldsSchema } from "../../../shared/domain/offer.ts";
import { sampleArt } from "../../../shared/preview/sample-art.ts";

/** So many offers, each with a picture of the bundled ones, in a workspace of their own. Answers their ids. */
export function fillWithPreviews(folder: string, count: number): string[] {
  const opened = openStore({ folder, key: null, newId: ulid, now: Date.now, who: "bench" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const ids = store.atomically(() => {
    store.merchants.name({ merchantId: 1, name: "Kettle & Crane" });
    return Array.from({ length: count }, (_, n) =>
      store.offers.create({ fields: offerOf(n), children: [], stage: "draft" }, "import"),
    );
  });
  store.close();
  return ids;
}

const offerOf = (n: number) =>
  offerFieldsSchema.parse({
    ...emptyForm,
    offerTitle: `Every order at brew bar ${n}`,
    merchantOwner: 1,
    offerType: "percentage_discount",
    offerValue: 5 + (n % 60),
    picture: sampleArt[n % sampleArt.length]?.ref ?? null,
    redemptionMethods: ["show_save"],
    endDate: "2099-12-31",
  });
