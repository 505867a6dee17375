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
  /** Lives by row identity of creation, so that a backup brings the same life back. */
  const births = new Map<string, number>();
  let lives = 0;
  let moment = 0;

  const lifeOf = (table: TableName, key: number | string, row: JsonObject): number => {
    const birth = `${table}/${key}/${String(row.created_at ?? row.birth ?? "")}`;
    const life = births.get(birth) ?? ++lives;
    births.set(birth, life);
    return life;
  };

  const lookAt = (table: TableName, rows: ReadonlyMap<number | string, JsonObject>): RowChange[] => {
    const before = known.get(table) ?? new Map<number | string, Known>();
    const changes: RowChange[] = [];
    for (const [key, row] of rows) {
      const old = before.get(key);
      if (old?.row === row) continue;
      const life = old === undefined ? lifeOf(table, key, row) : relife(table, key, row, old);
      before.set(key, { row, life });
      changes.push({ table, key, before: old?.life === life ? old.row : null, after: row, life });
    }
    if (before.size > rows.size)
      for (const [key, old] of before)
        if (!rows.has(key)) {
          before.delete(key);
          changes.push({ table, key, before: old.row, after: null, life: old.life });
        }
    return changes;
  };

  const relife = (table: TableName, key: number | string, row: JsonObject, old: Known): number =>
    row.created_at === old.row.created_at ? old.life : lifeOf(table, key, row);

  return {
    look(tables) {
      moment += 1;
      return names.flatMap(name => lookAt(name, tables[name]));
    },
    life: (table, key) => known.get(table)?.get(key)?.life ?? null,
    get moment() {
      return moment;
    },
  };
}
