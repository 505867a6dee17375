import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { linksOf, withLinks, withoutFormer } from "./campaigns.ts";
import { campaignNamed } from "./held-back.ts";
import type { Operation } from "./operation.ts";
import type { StoreWriter } from "./ports.ts";
import type { Json, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { count, type Write, type Written, writeOnce } from "./writing.ts";

/**
 * Puts an offer into a campaign, and takes it out of the one it was in (SYNC.md P1 `link`, `unlink`). Both are safe to
 * repeat: twice is once.
 */
export async function pushLink(run: Run, operation: Operation, offer: SyncRecord): Promise<void> {
  const change = operation.changes.campaign;
  if (!change || offer.serverId === null) return;
  const to = typeof change.to === "string" ? campaignNamed(run.ports.store, change.to) : null;
  if (change.to !== null && (to === null || to.serverId === null)) return;
  const from = leaving(run, offer, change.from, to?.serverId ?? null);
  if (from !== null) {
    const path = pathOf(endpoints.unlinkOffer, { campaign_id: from, offer_id: offer.serverId });
    const link = { op: "delete", method: "DELETE", path } as const;
    const result = await sendLink(
      run,
      offer,
      { ...link, sent: { campaign: null }, before: { campaign: change.from } },
      (writer, now) => {
        const links = linksOf(now).filter(id => id !== from);
        writer.update(
          "offer",
          now.id,
          { base: { ...now.base, campaign: null }, extra: withoutFormer(withLinks(now, links)) },
          "push",
        );
      },
    );
    const isOut = result.kind === "done" || (result.kind === "refused" && result.status === 404);
    if (!isOut) return;
    if (to === null && result.kind === "done") run.tally.updated += 1;
  }
  if (to === null || to.serverId === null) return;
  const campaignId = to.serverId;
  const path = pathOf(endpoints.linkOffer, { campaign_id: campaignId });
  const link = { op: "create", method: "POST", path, body: { offer_id: offer.serverId } } as const;
  const result = await sendLink(
    run,
    offer,
    { ...link, sent: { campaign: change.to }, before: { campaign: null } },
    (writer, now) => {
      const links = [...linksOf(now), campaignId];
      writer.update(
        "offer",
        now.id,
        { base: { ...now.base, campaign: change.to }, extra: withoutFormer(withLinks(now, links)) },
        "push",
      );
    },
  );
  if (result.kind === "done") run.tally.updated += 1;
}

/** The campaign that it is taken out of; `null` if there is none, or the one it goes into. */
function leaving({ ports: { store } }: Run, offer: SyncRecord, from: Json, to: number | null): number | null {
  if (typeof from !== "string") return null;
  const linked = linksOf(offer).find(id => store.byServerId("campaign", id)?.fields.campaignName === from);
  const campaign = linked ?? campaignNamed(store, from)?.serverId ?? null;
  return campaign === to ? null : campaign;
}

interface Link extends Pick<Write, "method" | "path" | "body"> {
  readonly op: "create" | "delete";
  readonly sent: { readonly campaign: Json };
  readonly before: { readonly campaign: Json };
}

async function sendLink(
  run: Run,
  offer: SyncRecord,
  { op, sent, before, ...request }: Link,
  done: (writer: StoreWriter, now: SyncRecord) => void,
): Promise<Written> {
  const { serverId } = offer;
  const intent = {
    entity: "offer",
    recordId: offer.id,
    part: "campaign",
    op,
    serverId,
    sent,
    before,
  } as const;
  const write: Write = { intent, ...request };
  const accept = (writer: StoreWriter) => {
    const now = writer.record("offer", offer.id);
    if (now) done(writer, now);
  };
  const result = await writeOnce(run, write, accept);
  // Out of a campaign that it isn't in, or that is gone: what was wanted.
  if (result.kind === "refused" && op === "delete" && result.status === 404)
    run.ports.store.transaction(accept);
  else if (result.kind === "refused") count(run, write, result, "updated");
  return result;
}
