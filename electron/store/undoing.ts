import type { Entity, SyncRecord } from "#sync/record.ts";
import { equal } from "#sync/values.ts";
import type { Act } from "./acts.ts";
import { timestamp } from "./context.ts";
import type { HistoryEntry } from "./history.ts";
import type { Parts } from "./parts.ts";

/** What an undo left alone, and whose later work is the reason. */
export interface Left {
  readonly entity: Entity;
  readonly recordId: string;
  readonly rootId: string;
  readonly field: string;
  /** `sent`: it was made here and is on the server by now. */
  readonly because: "changed" | "gone" | "sent";
  /** `null` where the history doesn't say. */
  readonly who: string | null;
}

export interface TurnedBack {
  readonly act: Act;
  /** Records that changed, each with what belongs to it. */
  readonly records: number;
  /** Their ids, the first few. */
  readonly roots: readonly string[];
  readonly left: readonly Left[];
  readonly leftCount: number;
}

export interface Undoing {
  /** What would be undone and redone next. */
  next(): { readonly undo: Act | null; readonly redo: Act | null };
  /**
   * All in one transaction, written to the history itself. A field whose value isn't what the act left there stays as
   * it is. `null`: there is nothing to do. `onEach` is told how many records are looked at; what it throws leaves
   * nothing behind and goes on.
   */
  undo(onEach?: OnEach): TurnedBack | null;
  redo(onEach?: OnEach): TurnedBack | null;
}

type OnEach = (done: number) => void;

/** Roots whose lines are in memory together, and those that an answer names. */
const atOnce = 200;
const named = 50;

export function createUndoing(parts: Parts): Undoing {
  const { acts, history, transactions, settings, context } = parts;

  function* rootsOf(act: Act): Iterable<string> {
    for (let page = history.rootsOf(act.last, "", atOnce); page.length > 0; ) {
      yield* page;
      page = history.rootsOf(act.last, page.at(-1) ?? "", atOnce);
    }
  }
  /** Answers the act that holds what was turned back; 0 if nothing was, so that nothing is next time. */
  const turnAll = (act: Act, what: "undo" | "redo", tally: Tally, onEach?: OnEach): number => {
    const turn = createTurning(parts, act, what);
    let done = 0;
    for (const root of rootsOf(act)) {
      count(tally, root, turn(root, history.ofAct(act.last, root)));
      done += 1;
      onEach?.(done);
    }
    settings.setMeta("saved_at", timestamp(context));
    return tally.records > 0 ? (acts.current() ?? 0) : 0;
  };
  const turnBack = (act: Act | null, what: "undo" | "redo", onEach?: OnEach): TurnedBack | null => {
    if (act === null) return null;
    const tally: Tally = { records: 0, roots: [], left: [], leftCount: 0 };
    const last = acts.during(what, () => turnAll(act, what, tally, onEach), act.id);
    acts.setUndone(act.id, what === "undo", last);
    return { act, ...tally };
  };

  return {
    next: () => ({ undo: acts.newestDone(), redo: acts.lastUndone() }),
    undo: onEach => transactions.atomically(() => turnBack(acts.newestDone(), "undo", onEach)),
    redo: onEach => transactions.atomically(() => turnBack(acts.lastUndone(), "redo", onEach)),
  };
}

interface Tally {
  records: number;
  readonly roots: string[];
  readonly left: Left[];
  leftCount: number;
}

function count(tally: Tally, root: string, { changed, left }: Turned): void {
  if (changed) tally.records += 1;
  if (changed && tally.roots.length < atOnce) tally.roots.push(root);
  tally.leftCount += left.length;
  tally.left.push(...left.slice(0, named - tally.left.length));
}

/** One line a field, however often the act wrote it. */
type Line = Pick<HistoryEntry, "entity" | "recordId" | "rootId" | "field" | "from" | "to">;
type Leave = (line: Line, because: Left["because"]) => void;

interface Turned {
  changed: boolean;
  edited: boolean;
  readonly left: Left[];
}

