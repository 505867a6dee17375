import { type Capabilities, today } from "../capabilities.ts";
import type { Cause, OpenSweep, PageMark, SweptPage } from "../ports.ts";
import type { SentCreate, SyncRecord } from "../record.ts";
import { type Conflict, type Entity, entities, type Intent, type Json, type Rejection } from "../record.ts";
import { JournalMap, type Undo } from "./journal-map.ts";

export type LocalCause = Cause | "edit" | "delete" | "restore";

export interface HistoryLine {
  readonly entity: Entity;
  readonly recordId: string;
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
  readonly cause: LocalCause;
}

export interface StoredDifferently {
  readonly entity: Entity;
  readonly recordId: string;
  readonly field: string;
  readonly sent: Json;
  readonly stored: Json;
}

/** A live record with what the port doesn't show. `record.stage` is its own, which a part's parent overrules. */
export interface Row {
  readonly seq: number;
  readonly record: SyncRecord;
  readonly hash: string | null;
}

interface Tombstone {
  readonly entity: Entity;
  readonly serverId: number;
  /** ms since the epoch. */
  readonly at: number;
}

/** The memory store's tables: Maps that a failed transaction leaves as they were, and indices over the records. */
export class Tables {
  readonly #undo: Undo = [];
  readonly #rows = new Map<string, Row>();
  readonly #ofKind: Readonly<Record<Entity, Map<string, Row>>>;
  readonly #byServerId: Readonly<Record<Entity, Map<number, Row>>>;
  readonly #byKey = new Map<string, Set<string>>();
  readonly #ofParent = new Map<string, Set<string>>();
  readonly #history = new Map<string, HistoryLine[]>();
  /** Lines of history by the record that theirs belongs to. */
  readonly #changes = new Map<string, number>();
  #seq = 0;

