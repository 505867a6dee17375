import { believeGone, type Gone } from "./absence.ts";
import { applyOffer, type Findings } from "./apply-offer.ts";
import { applyRecords } from "./apply-record.ts";
import { type FeedChange, feedPage, readChanges } from "./change-feed.ts";
import { settleDoubles } from "./doubles.ts";
import { identify } from "./identify.ts";
import { itemOfKind, readRecord } from "./kind.ts";
import { kindOf } from "./kinds.ts";
import { notKigo } from "./list-answer.ts";
import { inParallel } from "./pacer.ts";
import { campaignRenamed, linkChanged } from "./pull-links.ts";
import { pullTexts, translationOf } from "./pull-translations.ts";
import { readOfferById } from "./read-offer.ts";
import { type Entity, entities, type JsonObject } from "./record.ts";
import type { Run } from "./run.ts";
import { isObject, keyOf } from "./values.ts";
import { wholeNumber } from "./wire-values.ts";

const cursorKey = "feed_cursor";
/** Pages of changes after which reading the lists is the cheaper way. */
const mostPages = 3;

/** The feed's present, asked for before the lists are read: what changes meanwhile comes again. `null`: no feed. */
export async function feedCursorNow(run: Run): Promise<string | null> {
  if (!run.capabilities.feed) return null;
  return (await readChanges(run, "now", 1))?.cursor ?? null;
}

export function rememberCursor(run: Run, cursor: string): void {
  run.ports.store.transaction(write => write.setMeta(cursorKey, cursor));
}

/**
 * What changed since the last run, by the feed. False: there is none, its cursor is of another database, or so much
 * changed that the lists are read instead. The cursor moves on when everything it stands for is stored (SYNC.md L6).
 */
export async function pullChanges(run: Run): Promise<boolean> {
  const since = run.ports.store.meta(cursorKey);
  if (!run.capabilities.feed || !since) return false;
  const changes = new Map<string, FeedChange>();
  let cursor = since;
  for (let pages = 0; ; pages += 1) {
    const page = pages < mostPages ? await readChanges(run, cursor, feedPage) : null;
    if (page === null) return false;
    for (const change of page.changes) changes.set(keyOf([change.kind, change.key]), change);
    cursor = page.cursor;
    if (!page.more) break;
  }
  if (changes.size > 0) await takeOver(run, [...changes.values()]);
  if (cursor !== since) rememberCursor(run, cursor);
  return true;
}

/** In dependency order; what is gone last, and only by the word of a GET beside the feed's (SYNC.md L2). */
async function takeOver(run: Run, changes: readonly FeedChange[]): Promise<void> {
  const gone: Gone[] = [];
  let done = 0;
  for (const entity of entities) {
    const ofKind = changes.filter(({ kind }) => kind === entity);
    const findings: Findings = { suspects: [], doubles: [] };
    await inParallel(run.pacer, ofKind, async change => {
      if (entity === "offer") await takeOffer(run, change, findings, gone);
      else if (entity === "descriptive") await takeTexts(run, change);
      else await takeRecord(run, entity, change, gone);
      done += 1;
      run.progress("pull", done, changes.length);
    });
    await identify(run, findings.suspects);
    await settleDoubles(run, findings.doubles);
  }
  believeGone(run, gone);
  run.ports.store.transaction(write => {
    for (const { kind, key, gone: unlinked } of changes) {
      const [campaign, offer] = [wholeNumber(key.campaign_id), wholeNumber(key.offer_id)];
      if (kind === "link" && campaign !== null && offer !== null)
        linkChanged(run, write, { campaign, offer, gone: unlinked });
    }
  });
}

async function takeOffer(run: Run, { key }: FeedChange, findings: Findings, gone: Gone[]): Promise<void> {
  const { store } = run.ports;
  const serverId = wholeNumber(key.offer_id);
  if (serverId === null) return;
  const there = await readOfferById(run, serverId);
  const local = store.byServerId("offer", serverId);
  if (there.kind === "absent") {
    if (local) gone.push({ record: local, fromApi: there.fromApi });
    return;
  }
  store.transaction(write => {
    const known = write.byServerId("offer", serverId) ?? undefined;
    applyOffer(run, write, there.offer, { local: known, hash: null, findings });
  });
}

async function takeTexts(run: Run, { key }: FeedChange): Promise<void> {
  const { offer_id: offer, language_code: language } = key;
  if (typeof offer !== "number" || typeof language !== "string") return;
  const local = run.ports.store.byServerId("offer", offer);
  if (local === null) return;
  const translation = translationOf(run.ports.store.children(local.id), language);
  const own = (local.base?.defaultLanguage ?? "en") === language;
  if (own || translation !== undefined || key.gone !== true) await pullTexts(run, { offer, language });
}

async function takeRecord(run: Run, entity: Entity, { key }: FeedChange, gone: Gone[]): Promise<void> {
  const { store } = run.ports;
  const kind = kindOf(entity);
  const serverId = kind && wholeNumber(key[kind.idName]);
  if (kind === null || serverId === null) return;
  const merchant = entity === "location" ? wholeNumber(key.merchant_id) : null;
  const row = await readItem(run, itemOfKind(kind, merchant, serverId));
  const record = row && readRecord(kind, row, run.mapping.references, merchant);
  const local = store.byServerId(kind.entity, serverId);
  if (record) {
    store.transaction(write => applyRecords(run, write, [record]));
    if (entity === "campaign" && local?.base?.campaignName !== record.fields.campaignName)
      campaignRenamed(run, serverId);
  } else if (local) gone.push({ record: local, fromApi: true });
}

async function readItem(run: Run, path: string): Promise<JsonObject | null> {
  const reply = await run.session.read(path);
  if (reply.kind === "refused" && reply.status === 404) return null;
  if (reply.kind === "ok" && isObject(reply.json)) return reply.json;
  throw notKigo(`GET ${path} answers no record`);
}
