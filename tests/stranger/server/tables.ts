import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";

export const tableNames = ["offers", "codes", "controls", "types"] as const;
export type TableName = (typeof tableNames)[number];
export type Row = Record<string, z.core.util.JSONType>;

/** The name of each table's id in the API. */
export const idOf = {
  offers: "offer_id",
  codes: "promo_code_id",
  controls: "control_id",
  types: "offer_type_id",
} as const satisfies Record<TableName, string>;

const rowSchema = z.record(z.string(), z.json());
const tableSchema = z.array(z.tuple([z.int(), rowSchema]));

export const snapshotSchema = z.object({
  offers: tableSchema,
  codes: tableSchema,
  controls: tableSchema,
  types: tableSchema,
  /** The next id of each table: restored with the rest, so a restored server gives ids again. */
  next: z.object({ offers: z.int(), codes: z.int(), controls: z.int(), types: z.int() }),
  /** Ids of promo codes that the server made by itself and nobody wrote over. */
  ownCodes: z.array(z.int()),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export interface Tables {
  rows(table: TableName): readonly Row[];
  row(table: TableName, id: number): Row | null;
  /** Answers the id; `id` in the row is written by this. */
  insert(table: TableName, row: Row, id?: number): number;
  put(table: TableName, id: number, row: Row): void;
  remove(table: TableName, id: number): void;
  readonly ownCodes: Set<number>;
  snapshot(): Snapshot;
  restore(snapshot: unknown): void;
  /** Writes the file, if there is one. */
  save(): void;
}

/** The server's whole memory; in `file` too, so that the process can be killed and started again. */
export function openTables(file: string | null): Tables {
  const rows: Record<TableName, Map<number, Row>> = {
    offers: new Map(),
    codes: new Map(),
    controls: new Map(),
    types: new Map(),
  };
  const next: Record<TableName, number> = { offers: 501, codes: 9001, controls: 71, types: 1 };
  const ownCodes = new Set<number>();
  const tables: Tables = {
    rows: table => [...rows[table].values()],
    row: (table, id) => rows[table].get(id) ?? null,
    insert(table, row, id = next[table]) {
      next[table] = Math.max(next[table], id + 1);
      rows[table].set(id, { ...row, [idOf[table]]: id });
      return id;
    },
    put: (table, id, row) => void rows[table].set(id, { ...row, [idOf[table]]: id }),
    remove: (table, id) => void rows[table].delete(id),
    ownCodes,
    snapshot: () => ({
      offers: [...rows.offers],
      codes: [...rows.codes],
      controls: [...rows.controls],
      types: [...rows.types],
      next: { ...next },
      ownCodes: [...ownCodes],
    }),
    restore(snapshot) {
      const state = snapshotSchema.parse(snapshot);
      for (const table of tableNames) {
        rows[table] = new Map(structuredClone(state[table]));
        next[table] = state.next[table];
      }
      ownCodes.clear();
      for (const id of state.ownCodes) ownCodes.add(id);
    },
    save() {
      if (file === null) return;
      writeFileSync(`${file}.new`, JSON.stringify(tables.snapshot()));
      renameSync(`${file}.new`, file);
    },
  };
  if (file !== null && existsSync(file)) tables.restore(JSON.parse(readFileSync(file, "utf8")));
  return tables;
}
