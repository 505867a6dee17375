import { type Capabilities, capabilitiesFrom } from "#sync/capabilities.ts";
import { differingSchema, differs, isKeptHere, masksKey, masksOf } from "./differing.ts";
import { tableOf } from "./kinds.ts";
import { bringUp, listSchema } from "./list-schema.ts";
import { readFields } from "./normalise.ts";
import { totalsSchema } from "./offer-totals.ts";
import { searchSchema, searchSettings } from "./search-schema.ts";
import type { Database } from "./sqlite.ts";
import { shownOf, statesOf } from "./state-sql.ts";

/**
 * What follows from the records: indices of what differs, the states people see, the triggers of the search. Nothing
 * here is data, so what has another text in this studio is made anew when a workspace is opened, outside the numbered
 * migrations and inside any transaction; what has the same stays, since an index of 100,000 offers takes its time.
 */
export function ensureDerivedSchema(db: Database): void {
  const { statements, lines, settings } = wanted;
  const known = knownSchema(db);
  if (known === null) dropDerivedSchema(db);
  const present = known?.statements ?? [];
  for (const sql of present) if (!statements.includes(sql)) db.exec(`DROP ${namedIn(sql)}`);
  for (const sql of statements) if (!present.includes(sql)) db.exec(sql);
  if (known?.lines !== lines) db.exec("INSERT OR IGNORE INTO list_pending SELECT seq FROM offers");
  if (known?.settings !== settings) db.exec(settings);
  putMeta(db, schemaKey, JSON.stringify(wanted));
  setMasks(db, storedCapabilities(db));
}

export function hasDerivedSchema(db: Database): boolean {
  return (
    metaOf(db, schemaKey) === JSON.stringify(wanted) &&
    metaOf(db, masksKey) === JSON.stringify(masksOf(storedCapabilities(db)))
  );
}

/** What of the records' differences the server can hold from now on. */
export function setMasks(db: Database, capabilities: Capabilities): void {
  putMeta(db, masksKey, JSON.stringify(masksOf(capabilities)));
}

/** What the workspace last knew of its server; today's before it knew any. */
function storedCapabilities(db: Database): Capabilities {
  const stored = metaOf(db, "capabilities");
  return capabilitiesFrom(stored === undefined ? null : readFields(stored));
}

/** Before migrations, so that none has to mind what stands on its tables. Whichever studio made it. */
export function dropDerivedSchema(db: Database): void {
  if (metaOf(db, schemaKey) === undefined) return;
  const named = db.prepare<[string], string>("SELECT name FROM sqlite_schema WHERE type = ?").pluck();
  for (const type of ["trigger", "view"])
    for (const name of named.all(type)) db.exec(`DROP ${type} "${name}"`);
  for (const name of named.all("index")) if (isDerivedIndex(name)) db.exec(`DROP INDEX "${name}"`);
  // Columns of former studios.
  const columns = db
    .prepare<[string], string>(
      "SELECT name FROM pragma_table_xinfo(?) WHERE name IN ('differs', 'local_only')",
    )
    .pluck();
  for (const table of Object.values(tableOf))
    for (const column of columns.all(table)) db.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  db.prepare<[string]>("DELETE FROM meta WHERE key = ?").run(schemaKey);
}

const isDerivedIndex = (name: string) =>
  /_differing$|^offers_local_only$|^offers_lines$|^offers_budgeted$|^offer_list_of_/.test(name);

const schemaKey = "derived_schema";

interface DerivedSchema {
  /** One `CREATE` each. */
  readonly statements: readonly string[];
  /** What the lines of lists are made by: with another text they are made anew. */
  readonly lines: string;
  /** What the search's index is told once. */
  readonly settings: string;
}

/** `null`: there is none, or a former studio's, of one text for all. */
function knownSchema(db: Database): DerivedSchema | null {
  const text = metaOf(db, schemaKey);
  if (text === undefined || !text.startsWith("{")) return null;
  const { statements, lines, settings } = readFields(text);
  if (!Array.isArray(statements)) return null;
  return { statements: statements.map(String), lines: String(lines), settings: String(settings) };
}

function metaOf(db: Database, key: string): string | undefined {
  const hasMeta = db.prepare<[], 1>("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").pluck();
  if (hasMeta.get() === undefined) return undefined;
  return db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck().get(key);
}

function putMeta(db: Database, key: string, value: string): void {
  db.prepare<[string, string]>("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(key, value);
}

/** The kind and the name of what a statement creates. */
function namedIn(create: string): string {
  const [, kind, name] = /^CREATE (TRIGGER|VIEW|INDEX) (\w+)/.exec(create) ?? [];
  if (kind === undefined || name === undefined) throw new Error(`No derived schema: ${create}`);
  return `${kind} ${name}`;
}

/** What a line of the list is made of, before its state is worked out. */
function linesView(): string {
  const columns: readonly (readonly [name: string, expression: string])[] = [
    ...["deleted", "updated_at", "seq", "id", "stage"].map(name => [name, `o.${name}`] as const),
    ["title", "o.working ->> '$.offerTitle'"],
    ["merchant_owner", "o.working ->> '$.merchantOwner'"],
    ["offer_type", "o.working ->> '$.offerType'"],
    ["offer_value", "o.working ->> '$.offerValue'"],
    ["offer_value_unit", "o.working ->> '$.offerValueUnit'"],
    ["end_date", "o.working ->> '$.endDate'"],
    ["unsent", "o.base IS NULL"],
    ["differs", differs("offer", "o")],
    ["local_only", isKeptHere("o")],
  ];
  return `
    CREATE VIEW offer_lines AS SELECT ${columns.map(([name, expression]) => `${expression} AS ${name}`).join(", ")}
      FROM offers o WHERE o.retired_at IS NULL;
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

const statesView = `CREATE VIEW offer_states AS ${shownOf(`(${statesOf("offer_lines")})`)};`;

const wanted: DerivedSchema = {
  statements: [
    differingSchema(),
    linesView(),
    merchantsView,
    statesView,
    searchSchema(),
    listSchema(),
    totalsSchema,
  ].flatMap(statementsIn),
  lines: [linesView(), ...bringUp].join("\n"),
  settings: searchSettings,
};

/** A trigger's own statements create nothing. */
function statementsIn(sql: string): readonly string[] {
  return sql
    .split(/(?=CREATE (?:TRIGGER|VIEW|INDEX) )/)
    .map(statement => statement.trim())
    .filter(statement => statement !== "");
}
