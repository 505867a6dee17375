import { believeGone, type Gone } from "./absence.ts";
import { applyRecords } from "./apply-record.ts";
import { provideCampaigns } from "./campaigns.ts";
import { holdsKind } from "./capabilities.ts";
import type { Kind, PlainEntity, PulledRecord } from "./kind.ts";
import { kinds } from "./kinds.ts";
import { newestOf, readListOfKind } from "./list-of-kind.ts";
import { inParallel } from "./pacer.ts";
import { feedCursorNow, pullChanges, rememberCursor } from "./pull-changes.ts";
import { pullLinks } from "./pull-links.ts";
import { applyMerchantNames, readMerchantNames } from "./pull-merchants.ts";
import { pullOffers } from "./pull-offers.ts";
import { pullTranslations } from "./pull-translations.ts";
import { createReadAhead } from "./read-ahead.ts";
import type { Run } from "./run.ts";

/** Takes over what the server has: by its feed of changes where there is one, else by its lists (SYNC.md L1–L6). */
export async function pull(run: Run): Promise<void> {
  run.progress("pull", 0, null);
  if (!(await pullChanges(run))) await pullLists(run);
  provideCampaigns(run);
}

/** In dependency order, so that what a row refers to is there when it comes. */
async function pullLists(run: Run): Promise<void> {
  const cursor = await feedCursorNow(run);
  for (const entity of ["partner", "program", "merchant", "campaign", "offer_type"] as const)
    if (holdsKind(run.capabilities, entity)) await pullKind(run, entity);
  await pullLocations(run);
  const before = await pullOffersAndParts(run, cursor);
  if (before !== null) rememberCursor(run, before);
}

/** The short lists are asked for when the last page of offers has come, and wait till its rows are stored. See `pullOffers`. */
async function pullOffersAndParts(run: Run, cursor: string | null): Promise<string | null> {
  const codes = createReadAhead(() => readKind(run, "promo_code"));
  const controls = createReadAhead(() => readKind(run, "redemption_control"));
  const names = createReadAhead(() => readMerchantNames(run));
  const ahead = [codes, controls, names];
  try {
    const before = await pullOffers(run, cursor, () => {
      for (const each of ahead) each.begin();
    });
    await applyKind(run, "promo_code", await codes.take());
    await applyKind(run, "redemption_control", await controls.take());
    await pullLinks(run);
    await pullTranslations(run);
    applyMerchantNames(run, await names.take());
    return before;
  } finally {
    await Promise.all(ahead.map(each => each.ended()));
  }
}

/**
 * One reading of all records of a kind, merged; what two readings in a row lack is gone (SYNC.md L2, kinds without GET
 * by id). Answers the rows as they were shown last.
 */
export async function pullKind(run: Run, entity: PlainEntity): Promise<readonly PulledRecord[]> {
  return applyKind(run, entity, await readKind(run, entity));
}

interface KindRead {
  readonly rows: readonly PulledRecord[];
  /** ms since the epoch: it was asked for then. */
  readonly since: number;
}

async function readKind(run: Run, entity: PlainEntity): Promise<KindRead> {
  const since = run.ports.clock.now();
  return { since, rows: (await readListOfKind(run, kinds[entity])) ?? [] };
}

async function applyKind(
  run: Run,
  entity: PlainEntity,
  { rows, since }: KindRead,
): Promise<readonly PulledRecord[]> {
  const { store } = run.ports;
  // A whole list asked for after a DELETE that shows the record shows one that was brought back (L5).
  store.transaction(write => write.forgetTombstones(entity, since));
  await applyInSlices(run, rows);
  const missing = lacking(store.knownServerIds(entity), rows);
  if (missing.length === 0) return rows;
  const again = (await readListOfKind(run, kinds[entity])) ?? [];
  believeGone(run, goneOf(run, entity, lacking(missing, again)));
  return newestOf(rows, again);
}

/** Rows a transaction; between two the process answers whoever else waits. */
const sliceSize = 200;

export async function applyInSlices(run: Run, rows: readonly PulledRecord[]): Promise<void> {
  const { store, clock } = run.ports;
  for (let from = 0; from < rows.length; from += sliceSize) {
    const slice = rows.slice(from, from + sliceSize);
    store.transaction(write => applyRecords(run, write, slice));
    await clock.turn();
  }
}

function goneOf(run: Run, entity: PlainEntity, serverIds: readonly number[]): readonly Gone[] {
  return serverIds.flatMap(serverId => {
    const record = run.ports.store.byServerId(entity, serverId);
    return record === null ? [] : [{ record, fromApi: true }];
  });
}

const lacking = (ids: readonly number[], rows: readonly PulledRecord[]): readonly number[] => {
  const seen = new Set(rows.map(({ serverId }) => serverId));
  return ids.filter(id => !seen.has(id));
};

/** ms for which locations count as read where no feed tells of changes: a list for each merchant is much to ask. */
const readLocationsEvery = 15 * 60_000;

/** Locations are listed by merchant only (seed, "Merchants Management"). */
async function pullLocations(run: Run): Promise<void> {
  const { store, clock } = run.ports;
  if (!holdsKind(run.capabilities, "location")) return;
  if (clock.now() - Number(store.meta("locations_read_at") ?? 0) < readLocationsEvery) return;
  const merchants = store.ofKind("merchant").flatMap(({ serverId }) => serverId ?? []);
  await inParallel(run.pacer, merchants, merchant => pullLocationsOf(run, kinds.location, merchant));
  store.transaction(write => write.setMeta("locations_read_at", String(clock.now())));
}

async function pullLocationsOf(run: Run, kind: Kind, merchantId: number): Promise<void> {
  const { store } = run.ports;
  const rows = await readListOfKind(run, kind, { parent: merchantId });
  const merchant = store.byServerId("merchant", merchantId);
  if (rows === null || merchant === null) return;
  await applyInSlices(run, rows);
  const here = store
    .children(merchant.id)
    .flatMap(({ serverId, base }) => (serverId !== null && base !== null ? [serverId] : []));
  const missing = lacking(here, rows);
  if (missing.length === 0) return;
  const again = (await readListOfKind(run, kind, { parent: merchantId })) ?? [];
  believeGone(run, goneOf(run, "location", lacking(missing, again)));
}