/** Turns one root and what belongs to it back, as far as it still is as the act left it. */
function createTurning(parts: Parts, act: Act, cause: "undo" | "redo") {
  const { records, writer, rejections, history, settings } = parts;
  const isSyncedSince = Number(settings.meta("last_synced_at") ?? 0) > Date.parse(act.at);
  const isSent = ({ id, serverId, base }: SyncRecord) =>
    serverId !== null || base !== null || parts.intents.has(id);

  const turnRecord = (lines: readonly Line[], turned: Turned) => {
    const [first] = lines;
    if (first === undefined) return;
    const { entity, recordId, rootId } = first;
    const leave: Leave = ({ field }, because) => {
      const who = history.newest(rootId, recordId, field)?.who ?? null;
      turned.left.push({ entity, recordId, rootId, field, because, who });
    };
    const record = records.record(entity, recordId);
    if (record === null) return leave(first, "gone");
    const change = changeOf(record, lines, { leave, isSent });
    if (Object.keys(change).length === 0) return;
    writer.change(entity, recordId, change, cause);
    turned.changed = true;
    turned.edited ||= change.fields !== undefined;
  };
  /** What was decided to go out, or went out, had another content: this one is a draft until a person says so. */
  const keepHere = (root: SyncRecord | null, { left }: Turned) => {
    const isDecidedSince = left.some(({ field }) => field === "stage") || isSyncedSince;
    if (root === null || root.stage !== "ready" || root.base === null || !isDecidedSince) return;
    writer.change(root.entity, root.id, { stage: "draft" }, cause);
  };

  return (rootId: string, entries: readonly HistoryEntry[]): Turned => {
    const turned: Turned = { changed: false, edited: false, left: [] };
    for (const lines of byRecord(entries)) turnRecord(lines, turned);
    if (turned.edited) {
      rejections.clearAll(rootId);
      keepHere(rootRecord(parts, entries, rootId), turned);
    }
    return turned;
  };
}

function rootRecord({ records }: Parts, entries: readonly HistoryEntry[], rootId: string): SyncRecord | null {
  const own = entries.find(({ recordId }) => recordId === rootId)?.entity;
  const kinds: readonly Entity[] = own === undefined ? ["offer", "merchant"] : [own];
  return kinds.map(kind => records.record(kind, rootId)).find(record => record !== null) ?? null;
}

interface Change {
  fields?: SyncRecord["fields"];
  stage?: SyncRecord["stage"];
  deleted?: boolean;
}

interface Judging {
  readonly leave: Leave;
  readonly isSent: (record: SyncRecord) => boolean;
}

function changeOf(record: SyncRecord, lines: readonly Line[], judging: Judging): Change {
  const change: Change = {};
  for (const line of lines) {
    if (line.field === "*") turnPresence(record, line, change, judging);
    else if (line.field === "stage") turnStage(record, line, change, judging);
    else turnField(record, line, change, judging);
  }
  return change;
}

/** What was not there before is as good as deleted; so is what the server no longer had. */
function turnPresence(record: SyncRecord, line: Line, change: Change, { leave, isSent }: Judging): void {
  const [before, after] = [line.from !== "present", line.to !== "present"];
  if (before === after) return;
  if (record.deleted !== after) leave(line, "changed");
  else if (line.from === null && isSent(record)) leave(line, "sent");
  else change.deleted = before;
}

function turnStage(record: SyncRecord, line: Line, change: Change, { leave }: Judging): void {
  if (line.from === line.to) return;
  if (record.stage === line.to) change.stage = line.from === "ready" ? "ready" : "draft";
  else leave(line, "changed");
}

function turnField(record: SyncRecord, line: Line, change: Change, { leave }: Judging): void {
  const { field, from, to } = line;
  if (equal(record.entity, field, from, to)) return;
  if (equal(record.entity, field, record.fields[field] ?? null, to))
    change.fields = { ...record.fields, ...change.fields, [field]: from };
  else leave(line, "changed");
}

function byRecord(entries: readonly HistoryEntry[]): Iterable<Line[]> {
  const found = new Map<string, Map<string, Line>>();
  for (const entry of entries) {
    const lines = found.get(entry.recordId) ?? new Map<string, Line>();
    found.set(entry.recordId, lines);
    const before = lines.get(entry.field);
    lines.set(entry.field, before === undefined ? entry : { ...before, to: entry.to });
  }
  return Array.from(found.values(), lines => [...lines.values()]);
}
