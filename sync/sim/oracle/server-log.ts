import type { JsonObject } from "../../record.ts";
import type { ModelTables } from "../model/kigo-model.ts";
import type { TableName } from "./view.ts";

/** One row that a write of anybody's changed. Each life of a row has a number: an id used again is another life. */
export interface RowChange {
  readonly table: TableName;
  readonly key: number | string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly life: number;
}

/** What the server has had, by looking at its tables after each write. */
export interface ServerLog {
  /** What changed since the last look. */
  look(tables: ModelTables): readonly RowChange[];
  /** The present life of a row; null if there is none. */
  life(table: TableName, key: number | string): number | null;
  /** How many looks there were. */
  readonly moment: number;
}

interface Known {
  readonly row: JsonObject;
  readonly life: number;
}

const names: readonly TableName[] = [
  "offers",
  "promoCodes",
  "controls",
  "offerTypes",
  "partners",
  "programs",
  "campaigns",
  "merchants",
  "locations",
  "descriptives",
  "links",
];

export function createServerLog(): ServerLog {
  const known = new Map<TableName, Map<number | string, Known>>(names.map(name => [name, new Map()]));
  const lifeOf = createLives();
  let moment = 0;
  return {
    look(tables) {
      moment += 1;
      return names.flatMap(name => {
        const before = known.get(name) ?? new Map<number | string, Known>();
        return [...came(name, before, tables[name], lifeOf), ...went(name, before, tables[name])];
      });
    },
    life: (table, key) => known.get(table)?.get(key)?.life ?? null,
    get moment() {
      return moment;
    },
  };
}

type LifeOf = (table: TableName, key: number | string, row: JsonObject) => number;

/** A backup brings the same life back; an id that is used again is another one. */
function createLives(): LifeOf {
  const births = new Map<string, number>();
  let lives = 0;
  return (table, key, row) => {
    const birth = `${table}/${key}/${String(row.created_at ?? row.offer_id ?? "")}`;
    const life = births.get(birth) ?? ++lives;
    births.set(birth, life);
    return life;
  };
}

function came(
  table: TableName,
  before: Map<number | string, Known>,
  rows: ReadonlyMap<number | string, JsonObject>,
  lifeOf: LifeOf,
): readonly RowChange[] {
  const changes: RowChange[] = [];
  for (const [key, row] of rows) {
    const old = before.get(key);
    if (old?.row === row) continue;
    const life = lifeOf(table, key, row);
    before.set(key, { row, life });
    changes.push({ table, key, before: old?.life === life ? old.row : null, after: row, life });
  }
  return changes;
}

function went(
  table: TableName,
  before: Map<number | string, Known>,
  rows: ReadonlyMap<number | string, JsonObject>,
): readonly RowChange[] {
  if (before.size === rows.size) return [];
  const gone = [...before].filter(([key]) => !rows.has(key));
  for (const [key] of gone) before.delete(key);
  return gone.map(([key, { row, life }]) => ({ table, key, before: row, after: null, life }));
}
