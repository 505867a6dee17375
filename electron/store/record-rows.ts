import type { Stage } from "#shared/domain/words.ts";
import type { Entity, Fields, JsonObject } from "#sync/record.ts";
import { stampedHash } from "./hash-epoch.ts";
import { forEachKind, parentTable, tableOf } from "./kinds.ts";
import { asWorking, inOrderOf, normalise } from "./normalise.ts";
import type { Database, Statement } from "./sqlite.ts";

/** What a record's row is made of. */
export interface RowValues {
  readonly entity: Entity;
  readonly parentId: string | null;
  readonly serverId: number | null;
  readonly key: string | null;
  /** Its own; of no account where the kind has a parent. */
  readonly stage: Stage;
  readonly fields: Fields;
  readonly base: Fields | null;
  readonly extra: JsonObject;
  readonly createdAt: string | null;
  readonly hash: string | null;
}

/** Columns to set; those left out stay, and so do the indices that stand on them. */
export type Columns = Readonly<Record<string, string | number | null>>;

/** The statements that write a record's row, one shape for every kind. `at` is ISO 8601 in UTC. */
export interface RecordRows {
  insert(record: RowValues, id: string, at: string): void;
  update(entity: Entity, id: string, columns: Columns): void;
}

export function createRecordRows(db: Database): RecordRows {
  const insert = forEachKind(entity => db.prepare<readonly (string | number | null)[]>(insertSql(entity)));
  // Few shapes of change occur, each prepared once.
  const updates = new Map<string, Statement<Columns>>();

  return {
    insert(record, id, at) {
      const { entity, serverId, createdAt, hash } = record;
      const { working, base, extra } = texts(record);
      const common = [serverId, hash, createdAt, working, base, extra, id, at];
      insert[entity].run(...common, ...ownValues(record, at));
    },
    update(entity, id, columns) {
      const names = Object.keys(columns);
      if (names.length === 0) return;
      const sql = `UPDATE ${tableOf[entity]} SET ${names.map(assignment).join(", ")} WHERE id = @id`;
      const statement = updates.get(sql) ?? db.prepare<Columns>(sql);
      updates.set(sql, statement);
      statement.run({ ...columns, id });
    },
  };
}

const assignment = (name: string): string =>
  `${name} = ${name === "hash" ? stampedHash("@hash") : `@${name}`}`;

/** Columns that only some kinds have. */
const own = (entity: Entity): readonly string[] =>
  parentTable(entity) !== null ? ["parent_id"] : entity === "offer" ? ["stage", "key"] : ["stage"];

/** Their values, and the time where there is one of the last change. */
function ownValues({ entity, parentId, stage, key }: RowValues, at: string): readonly (string | null)[] {
  if (parentTable(entity) === null) return entity === "offer" ? [stage, key, at] : [stage, at];
  if (parentId === null) throw new Error(`A ${entity} belongs to another record.`);
  return [parentId];
}

function insertSql(entity: Entity): string {
  const time = parentTable(entity) === null ? ["updated_at"] : [];
  const names = [...own(entity), ...time];
  return `
    INSERT INTO ${tableOf[entity]} (server_id, hash, server_created_at, working, base, extra, id, created_at, deleted,
      ${names.join(", ")})
    VALUES (?, ${stampedHash("?")}, ?, ?, ?, ?, ?, ?, 0, ${names.map(() => "?").join(", ")})`;
}

/** The texts of a record, of which a base like the working copy is only a sign. */
export function texts({ entity, fields, base, extra }: Pick<RowValues, TextColumns>): {
  readonly working: string;
  readonly base: string | null;
  readonly extra: string;
} {
  const working = normalise(entity, fields);
  if (base === null) return { working, base, extra: JSON.stringify(extra) };
  const agreed = base === fields ? working : normalise(entity, inOrderOf(entity, base, fields));
  return { working, base: agreed === working ? asWorking : agreed, extra: JSON.stringify(extra) };
}

type TextColumns = "entity" | "fields" | "base" | "extra";
