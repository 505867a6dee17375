import type { Stage } from "#shared/domain/words.ts";
import type { Entity, Fields, JsonObject, SyncRecord } from "#sync/record.ts";
import { keyOf } from "#sync/values.ts";
import { forEachKind, parentTable, tableOf } from "./kinds.ts";
import { inOrderOf, normalise } from "./normalise.ts";
import type { Database } from "./sqlite.ts";

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

/** The statements that write a record's row, one shape for every kind. `at` is ISO 8601 in UTC. */
export interface RecordRows {
  insert(record: RowValues, id: string, at: string): void;
  /** `hash` left out stays. */
  update(record: SyncRecord, hash: string | null | undefined): void;
  /** The record was changed at `at`; kinds that belong to another have no such time. */
  touch(entity: Entity, id: string, at: string): void;
  retire(entity: Entity, id: string, at: string): void;
}

type Named = Readonly<Record<string, string | number | null>>;

export function createRecordRows(db: Database): RecordRows {
  const prepare = (sql: (entity: Entity) => string) => forEachKind(entity => db.prepare<Named>(sql(entity)));
  const insert = prepare(insertSql);
  const update = prepare(entity => updateSql(entity, ""));
  const updateWithHash = prepare(entity => updateSql(entity, ", hash = @hash"));
  const touch = prepare(entity => touchSql(entity));
  const retire = prepare(entity => `UPDATE ${tableOf[entity]} SET retired_at = @at WHERE id = @id`);

  return {
    insert(record, id, at) {
      const { entity, serverId, createdAt, hash } = record;
      insert[entity].run({ ...ownValues(record), ...texts(record), id, at, serverId, createdAt, hash });
    },
    update(record, hash) {
      const { entity, id, serverId, createdAt } = record;
      const values = {
        ...ownValues(record),
        ...texts(record),
        id,
        serverId,
        createdAt,
        deleted: record.deleted ? 1 : 0,
      };
      if (hash === undefined) update[entity].run(values);
      else updateWithHash[entity].run({ ...values, hash });
    },
    touch: (entity, id, at) => void touch[entity].run({ id, at }),
    retire: (entity, id, at) => void retire[entity].run({ id, at }),
  };
}

/** Columns that only some kinds have. */
function own(entity: Entity): { readonly inserted: readonly string[]; readonly updated: readonly string[] } {
  if (parentTable(entity) !== null) return { inserted: ["parent_id"], updated: [] };
  const key = entity === "offer" ? ["key"] : [];
  return { inserted: ["stage", ...key], updated: ["stage", ...key] };
}

function ownValues({ entity, parentId, stage, key }: RowValues | SyncRecord): Named {
  if (parentTable(entity) === null) return entity === "offer" ? { stage, key } : { stage };
  if (parentId === null) throw new Error(`A ${entity} belongs to another record.`);
  return { parent_id: parentId };
}

function insertSql(entity: Entity): string {
  const names = own(entity).inserted;
  const time = parentTable(entity) === null ? ["updated_at"] : [];
  return `
    INSERT INTO ${tableOf[entity]} (server_id, hash, server_created_at, working, base, extra, id, created_at, deleted,
      ${[...names, ...time].join(", ")})
    VALUES (@serverId, @hash, @createdAt, @working, @base, @extra, @id, @at, 0,
      ${[...names.map(name => `@${name}`), ...time.map(() => "@at")].join(", ")})`;
}

function updateSql(entity: Entity, more: string): string {
  const names = own(entity).updated.map(name => `, ${name} = @${name}`);
  return `
    UPDATE ${tableOf[entity]} SET server_id = @serverId, server_created_at = @createdAt, working = @working,
      base = @base, extra = @extra, deleted = @deleted${names.join("")}${more}
    WHERE id = @id`;
}

const touchSql = (entity: Entity): string =>
  parentTable(entity) === null
    ? `UPDATE ${tableOf[entity]} SET updated_at = @at WHERE id = @id`
    : `SELECT @at, @id`;

function texts({ entity, fields, base, extra }: RowValues | SyncRecord): Named {
  const working = normalise(entity, fields);
  const agreed =
    base === null ? null : base === fields ? working : normalise(entity, inOrderOf(entity, base, fields));
  return { working, base: agreed, extra: keyOf(extra) };
}
