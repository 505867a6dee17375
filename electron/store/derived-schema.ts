import { offerFields } from "#shared/domain/offer.ts";
import { type Capabilities, capabilitiesFrom, holdsKind, localOnlyFields } from "#sync/capabilities.ts";
import { type Entity, entities } from "#sync/record.ts";
import { partsOf, tableOf } from "./kinds.ts";
import { listSchema } from "./list-schema.ts";
import { asWorking, normalise, readFields } from "./normalise.ts";
import { totalsSchema } from "./offer-totals.ts";
import { searchSchema } from "./search-schema.ts";
import type { Database } from "./sqlite.ts";
import { shownOf, statesOf } from "./state-sql.ts";

/**
 * What follows from the records and from what the server can hold: columns that compute *differs*, their partial
 * indices, the states people see, the triggers of the search. Nothing here is data, so it is made anew whenever its
 * text changes (another capability, a newer studio), outside the numbered migrations and inside any transaction.
 */
export function ensureDerivedSchema(db: Database, capabilities: Capabilities): void {
  if (hasDerivedSchema(db, capabilities)) return;
  dropDerivedSchema(db);
  const sql = createSql(capabilities);
  db.exec(sql);
  db.prepare<[string]>("INSERT INTO meta (key, value) VALUES ('derived_schema', ?)").run(sql);
}

export function hasDerivedSchema(db: Database, capabilities: Capabilities): boolean {
  return metaOf(db, "derived_schema") === createSql(capabilities);
}

/** What the workspace last knew of its server; today's before it knew any. */
export function storedCapabilities(db: Database): Capabilities {
  const stored = metaOf(db, "capabilities");
  return capabilitiesFrom(stored === undefined ? null : readFields(stored));
}

/** Before migrations, so that none has to mind what stands on its tables. Whichever studio made it. */
export function dropDerivedSchema(db: Database): void {
  if (metaOf(db, "derived_schema") === undefined) return;
  const named = db.prepare<[string], string>("SELECT name FROM sqlite_schema WHERE type = ?").pluck();
  for (const type of ["trigger", "view"])
    for (const name of named.all(type)) db.exec(`DROP ${type} "${name}"`);
  for (const name of named.all("index")) if (isDerivedIndex(name)) db.exec(`DROP INDEX "${name}"`);
  const columns = db
    .prepare<[string], string>(
      "SELECT name FROM pragma_table_xinfo(?) WHERE name IN ('differs', 'local_only')",
    )
    .pluck();
  for (const table of Object.values(tableOf))
    for (const column of columns.all(table)) db.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  db.exec("DELETE FROM meta WHERE key = 'derived_schema'");
}

const isDerivedIndex = (name: string) =>
  /_differing$|^offers_local_only$|^offers_lines$|^offers_budgeted$|^offer_list_of_/.test(name);

function metaOf(db: Database, key: string): string | undefined {
  const hasMeta = db.prepare<[], 1>("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").pluck();
  if (hasMeta.get() === undefined) return undefined;
  return db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck().get(key);
}

function createSql(capabilities: Capabilities): string {
  return `
    ${entities.map(entity => differingOf(entity, capabilities)).join("")}
    ALTER TABLE offers ADD COLUMN local_only INTEGER AS (${onlyHere(capabilities)}) VIRTUAL;
    CREATE INDEX offers_local_only ON offers (seq) WHERE local_only;
    ${linesView(capabilities)}
    ${merchantsView}
    CREATE VIEW offer_states AS ${shownOf(`(${statesOf("offer_lines")})`)};
    ${searchSchema()}
    ${listSchema()}
    ${totalsSchema}
    INSERT OR IGNORE INTO list_pending SELECT seq FROM offers;
  `;
}

function differingOf(entity: Entity, capabilities: Capabilities): string {
  const table = tableOf[entity];
  return `
    ALTER TABLE ${table} ADD COLUMN differs INTEGER AS (${differs(entity, capabilities)}) VIRTUAL;
    CREATE INDEX ${table}_differing ON ${table} (${partColumn(entity)}) WHERE differs;
  `;
}

const partColumn = (entity: Entity) =>
  partsOf("offer").includes(entity) || entity === "location" ? "parent_id" : "seq";

/**
 * A deletion of what the server never had needs nothing. Text equality is equality: both sides are normalised; the
 * whole texts are compared first, since most records are as the server has them.
 */
function differs(entity: Entity, capabilities: Capabilities): string {
  if (!holdsKind(capabilities, entity)) return "0";
  const held = (column: string) => without(column, localOnlyFields(capabilities, entity));
  return `retired_at IS NULL AND CASE
    WHEN deleted THEN base IS NOT NULL OR server_id IS NOT NULL
    WHEN base IS NULL THEN 1
    WHEN base IN (${sqlText(asWorking)}, working) THEN 0
    ELSE ${held("working")} IS NOT ${held("base")}
  END`;
}

/** Something in the fields that this server can't hold is unlike what it is known to have (at first: nothing). */
function onlyHere(capabilities: Capabilities): string {
  const localOnly = localOnlyFields(capabilities, "offer");
  const held = offerFields.filter(field => !localOnly.includes(field));
  // Older records lack a field that came with a newer studio; it is as empty in them as a `null`.
  const nothing = sqlText(normalise("offer", {}));
  const said = (json: string) => `json_patch('{}', ${without(json, held)})`;
  return `CASE
    WHEN retired_at IS NOT NULL OR deleted THEN 0
    WHEN base IN (${sqlText(asWorking)}, working) THEN 0
    ELSE ${said("working")} IS NOT ${said(`coalesce(base, ${nothing})`)}
  END`;
}

function without(json: string, fields: readonly string[]): string {
  return fields.length === 0
    ? json
    : `json_remove(${json}, ${fields.map(field => sqlText(`$.${field}`)).join(", ")})`;
}

const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What a line of the list is made of, before its state is worked out. */
function linesView(capabilities: Capabilities): string {
  const columns: readonly (readonly [name: string, expression: string])[] = [
    ...["deleted", "updated_at", "seq", "id", "stage"].map(name => [name, name] as const),
    ["title", "working ->> '$.offerTitle'"],
    ["merchant_owner", "working ->> '$.merchantOwner'"],
    ["offer_type", "working ->> '$.offerType'"],
    ["offer_value", "working ->> '$.offerValue'"],
    ["offer_value_unit", "working ->> '$.offerValueUnit'"],
    ["end_date", "working ->> '$.endDate'"],
    ["unsent", "base IS NULL"],
    ["differs", differs("offer", capabilities)],
    ["local_only", onlyHere(capabilities)],
  ];
  return `
    CREATE VIEW offer_lines AS SELECT ${columns.map(([name, expression]) => `${expression} AS ${name}`).join(", ")}
      FROM offers WHERE retired_at IS NULL;
  `;
}

/** What people call merchants, by the number that offers name them by. */
const merchantsView = `
  CREATE VIEW merchants_shown AS
    SELECT coalesce(server_id, local_number) AS merchant_id, name FROM merchants
      WHERE retired_at IS NULL AND name IS NOT NULL AND coalesce(server_id, local_number) IS NOT NULL
    UNION ALL
    SELECT merchant_id, name FROM merchant_names n WHERE NOT EXISTS (
      SELECT 1 FROM merchants m WHERE m.server_id = n.merchant_id AND m.retired_at IS NULL AND m.name IS NOT NULL);
`;
