import { type LocalCause, type StoreContext, timestamp } from "./context.ts";
import type { Database } from "./sqlite.ts";

export type ActKind = LocalCause | "bulk";

/** What a person did in one go. */
export interface Act {
  readonly id: number;
  /** Of its last change; ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly what: ActKind;
  /** How many records it changed, each with what belongs to it. */
  readonly records: number;
  /** The act whose lines undoing or redoing it turns back. */
  readonly last: number;
}

export interface Acts {
  /**
   * Whatever `work` changes is one act, begun with its first change; inside another act it is part of that one.
   * `actOf`: the act that this one undoes or redoes. In a transaction. Answers its id beside, `null` if nothing changed.
   */
  during<T>(what: ActKind, work: () => T, actOf?: number): T;
  /** For a line of history: the act it belongs to; `null` where nobody here acts. */
  current(): number | null;
  noted(seq: number, rootId: string, recordAndField: string): void;
  /** What would be undone: the newest that isn't. */
  newestDone(): Act | null;
  /** What would be redone: the one undone last, unless another act came since. */
  lastUndone(): Act | null;
  /** `last`: the act that holds what was turned back. */
  setUndone(id: number, undone: boolean, last: number): void;
}

/** ms within which the next save of the same fields is more of the same typing. */
const burst = 5000;

interface OpenAct {
  readonly what: ActKind;
  readonly actOf: number | null;
  id: number | null;
  began: number;
  firstSeq: number;
  lastSeq: number;
  lastRoot: string;
  roots: number;
  /** Only of an edit, which is small. */
  readonly fields: Set<string>;
}

export function createActs(db: Database, context: StoreContext): Acts {
  const insert = db.prepare<[string, string, string, number | null]>(
    "INSERT INTO acts (at, who, what, records, act_of, last) VALUES (?, ?, ?, 0, ?, 0)",
  );
  const close = db.prepare<[number, number]>("UPDATE acts SET records = ?, last = seq WHERE seq = ?");
  const lose = db.prepare("UPDATE acts SET lost = 1 WHERE undone_at IS NOT NULL AND lost = 0");
  const join = prepareJoining(db);
  const { newestDone, lastUndone } = prepareLookUps(db);
  const undo = db.prepare<[string | null, string | null, number, number]>(
    "UPDATE acts SET undone_at = ?, undone_by = ?, last = ? WHERE seq = ?",
  );
  const countRoots = db
    .prepare<[number], number>("SELECT count(DISTINCT root_id) FROM history WHERE act = ?")
    .pluck();
  let open: OpenAct | null = null;
  let before: OpenAct | null = null;

  const begin = (act: OpenAct): number => {
    // Once something else is done, what was undone is past redoing.
    if (act.actOf === null) lose.run();
    act.began = context.now();
    return Number(insert.run(timestamp(context), context.who, act.what, act.actOf).lastInsertRowid);
  };
  const end = (act: OpenAct, id: number) => {
    if (before !== null && isMoreOf(before, act)) {
      join(before.id ?? 0, id);
      before.began = act.began;
      before.lastSeq = act.lastSeq;
      return;
    }
    close.run(act.roots === 1 ? 1 : (countRoots.get(id) ?? 0), id);
    before = act;
  };

  return {
    during(what, work, actOf) {
      if (open !== null) return work();
      const act = newAct(what, actOf ?? null);
      open = act;
      try {
        const result = work();
        if (act.id !== null) end(act, act.id);
        return result;
      } finally {
        open = null;
      }
    },
    current() {
      if (open === null) return null;
      open.id ??= begin(open);
      return open.id;
    },
    noted(seq, rootId, recordAndField) {
      if (open === null) return;
      if (open.firstSeq === 0) open.firstSeq = seq;
      if (open.lastRoot !== rootId) open.roots += 1;
      open.lastRoot = rootId;
      open.lastSeq = seq;
      if (open.what === "edit") open.fields.add(recordAndField);
    },
    newestDone,
    lastUndone,
    setUndone(id, undone, last) {
      undo.run(undone ? timestamp(context) : null, undone ? context.who : null, last, id);
    },
  };
}

const newAct = (what: ActKind, actOf: number | null): OpenAct => ({
  what,
  actOf,
  id: null,
  began: 0,
  firstSeq: 0,
  lastSeq: 0,
  lastRoot: "",
  roots: 0,
  fields: new Set(),
});

/** The same fields again within a moment, with nothing by anybody in between: neither an act nor a pull. */
function isMoreOf(before: OpenAct, act: OpenAct): boolean {
  return (
    before.what === "edit" &&
    act.what === "edit" &&
    before.id === (act.id ?? 0) - 1 &&
    before.lastSeq === act.firstSeq - 1 &&
    act.began - before.began >= 0 &&
    act.began - before.began <= burst &&
    [...act.fields].every(field => !field.endsWith(" *") && before.fields.has(field))
  );
}

function prepareJoining(db: Database): (id: number, more: number) => void {
  const at = db.prepare<[number, number]>(
    "UPDATE acts SET at = (SELECT at FROM acts WHERE seq = ?) WHERE seq = ?",
  );
  const lines = db.prepare<[number, number]>("UPDATE history SET act = ? WHERE act = ?");
  const drop = db.prepare<[number]>("DELETE FROM acts WHERE seq = ?");
  return (id, more) => {
    at.run(more, id);
    lines.run(id, more);
    drop.run(more);
  };
}

function prepareLookUps(db: Database): Pick<Acts, "newestDone" | "lastUndone"> {
  const columns = "seq AS id, at, who, what, records, last";
  const done = db.prepare<[], Act>(
    `SELECT ${columns} FROM acts WHERE act_of IS NULL AND undone_at IS NULL ORDER BY seq DESC LIMIT 1`,
  );
  const undone = db.prepare<[], Act>(
    `SELECT ${columns} FROM acts WHERE undone_at IS NOT NULL AND lost = 0 ORDER BY seq LIMIT 1`,
  );
  return { newestDone: () => done.get() ?? null, lastUndone: () => undone.get() ?? null };
}
