import type { FoundTexts } from "#shared/domain/found-by.ts";
import { type OfferFields, offerFields, offerFieldsSchema } from "#shared/domain/offer.ts";
import type { OfferState, ShownState, Stage } from "#shared/domain/words.ts";
import type { CodeTwin } from "#shared/ipc/offer-list-views.ts";
import type { Conflict, Fields, Rejection, SyncRecord } from "#sync/record.ts";
import { isSet } from "#sync/values.ts";
import type { ActKind } from "./acts.ts";
import { createCodeTwins } from "./code-twins.ts";
import { type LocalCause, timestamp } from "./context.ts";
import { createFoundTexts } from "./found-texts.ts";
import { createOfferLines, type OfferLines } from "./offer-lines.ts";
import { createOfferList, type OfferCounts, type OfferQuery } from "./offer-list.ts";
import type { Parts } from "./parts.ts";
import type { Database } from "./sqlite.ts";

/** An offer with all that hangs on it. */
export interface StoredOffer {
  readonly id: string;
  /** The server's id. */
  readonly offerId: number | null;
  readonly key: string | null;
  readonly stage: Stage;
  readonly deleted: boolean;
  readonly fields: OfferFields;
  readonly base: OfferFields | null;
  /** Those marked deleted included, oldest first. */
  readonly codes: SyncRecord[];
  readonly controls: SyncRecord[];
  /** Its texts in other languages. */
  readonly descriptives: SyncRecord[];
  readonly conflicts: Conflict[];
  readonly rejections: Rejection[];
  readonly state: OfferState;
  readonly shown: ShownState;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
}

/** What the authoring rules look at: an offer without what only the lists and the views show. */
export type JudgedOffer = Pick<StoredOffer, "fields" | "base" | "codes" | "controls">;

export interface ChildChange {
  readonly entity: "promo_code" | "redemption_control" | "descriptive";
  /** `null`: a new one. */
  readonly id: string | null;
  /** The fields to set; the others stay. */
  readonly fields?: Fields;
  readonly deleted?: boolean;
}

export interface OfferChange {
  readonly fields?: Partial<OfferFields>;
  readonly children?: readonly ChildChange[];
  readonly stage?: Stage;
  readonly deleted?: boolean;
}

/** Offers as people work on them. Each write is one durable transaction, with its history. */
export interface OfferRepository {
  /** Reads of `offer_list`, for lists: as far as it is brought up. */
  readonly lines: OfferLines;
  /** In the list's order, then (for the deleted) what the server no longer has; read one by one. */
  all(query: OfferQuery): Iterable<StoredOffer>;
  /** Also one that the server no longer has: deleted, without an `offerId`. */
  get(id: string): StoredOffer | null;
  /** What the search goes through of it. */
  texts(id: string): FoundTexts | null;
  /** Codes of others than the offer `id` that look like this one. */
  codeTwins(id: string, code: string): CodeTwin[];
  byServerId(serverId: number): StoredOffer | null;
  /** Undeleted offers whose own external reference (SYNC.md W6: without the suffix) is exactly `text`. */
  byReference(text: string): StoredOffer[];
  /** All but the deleted. */
  total(): number;
  /** When a person's change was last stored. */
  savedAt(): string | null;
  counts(): OfferCounts;
  /** Answers the new offer's id. */
  create(
    offer: { readonly fields: OfferFields; readonly children: readonly ChildChange[]; readonly stage: Stage },
    cause: LocalCause,
  ): string;
  /**
   * An edit of fields, codes or controls takes back what the server refused. `deleted: false` brings back what the
   * server no longer has, as a new draft.
   */
  change(id: string, change: OfferChange, cause: LocalCause): void;
  /**
   * The same of many, as one act: all of it or nothing. `changeOf` answers what to do with each, `null` for nothing; an
   * id that isn't there is passed over. Answers how many changed.
   */
  changeMany(ids: Iterable<string>, changeOf: (offer: StoredOffer) => OfferChange | null): number;
}

