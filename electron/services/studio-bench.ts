import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { emptyForm, offerFieldsSchema } from "#shared/domain/offer.ts";
import type { Result } from "#shared/domain/result.ts";
import type { Acting, Exporting } from "#shared/ipc/act-views.ts";
import type { Sharing } from "#shared/ipc/share-views.ts";
import { systemClock } from "#sync/remote/system.ts";
import { type LocalStore, openStore } from "../store/index.ts";
import { openStudio, type Studio } from "../studio.ts";
import type { PreviewMeans } from "./preview-exports/means.ts";

export interface StudioBench {
  readonly folder: string;
  readonly studio: Studio;
  /** What `onChange` was told. */
  readonly announced: (readonly string[] | null)[];
  /** What `onActing` was told. */
  readonly acting: (Acting | null)[];
  /** What `onSharing` was told. */
  readonly sharing: (Sharing | null)[];
  /** What `onExporting` was told. */
  readonly exporting: (Exporting | null)[];
  /** The same workspace, opened once more. */
  again(): Studio;
  /** Makes so many offers in one go, complete enough to be ready. Answers their ids. */
  filled(count: number): string[];
  /** What a pull leaves: a live offer made at the dashboard, with things that no author could write. Answers its id. */
  pulled(over?: Record<string, unknown>): string;
  /** Looks at the workspace's store, as another process would. */
  withStore<T>(work: (store: LocalStore) => T): T;
  close(): void;
}

/** The thread of acts on many records, from its source. */
export const actThread = path.resolve(import.meta.dirname, "..", "workers", "act-thread.ts");

/** For tests: a studio on a real database in a folder of its own, on 23 November 2025. */
export function openStudioBench(previews?: PreviewMeans): StudioBench {
  const folder = mkdtempSync(path.join(tmpdir(), "studio-"));
  const announced: (readonly string[] | null)[] = [];
  const acting: (Acting | null)[] = [];
  const exporting: (Exporting | null)[] = [];
  const sharing: (Sharing | null)[] = [];
  const clock = { ...systemClock, now: () => Date.parse("2025-11-23T12:00:00Z") };
  const tokens = { token: () => null, place: () => "none" as const, keep: () => undefined };
  const again = () =>
    must(
      openStudio({
        folder,
        key: null,
        tokens,
        who: "ada",
        clock,
        actThread,
        onChange: ids => announced.push(ids),
        onActing: told => acting.push(told),
        onExporting: told => exporting.push(told),
        ...(previews && { previews, onSharing: told => sharing.push(told) }),
      }),
    );
  const studio = again();
  const newId = countedIds();
  const withStore: StudioBench["withStore"] = work => {
    const store = must(openStore({ folder, key: null, newId, now: clock.now, who: "server" }));
    try {
      return work(store);
    } finally {
      store.close();
    }
  };
  return {
    folder,
    studio,
    announced,
    acting,
    exporting,
    sharing,
    again,
    withStore,
    filled: count => withStore(store => insertMany(store, count)),
    pulled: over => withStore(store => insertPulled(store, over)),
    close() {
      studio.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function must<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function insertMany(store: LocalStore, count: number): string[] {
  const complete = offerFieldsSchema.parse({
    ...emptyForm,
    merchantOwner: 123,
    startDate: "2099-12-01",
    endDate: "2099-12-31",
    redemptionMethods: ["show_save"],
    channels: ["marketplace"],
  });
  return store.atomically(() =>
    Array.from({ length: count }, (_, n) => {
      const offer = { fields: { ...complete, offerTitle: `Offer ${n}` }, children: [] };
      return store.offers.create({ ...offer, stage: "draft" }, "import");
    }),
  );
}

function insertPulled(store: LocalStore, over: Record<string, unknown> = {}): string {
  const fields = offerFieldsSchema.parse({ ...emptyForm, ...over });
  return store.sync.transaction(write => {
    const common = { key: null, extra: {}, createdAt: null, hash: null };
    const offer = { entity: "offer", parentId: null, serverId: 77, fields } as const;
    const parentId = write.insertPulled({ ...offer, ...common });
    const code = { promoCode: "OLD", codeType: "single", totalUsageLimit: 10 };
    write.insertPulled({ entity: "promo_code", parentId, serverId: 5, fields: code, ...common });
    const place = { controlType: "location", controlValue: { city: "Moline" }, isActive: true };
    write.insertPulled({ entity: "redemption_control", parentId, serverId: 6, fields: place, ...common });
    return parentId;
  });
}

function countedIds(): () => string {
  let next = 0;
  return () => `01K8Z3M5Q7R9S1T3V5W7X9${String(next++).padStart(4, "0")}`;
}
