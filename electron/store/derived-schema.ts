import { offerFields } from "#shared/domain/offer.ts";
import type { Capabilities } from "#sync/capabilities.ts";
import { normalise } from "./normalise.ts";
import type { Database } from "./sqlite.ts";

/**
 * What follows from the records and from what the server can hold: columns that compute *differs*, their partial
 * indices, and the states people see. Nothing here is data, so it is made anew whenever its text changes (another
 * capability, a newer studio), outside the numbered migrations.
 */
export function ensureDerivedSchema(db: Database, capabilities: Capabilities): void {
  if (hasDerivedSchema(db, capabilities)) return;
  dropDerivedSchema(db);
  const sql = createSql(capabilities);
  db.exec(sql);
  db.prepare<[string]>("INSERT INTO meta (key, value) VALUES ('derived_schema', ?)").run(sql);
}

export function hasDerivedSchema(db: Database, capabilities: Capabilities): boolean {
  return present(db) === createSql(capabilities);
}

/** Before migrations, so that none has to mind what stands on its tables. */
export function dropDerivedSchema(db: Database): void {
  if (present(db) === undefined) return;
  db.exec(dropSql);
  db.exec("DELETE FROM meta WHERE key = 'derived_schema'");
}

function present(db: Database): string | undefined {
  const hasMeta = db.prepare<[], 1>("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").pluck();
  if (hasMeta.get() === undefined) return undefined;
  return db.prepare<[], string>("SELECT value FROM meta WHERE key = 'derived_schema'").pluck().get();
}

function createSql(capabilities: Capabilities): string {
  const { localOnly } = capabilities;
  return `
    ALTER TABLE offers ADD COLUMN differs INTEGER AS (${differs(localOnly.offer)}) VIRTUAL;
    ALTER TABLE offers ADD COLUMN local_only INTEGER AS (${onlyHere(localOnly.offer)}) VIRTUAL;
    ALTER TABLE promo_codes ADD COLUMN differs INTEGER AS (${differs(localOnly.promo_code)}) VIRTUAL;
    ALTER TABLE redemption_controls ADD COLUMN differs INTEGER AS (${differs(localOnly.redemption_control)}) VIRTUAL;
    ${linesView(localOnly.offer)}
    CREATE INDEX offers_differing ON offers (seq) WHERE differs;
    CREATE INDEX offers_local_only ON offers (seq) WHERE local_only;
    CREATE INDEX promo_codes_differing ON promo_codes (offer_id) WHERE differs;
    CREATE INDEX redemption_controls_differing ON redemption_controls (offer_id) WHERE differs;
    CREATE VIEW offer_states AS ${shownOf(`(${statesOf("offer_lines")})`)};
  `;
}

const dropSql = `
  DROP VIEW offer_states;
  DROP VIEW offer_lines;
  DROP INDEX offers_lines;
  DROP INDEX offers_differing;
  DROP INDEX offers_local_only;
  DROP INDEX promo_codes_differing;
  DROP INDEX redemption_controls_differing;
  ALTER TABLE offers DROP COLUMN differs;
  ALTER TABLE offers DROP COLUMN local_only;
  ALTER TABLE promo_codes DROP COLUMN differs;
  ALTER TABLE redemption_controls DROP COLUMN differs;
`;

/** A deletion of what the server never had needs nothing. Text equality is equality: both sides are normalised. */
function differs(localOnly: readonly string[]): string {
  const held = (column: string) => without(column, localOnly);
  return `retired_at IS NULL AND CASE
    WHEN deleted THEN base IS NOT NULL OR server_id IS NOT NULL
    WHEN base IS NULL THEN 1
    ELSE ${held("working")} IS NOT ${held("base")}
  END`;
}

/** Something in the fields that this server can't hold is unlike what it is known to have (at first: nothing). */
function onlyHere(localOnly: readonly string[]): string {
  const held = offerFields.filter(field => !localOnly.includes(field));
  const nothing = sqlText(normalise("offer", {}));
  return `retired_at IS NULL AND deleted = 0
    AND ${without("working", held)} IS NOT ${without(`coalesce(base, ${nothing})`, held)}`;
}

function without(json: string, fields: readonly string[]): string {
  return fields.length === 0
    ? json
    : `json_remove(${json}, ${fields.map(field => sqlText(`$.${field}`)).join(", ")})`;
}

const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * What a line of the list is made of, and an index that holds all of it: reading a hundred thousand lines touches
 * no record. The index covers the view only while both are made of the same expressions; generated columns would
 * not do, since SQLite never takes one from an index alone.
 */
function linesView(localOnly: readonly string[]): string {
  const columns: readonly (readonly [name: string, expression: string])[] = [
    ...["deleted", "updated_at", "seq", "id", "stage"].map(name => [name, name] as const),
    ["title", "working ->> '$.offerTitle'"],
    ["merchant_owner", "working ->> '$.merchantOwner'"],
    ["offer_type", "working ->> '$.offerType'"],
    ["offer_value", "working ->> '$.offerValue'"],
    ["offer_value_unit", "working ->> '$.offerValueUnit'"],
    ["end_date", "working ->> '$.endDate'"],
    ["unsent", "base IS NULL"],
    ["differs", differs(localOnly)],
    ["local_only", onlyHere(localOnly)],
  ];
  return `
    CREATE VIEW offer_lines AS SELECT ${columns.map(([name, expression]) => `${expression} AS ${name}`).join(", ")}
      FROM offers WHERE retired_at IS NULL;
    CREATE INDEX offers_lines ON offers (retired_at, ${columns.map(([, expression]) => `(${expression})`).join(", ")});
  `;
}

/** CONTRACT.md `state`, codes and controls included, of offers in `lines`: `offer_lines` or a selection of it. */
export const statesOf = (lines: string): string => `
  SELECT *,
    id IN (SELECT offer_id FROM conflicts) AS conflicted,
    CASE
      WHEN id IN (SELECT offer_id FROM conflicts WHERE blocking) THEN 'conflict'
      WHEN id IN (SELECT offer_id FROM rejections) THEN 'rejected'
      WHEN deleted THEN 'deleted'
      WHEN unsent THEN 'new'
      WHEN differs
        OR EXISTS (SELECT 1 FROM promo_codes p WHERE p.offer_id = lines.id AND p.differs)
        OR EXISTS (SELECT 1 FROM redemption_controls c WHERE c.offer_id = lines.id AND c.differs)
        THEN 'changed'
      ELSE 'synced'
    END AS state
  FROM ${lines} AS lines`;

/** The word a person sees (shared/domain/words.ts `shownStates`), added to a selection of `statesOf`. */
export const shownOf = (states: string): string => `
  SELECT *,
    CASE
      WHEN conflicted THEN 'conflict'
      WHEN state IN ('rejected', 'deleted') THEN state
      WHEN stage = 'draft' THEN 'draft'
      WHEN state = 'new' THEN 'ready'
      ELSE state
    END AS shown
  FROM ${states}`;