export function createOfferRepository(db: Database, parts: Parts): OfferRepository {
  const { context, records, writer, settings, archive } = parts;
  const list = createOfferList(db, parts.catchingUp);
  const load = (record: SyncRecord) => toStored(record, parts, list.states(record.id));
  const loadOrNull = (record: SyncRecord | null) => (record === null ? null : load(record));
  const get = (id: string) => loadOrNull(records.record("offer", id)) ?? fromArchive(parts, id);
  const savingAtomically = <T>(what: ActKind, work: () => T): T =>
    parts.transactions.atomically(() =>
      parts.acts.during(what, () => {
        const result = work();
        settings.setMeta("saved_at", timestamp(context));
        return result;
      }),
    );

  return {
    lines: createOfferLines(db, parts.catchingUp),
    *all(query) {
      const gone = query.state === "deleted" && !query.search ? archive.ids() : [];
      for (const id of [...list.ids(query), ...gone]) {
        const offer = get(id);
        if (offer !== null) yield offer;
      }
    },
    get,
    texts: createFoundTexts(db),
    codeTwins: createCodeTwins(db, parts.catchingUp),
    byServerId: serverId => loadOrNull(records.byServerId("offer", serverId)),
    byReference: text => records.byReference(text).map(load),
    total: list.total,
    savedAt: () => settings.meta("saved_at"),
    counts: list.counts,
    create: ({ fields, children, stage }, cause) =>
      savingAtomically(cause, () => {
        const made = { entity: "offer", parentId: null, key: context.newId() } as const;
        const id = writer.insert({ ...made, stage, fields }, cause);
        for (const child of children) changeChild(parts, id, child, cause);
        return id;
      }),
    change: (id, change, cause) => savingAtomically(cause, () => changeOffer(parts, id, change, cause)),
    changeMany: (ids, changeOf) =>
      savingAtomically("bulk", () => {
        let changed = 0;
        for (const id of ids) {
          const offer = get(id);
          const change = offer === null ? null : changeOf(offer);
          if (change === null) continue;
          changeOffer(parts, id, change, causeOf(change));
          changed += 1;
        }
        return changed;
      }),
  };
}

const causeOf = ({ deleted }: OfferChange): LocalCause =>
  deleted === undefined ? "edit" : deleted ? "delete" : "restore";

function changeOffer(parts: Parts, id: string, change: OfferChange, cause: LocalCause): void {
  const { records, writer, rejections } = parts;
  const { fields, children = [], ...rest } = change;
  if (change.deleted === false && parts.archive.offer(id) !== null) parts.archive.revive(id, cause);
  const present = records.record("offer", id);
  if (present === null) throw new Error(`The store has no offer ${id}.`);
  const merged = fields === undefined ? {} : { fields: { ...present.fields, ...fields } };
  writer.change("offer", id, { ...merged, ...rest }, cause);
  for (const child of children) changeChild(parts, id, child, cause);
  if (fields !== undefined || children.length > 0) rejections.clearAll(id);
}

function changeChild(
  { records, writer }: Parts,
  offerId: string,
  child: ChildChange,
  cause: LocalCause,
): void {
  const { entity, id, fields = {}, deleted } = child;
  if (id === null) {
    const made = { parentId: offerId, key: null, stage: "draft" } as const;
    const fresh = writer.insert({ ...made, entity, fields }, cause);
    if (deleted) writer.change(entity, fresh, { deleted }, cause);
    return;
  }
  const present = records.record(entity, id);
  if (present?.parentId !== offerId) throw new Error(`The offer ${offerId} has no ${entity} ${id}.`);
  const change = { fields: { ...present.fields, ...fields } };
  writer.change(entity, id, deleted === undefined ? change : { ...change, deleted }, cause);
}

type States = Pick<StoredOffer, "state" | "shown" | "updatedAt">;

function toStored(record: SyncRecord, parts: Parts, states: States | undefined): StoredOffer {
  if (states === undefined) throw new Error(`The offer ${record.id} has no state.`);
  return withChildren(record, parts.records.children(record.id), parts, states);
}

function fromArchive(parts: Parts, id: string): StoredOffer | null {
  const record = parts.archive.offer(id);
  if (record === null) return null;
  const states = { state: "deleted", shown: "deleted", updatedAt: record.retiredAt } as const;
  const unknown = { serverId: null, base: null };
  return withChildren({ ...record, ...unknown }, parts.archive.children(id), parts, states);
}

function withChildren(
  record: SyncRecord,
  children: readonly SyncRecord[],
  { conflicts, rejections }: Parts,
  states: States,
): StoredOffer {
  const { id, key, stage, deleted } = record;
  return {
    id,
    key,
    stage,
    deleted,
    offerId: record.serverId,
    ...judgedOf(record, children),
    descriptives: children.filter(child => child.entity === "descriptive"),
    conflicts: conflicts.of(id),
    rejections: rejections.of(id),
    ...states,
  };
}

/** For the rules alone, which a push asks of each offer. */
export function judgedOf({ fields, base }: SyncRecord, children: readonly SyncRecord[]): JudgedOffer {
  return {
    fields: readOffer(fields),
    base: base === null ? null : readOffer(base),
    codes: children.filter(child => child.entity === "promo_code"),
    controls: children.filter(child => child.entity === "redemption_control"),
  };
}

const blank = Object.fromEntries(offerFields.map(field => [field, isSet("offer", field) ? [] : null]));

/** A field that came with a newer studio is empty in older records. */
const readOffer = (fields: Fields): OfferFields => offerFieldsSchema.parse({ ...blank, ...fields });
