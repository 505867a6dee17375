import { believeGone, type Gone } from "./absence.ts";
import { applyOffer, type Findings } from "./apply-offer.ts";
import { applyRecords } from "./apply-record.ts";
import type { FeedChange } from "./change-feed.ts";
import { settleDoubles } from "./doubles.ts";
import { identify } from "./identify.ts";
import { itemOfKind, readRecord } from "./kind.ts";
import { kindOf } from "./kinds.ts";
import { notKigo } from "./list-answer.ts";
import { inParallel } from "./pacer.ts";
import { campaignRenamed, linkChanged } from "./pull-links.ts";
import { applyTexts, readTextsRow, translationOf } from "./pull-translations.ts";
import { readOfferById } from "./read-offer.ts";
import { type Entity, entities, type JsonObject, type SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { isObject, keyOf } from "./values.ts";
import { wholeNumber } from "./wire-values.ts";

/** What becomes of the changes under way. */
interface Taking {
  readonly gone: Gone[];
  readonly findings: Findings;
}

/**
 * Takes over what the feed names: each record as a GET tells it, in dependency order; what is gone last, and only by
 * the word of a GET beside the feed's (SYNC.md L2).
 */
export async function takeChanges(run: Run, changes: readonly FeedChange[]): Promise<void> {
  const taking: Taking = { gone: [], findings: { suspects: [], doubles: [] } };
  let done = 0;
  for (const entity of entities) {
    const ofKind = changes.filter(({ kind }) => kind === entity);
    await inParallel(run.pacer, ofKind, async change => {
      if (entity === "offer") await takeOffer(run, change, taking);
      else if (entity === "descriptive") await takeTexts(run, change, taking);
      else await takeRecord(run, entity, change, taking);
      done += 1;
      run.progress("pull", done, changes.length);
    });
    if (entity === "offer") {
      await identify(run, taking.findings);
      await settleDoubles(run, taking.findings.doubles);
    }
  }
  believeGone(run, taking.gone);
  run.ports.store.transaction(write => {
    for (const { kind, key, gone } of changes) {
      const [campaign, offer] = [wholeNumber(key.campaign_id), wholeNumber(key.offer_id)];
      if (kind === "link" && campaign !== null && offer !== null)
        linkChanged(run, write, { campaign, offer, gone });
    }
  });
}

/** Nothing answers there: the record is gone if the API says so, or two runs agree. */
function takeAbsence(
  run: Run,
  taking: Taking,
  change: FeedChange,
  { record, fromApi }: { readonly record: SyncRecord | null; readonly fromApi: boolean },
): void {
  // A 404 that isn't the API's own word, where the feed says that it is there: it is asked for once more.
  if (!fromApi && !change.gone) run.doubts.add(`absent:${keyOf([change.kind, change.key])}`);
  if (record !== null && (fromApi || change.gone)) taking.gone.push({ record, fromApi });
}

async function takeOffer(run: Run, change: FeedChange, taking: Taking): Promise<void> {
  const { store } = run.ports;
  const serverId = wholeNumber(change.key.offer_id);
  if (serverId === null) return;
  const there = await readOfferById(run, serverId);
  if (there.kind === "absent") {
    takeAbsence(run, taking, change, { record: store.byServerId("offer", serverId), fromApi: there.fromApi });
    return;
  }
  store.transaction(write => {
    const local = write.byServerId("offer", serverId) ?? undefined;
    applyOffer(run, write, there.offer, { local, hash: null, findings: taking.findings });
  });
}

async function takeTexts(run: Run, change: FeedChange, taking: Taking): Promise<void> {
  const { store } = run.ports;
  const { offer_id: offer, language_code: language } = change.key;
  if (typeof offer !== "number" || typeof language !== "string" || store.byServerId("offer", offer) === null)
    return;
  const there = await readTextsRow(run, offer, language);
  const local = store.byServerId("offer", offer);
  if (local === null) return;
  if (there.kind === "there") store.transaction(write => applyTexts(run, write, local.id, there.row));
  else {
    const translation = translationOf(store.children(local.id), language);
    takeAbsence(run, taking, change, {
      record: translation?.base ? translation : null,
      fromApi: there.fromApi,
    });
  }
}

async function takeRecord(run: Run, entity: Entity, change: FeedChange, taking: Taking): Promise<void> {
  const { store } = run.ports;
  const kind = kindOf(entity);
  const serverId = kind && wholeNumber(change.key[kind.idName]);
  if (kind === null || serverId === null) return;
  const merchant = entity === "location" ? wholeNumber(change.key.merchant_id) : null;
  const there = await readItem(run, itemOfKind(kind, merchant, serverId));
  const local = store.byServerId(kind.entity, serverId);
  if (there.kind === "absent") {
    takeAbsence(run, taking, change, { record: local, fromApi: there.fromApi });
    return;
  }
  const record = readRecord(kind, there.row, run.mapping.references, merchant);
  if (record === null) return;
  store.transaction(write => applyRecords(run, write, [record]));
  if (entity === "campaign" && local?.base?.campaignName !== record.fields.campaignName)
    campaignRenamed(run, serverId);
}

type ItemThere =
  | { readonly kind: "there"; readonly row: JsonObject }
  | { readonly kind: "absent"; readonly fromApi: boolean };

async function readItem(run: Run, path: string): Promise<ItemThere> {
  const reply = await run.session.read(path);
  if (reply.kind === "refused" && reply.status === 404) return { kind: "absent", fromApi: reply.fromApi };
  if (reply.kind === "ok" && isObject(reply.json)) return { kind: "there", row: reply.json };
  throw notKigo(`GET ${path} answers no record`);
}