  readonly intents = new JournalMap<string, Intent>(this.#undo);
  readonly conflicts = new JournalMap<string, Conflict>(this.#undo);
  readonly rejections = new JournalMap<string, Rejection>(this.#undo);
  readonly markedPages = new JournalMap<number, PageMark & SweptPage>(this.#undo);
  readonly meta = new JournalMap<string, string>(this.#undo);
  readonly merchantNames = new JournalMap<number, string>(this.#undo);
  readonly notices = new JournalMap<string, StoredDifferently>(this.#undo);
  readonly tombstones = new JournalMap<string, Tombstone>(this.#undo);
  readonly retired = new JournalMap<string, SyncRecord>(this.#undo);
  readonly retiredKeys = new JournalMap<string, true>(this.#undo);
  readonly sentCreates = new JournalMap<string, SentCreate>(this.#undo);
  /** At most one of each, under the name of the workspace's one thing. */
  readonly capabilities = new JournalMap<"now", Capabilities>(this.#undo);
  readonly sweep = new JournalMap<"open", OpenSweep>(this.#undo);
  /** The lowest number that a merchant made here ever had. */
  readonly merchantNumber = new JournalMap<"last", number>(this.#undo);
  inTransaction = false;

  constructor() {
    this.#ofKind = perEntity<Map<string, Row>>(() => new Map());
    this.#byServerId = perEntity<Map<number, Row>>(() => new Map());
    this.capabilities.set("now", today);
  }

  atomically<T>(work: () => T): T {
    if (this.inTransaction) throw new Error("Store transactions do not nest.");
    this.inTransaction = true;
    this.#undo.length = 0;
    try {
      const result = work();
      if (result instanceof Promise) throw new Error("A store transaction must not be async.");
      return result;
    } catch (error) {
      for (const step of this.#undo.toReversed()) step();
      throw error;
    } finally {
      this.#undo.length = 0;
      this.inTransaction = false;
    }
  }

  insert(record: SyncRecord, hash: string | null): void {
    this.#replace(undefined, { seq: this.#seq++, record, hash });
  }

  put(before: Row, change: { readonly record?: SyncRecord; readonly hash?: string | null }): void {
    const after = { ...before, ...change };
    if (before.hash !== null && after.hash === null && before.record.entity === "offer")
      this.markedPages.clear();
    this.#replace(before, after);
  }

  /** Takes a record out of the working set. */
  retire(row: Row): void {
    this.#replace(row, undefined);
    this.retired.set(row.record.id, row.record);
    if (row.record.key !== null) this.retiredKeys.set(row.record.key, true);
  }

  get(entity: Entity, id: string): Row | null {
    const row = this.#rows.get(id);
    return row?.record.entity === entity ? row : null;
  }

  expect(entity: Entity, id: string): Row {
    const row = this.get(entity, id);
    if (row === null) throw new Error(`The store has no ${entity} ${id}.`);
    return row;
  }

  /** Of any kind; `null` also for no id at all. */
  byId(id: string | null): Row | null {
    return id === null ? null : (this.#rows.get(id) ?? null);
  }

  byServerId(entity: Entity, serverId: number): Row | null {
    return this.#byServerId[entity].get(serverId) ?? null;
  }

  byKey(key: string): Row | null {
    return this.#sorted(this.#byKey.get(key))[0] ?? null;
  }

  /** By kind in the order of dependency, oldest first. */
  ofParent(parentId: string): readonly Row[] {
    return this.#sorted(this.#ofParent.get(parentId)).sort(
      (a, b) => entities.indexOf(a.record.entity) - entities.indexOf(b.record.entity),
    );
  }

  ofKind(entity: Entity): readonly Row[] {
    return [...this.#ofKind[entity].values()].sort(byAge);
  }

  /** In the order they came. */
  all(): readonly Row[] {
    return [...this.#rows.values()].sort(byAge);
  }

  note(
    { entity, id, parentId }: SyncRecord,
    field: string,
    from: HistoryLine["from"],
    to: HistoryLine["to"],
    cause: LocalCause,
  ): void {
    const lines = this.#history.get(id) ?? [];
    this.#history.set(id, lines);
    lines.push({ entity, recordId: id, field, from, to, cause });
    this.#undo.push(() => void lines.pop());
    const root = parentId ?? id;
    const before = this.lastChange(root);
    this.#changes.set(root, before + 1);
    this.#undo.push(() => void this.#changes.set(root, before));
  }

  lastChange(rootId: string): number {
    return this.#changes.get(rootId) ?? 0;
  }

  historyOf(recordId: string): readonly HistoryLine[] {
    return [...(this.#history.get(recordId) ?? [])];
  }

  #replace(before: Row | undefined, after: Row | undefined): void {
    this.#refuseTwin(after);
    this.#index(before, after);
    this.#undo.push(() => this.#index(after, before));
  }

  #refuseTwin(after: Row | undefined): void {
    if (after === undefined || after.record.serverId === null || !hasOwnServerId(after.record)) return;
    const { entity, serverId, id } = after.record;
    const known = this.#byServerId[entity].get(serverId);
    if (known !== undefined && known.record.id !== id)
      throw new Error(`The store has another ${entity} with the server id ${serverId}.`);
  }

  #index(before: Row | undefined, after: Row | undefined): void {
    if (before !== undefined) this.#leave(before);
    if (after !== undefined) this.#enter(after);
  }

  #leave({ record }: Row): void {
    const { entity, id, serverId, key, parentId } = record;
    this.#rows.delete(id);
    this.#ofKind[entity].delete(id);
    if (serverId !== null && this.#byServerId[entity].get(serverId)?.record.id === id)
      this.#byServerId[entity].delete(serverId);
    if (key !== null) this.#byKey.get(key)?.delete(id);
    if (parentId !== null) this.#ofParent.get(parentId)?.delete(id);
  }

  #enter(row: Row): void {
    const { entity, id, serverId, key, parentId } = row.record;
    this.#rows.set(id, row);
    this.#ofKind[entity].set(id, row);
    if (serverId !== null && hasOwnServerId(row.record)) this.#byServerId[entity].set(serverId, row);
    if (key !== null) memberOf(this.#byKey, key).add(id);
    if (parentId !== null) memberOf(this.#ofParent, parentId).add(id);
  }

  #sorted(ids: ReadonlySet<string> | undefined): Row[] {
    const rows: Row[] = [];
    for (const id of ids ?? []) {
      const row = this.#rows.get(id);
      if (row !== undefined) rows.push(row);
    }
    return rows.sort(byAge);
  }
}

/** A descriptive goes by its offer's id, which the texts in other languages share. */
export const hasOwnServerId = ({ entity }: Pick<SyncRecord, "entity">): boolean => entity !== "descriptive";

const byAge = (a: Row, b: Row) => a.seq - b.seq;

function memberOf(index: Map<string, Set<string>>, key: string): Set<string> {
  const present = index.get(key) ?? new Set<string>();
  index.set(key, present);
  return present;
}

function perEntity<T>(make: () => T): Readonly<Record<Entity, T>> {
  return {
    partner: make(),
    program: make(),
    merchant: make(),
    location: make(),
    campaign: make(),
    offer_type: make(),
    offer: make(),
    descriptive: make(),
    promo_code: make(),
    redemption_control: make(),
  };
}
