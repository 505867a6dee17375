import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monotonicFactory } from "ulid";
import { emptyForm, type OfferFields, offerFieldsSchema } from "#shared/domain/offer.ts";
import { openStore } from "../../../electron/store/index.ts";
import { openStudio, type Studio } from "../../../electron/studio.ts";

/** A studio on an encrypted workspace with so many offers, in a folder of its own. */
export interface FilledWorkspace {
  readonly folder: string;
  readonly studio: Studio;
  close(): void;
}

/** The key of each. */
export const workspaceKey = Buffer.alloc(32, 7);

/** Nine in ten offers came from the server, the others are drafts with channels and tags. */
export function fillWorkspace(offers: number): FilledWorkspace {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-list-"));
  const opened = openStore({
    folder,
    key: workspaceKey,
    newId: monotonicFactory(),
    now: Date.now,
    who: "bench",
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  store.merchants.name({ merchantId: 1, name: "Ironvale Dealers" });
  for (let first = 0; first < offers; first += 1_000) {
    store.sync.transaction(write => {
      for (let n = first; n < Math.min(offers, first + 1_000); n += 1) {
        if (n % 10 !== 0) write.insertPulled({ ...pulled, serverId: n + 1, fields: fieldsOf(n) });
      }
    });
    store.atomically(() => {
      for (let n = first; n < Math.min(offers, first + 1_000); n += 10) {
        const fields = { ...fieldsOf(n), channels: ["marketplace"], tags: [`q${n % 4}`] };
        store.offers.create({ fields, children: [], stage: "draft" }, "edit");
      }
    });
  }
  while (store.catchUp());
  store.close();
  const studio = openFilled(folder);
  return {
    folder,
    studio,
    close() {
      studio.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openFilled(folder: string): Studio {
  const studio = openStudio({
    folder,
    key: workspaceKey,
    tokens: { token: () => null, place: () => "none", keep: () => undefined },
  });
  if (!studio.ok) throw new Error(studio.error.message);
  return studio.value;
}

const pulled = {
  entity: "offer",
  parentId: null,
  key: null,
  extra: {},
  createdAt: null,
  hash: null,
} as const;

export const vocabulary = (
  "winter summer dealer service coffee fleet parts check rebate bonus kit oil filter tractor ticket cinema " +
  "flight garden lawn tyre battery loyalty weekend family student"
).split(" ");

function fieldsOf(n: number): OfferFields {
  const pick = pickFor(n);
  const one = <T>(words: readonly T[]): T | undefined => words[pick(words.length)];
  const word = () => one(vocabulary) ?? "";
  const day = (year: number) => `${year}-${twoDigits(1 + pick(12))}-${twoDigits(1 + pick(28))}`;
  return offerFieldsSchema.parse({
    ...emptyForm,
    merchantOwner: 1 + pick(200),
    offerTitle: `${word()} ${word()} ${word()} ${n}`,
    offerDescription: `Save on ${word()} and ${word()} at every branch this ${word()}`,
    termsConditions: `One for each customer, not with another ${word()}`,
    offerType: one(["percentage_discount", "fixed_discount", "cashback", "bogo"]),
    offerValue: 5 + pick(60),
    offerValueUnit: "%",
    startDate: day(2026),
    endDate: pick(9) === 0 ? null : day(2027),
    status: pick(11) === 0 ? "inactive" : "active",
    programType: one(["closed_loop", "open_loop", "hybrid"]),
    redemptionMethods: [one(["promo_code", "show_save", "barcode", "online_link"])],
    codeType: "P",
  });
}

/** Whole numbers below `most`, the same for an offer each time: xorshift32 (Marsaglia, 2003). */
function pickFor(n: number): (most: number) => number {
  let state = (n + 1) * 2_654_435_761;
  return most => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
