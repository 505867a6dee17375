import type { ConflictRecord, Decided } from "#shared/ipc/conflict-views.ts";
import type { HistoryState, Version } from "#shared/ipc/history-views.ts";
import type { Plan, RunLine, ServerView } from "#shared/ipc/sync-views.ts";
import type { Merchant, OfferDetail, Status } from "#shared/ipc/views.ts";
import { translationCache } from "./beside-queries.ts";
import { pictureCache } from "./pictures.ts";
import { notePresented } from "./presenting.ts";
import { createQueryCache, type Known } from "./query-cache.ts";
import { refreshRecords } from "./record-queries.ts";
import { refreshSkins } from "./skins.ts";
import { studio } from "./studio.ts";
import { useKnown, useKnownPart } from "./use-known.ts";

/** The one key of a question that has no parameter. */
type Only = "only";

export const statusCache = createQueryCache<Only, Status>(() => studio.invoke("studio:status"));
export const offerCache = createQueryCache<string, OfferDetail>(id => studio.invoke("offers:get", id));
export const merchantCache = createQueryCache<Only, Merchant[]>(() => studio.invoke("merchants:list"));
/** The workspace's own words, which no dictionary has. */
export const ownWordsCache = createQueryCache<Only, string[]>(() => studio.invoke("spelling:words"));
/** How an offer came to be as it is, newest first. */
export const versionCache = createQueryCache<string, Version[]>(id => studio.invoke("history:versions", id));
/** What undo and redo would turn back next. */
export const historyCache = createQueryCache<Only, HistoryState>(() => studio.invoke("history:state"));
/** What was decided on conflicts, newest first. */
export const decidedCache = createQueryCache<Only, Decided[]>(() => studio.invoke("conflicts:decided"));
/** What the last runs came to, newest first. */
export const runCache = createQueryCache<Only, RunLine[]>(() => studio.invoke("sync:runs"));
/** What the server can do. */
export const serverCache = createQueryCache<Only, ServerView>(() => studio.invoke("sync:server"));
export const conflictCache = createQueryCache<Only, ConflictRecord[]>(() => studio.invoke("conflicts:list"));
/** Planned from this computer alone; an answer that read the server is `put` here by who asked for it. */
export const planCache = createQueryCache<Only, Plan>(() => studio.invoke("sync:plan", { fresh: false }));

export const useStatus = (): Known<Status> => useKnown(statusCache, "only");
/** The workspace's defaults, once they are known; drawn again only when they change. */
export const useDefaults = (): Status["defaults"] | null =>
  useKnownPart(statusCache, "only", ({ data }) => data?.defaults ?? null);
export const useOffer = (id: string | null): Known<OfferDetail> => useKnown(offerCache, id);
export const useVersions = (id: string | null): Known<Version[]> => useKnown(versionCache, id);
export const useMerchants = (): Known<Merchant[]> => useKnown(merchantCache, "only");
export const useOwnWords = (): Known<string[]> => useKnown(ownWordsCache, "only");
export const useConflicts = (): Known<ConflictRecord[]> => useKnown(conflictCache, "only");
export const useDecided = (): Known<Decided[]> => useKnown(decidedCache, "only");
export const useRuns = (): Known<RunLine[]> => useKnown(runCache, "only");
export const useServer = (): Known<ServerView> => useKnown(serverCache, "only");
export const usePlan = (): Known<Plan> => useKnown(planCache, "only");

/** Subscribes the caches to what main announces, for as long as the window is there. */
export function followAnnouncements(): void {
  studio.on("changed", ({ offers }) => {
    offerCache.refresh(id => offers === null || offers.includes(id));
    versionCache.refresh(id => offers === null || offers.includes(id));
    translationCache.refresh(id => offers === null || offers.includes(id));
    historyCache.refresh();
    conflictCache.refresh();
    decidedCache.refresh();
    planCache.refresh();
    refreshRecords();
    if (offers !== null) return;
    refreshSkins();
    pictureCache.refresh();
    merchantCache.refresh();
    serverCache.refresh();
    runCache.refresh();
  });
  studio.on("presenting", notePresented);
  studio.on("status", status => statusCache.put("only", status));
  studio.on("progress", running => {
    const status = statusCache.store.getState().get("only")?.data;
    if (status) statusCache.put("only", { ...status, running });
  });
}
