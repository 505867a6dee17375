import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { mayBeGone } from "./absence.ts";
import { mergeInto } from "./apply-pulled.ts";
import { agreedOf, campaignOf, linksOf, withLinks, withoutFormer } from "./campaigns.ts";
import { arrayIn, notKigo } from "./list-answer.ts";
import { isEnd } from "./list-of-kind.ts";
import { inParallel } from "./pacer.ts";
import type { StoreReader, StoreWriter } from "./ports.ts";
import type { SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { sameJson } from "./values.ts";
import { wholeNumber } from "./wire-values.ts";

/** Which offers are in which campaigns, by a list for each campaign (seed, "Campaign-Offer Linking"). */
export async function pullLinks(run: Run): Promise<void> {
  if (!run.capabilities.links) return;
  const { store, clock } = run.ports;
  const links = new Map<number, number[]>();
  const campaigns = store.ofKind("campaign").flatMap(({ serverId }) => serverId ?? []);
  await inParallel(run.pacer, campaigns, async campaignId => {
    for (const offerId of (await readLinks(run, campaignId)) ?? []) {
      const ofOffer = links.get(offerId) ?? [];
      ofOffer.push(campaignId);
      links.set(offerId, ofOffer);
    }
  });
  const known = store.knownServerIds("offer");
  for (let from = 0; from < known.length; from += sliceSize) {
    const slice = known.slice(from, from + sliceSize);
    const offers = [...store.byServerIds("offer", slice)].filter(([id, offer]) =>
      saysOtherwise(store, offer, links.get(id) ?? []),
    );
    if (offers.length > 0)
      store.transaction(write => {
        for (const [id] of offers) linkedAs(run, write, id, links.get(id) ?? []);
      });
    await clock.turn();
  }
}

const sliceSize = 200;

/** The same links mean another name once a restored server has used a campaign's id again (SYNC.md L3). */
function saysOtherwise(store: StoreReader, offer: SyncRecord, links: readonly number[]): boolean {
  const isSame = sameJson(
    linksOf(offer),
    links.toSorted((a, b) => a - b),
  );
  if (!isSame) return true;
  return links.length > 0 && campaignOf(store, links) !== offer.base?.campaign;
}

/** The offers of a campaign by their server ids; `null` if there is no such campaign. */
export async function readLinks(run: Run, campaignId: number): Promise<readonly number[] | null> {
  const path = pathOf(endpoints.listCampaignOffers, { campaign_id: campaignId });
  const limit = run.config.pageSize;
  const found = new Set<number>();
  for (let offset = 0; ; ) {
    const reply = await run.session.read(path, { limit, offset });
    if (reply.kind === "refused" && reply.status === 404) return null;
    const rows = reply.kind === "ok" ? arrayIn(reply.json) : null;
    if (rows === null) throw notKigo(`GET ${path} answers no list`);
    const before = found.size;
    for (const row of rows) {
      const id = wholeNumber(row.offer_id);
      if (id !== null) found.add(id);
    }
    offset += rows.length;
    if (reply.kind === "ok" && isEnd(reply.json, { rows: rows.length, limit, offset })) return [...found];
    if (found.size === before) return [...found];
  }
}

/** One offer's links as the server has them, merged into its campaign. */
export function linkedAs(
  run: Run,
  write: StoreWriter,
  offerServerId: number,
  links: readonly number[],
): void {
  const offer = write.byServerId("offer", offerServerId);
  const campaign = campaignOf(write, links);
  if (offer === null || campaign === undefined) return;
  // It has none because it is gone, perhaps: that takes back no edit of its campaign (SYNC.md M4).
  if (links.length === 0 && mayBeGone(run, offerServerId)) return;
  const extra = withLinks(offer, links);
  const agreed = agreedOf(offer);
  const isFirst = links.length > 0 && agreed !== offer.base && !write.hasIntent(offer.id);
  const change = isFirst ? { base: agreed, extra: withoutFormer(extra) } : { extra };
  write.update("offer", offer.id, change, "pull");
  const now = write.record("offer", offer.id);
  if (now && mergeInto(run, write, now, { serverId: offerServerId, fields: { campaign }, beside: true }))
    run.tally.pulled += 1;
}

/** A link came or went (a change of the feed). */
export function linkChanged(
  run: Run,
  write: StoreWriter,
  change: { campaign: number; offer: number; gone: boolean },
): void {
  const offer = write.byServerId("offer", change.offer);
  if (offer === null) return;
  const others = linksOf(offer).filter(id => id !== change.campaign);
  linkedAs(run, write, change.offer, change.gone ? others : [...others, change.campaign]);
}

/** Offers speak of a campaign by its name: a campaign that was renamed there is renamed in all of them. */
export function campaignRenamed(run: Run, campaignId: number): void {
  const { store } = run.ports;
  const known = store.knownServerIds("offer");
  for (let from = 0; from < known.length; from += sliceSize) {
    const slice = [...store.byServerIds("offer", known.slice(from, from + sliceSize))];
    const linked = slice.filter(([, offer]) => linksOf(offer).includes(campaignId));
    if (linked.length === 0) continue;
    store.transaction(write => {
      for (const [id, offer] of linked) linkedAs(run, write, id, linksOf(offer));
    });
  }
}
