import { type Capabilities, complete, holdsKind, localOnlyFields } from "#sync/capabilities.ts";
import { type Entity, entities } from "#sync/record.ts";
import { forEachKind, parentTable, partsOf, tableOf } from "./kinds.ts";
import { asWorking, normalise } from "./normalise.ts";

/**
 * What a record has that the server is not known to have, as a number: a bit for each group of fields that some servers
 * hold and others don't. The number stands in an index, and what a server can do is a mask over it. So when a server
 * learns something, nothing is made anew, however many records there are; only the mask is another.
 */
const bits = {
  /** The server has no such record, or is to lose it. */
  whole: 1,
  /** In fields that every server holds. */
  everywhere: 2,
  /** In fields that only a server with texts holds. */
  texts: 4,
  /** In fields that only a server without campaigns as records holds. */
  places: 8,
  /** In fields that no server holds. */
  nowhere: 16,
} as const;

type Group = "texts" | "places" | "nowhere";

/** Told from what the servers that there are keep out; the last group in none of them. */
const fieldsOf = forEachKind((entity): Readonly<Record<Group, readonly string[]>> => {
  const keptOut = (capabilities: Partial<Capabilities>) =>
    localOnlyFields({ ...complete, ...capabilities }, entity);
  const nowhere = keptOut({ links: true }).filter(field => keptOut({ links: false }).includes(field));
  const more = (fields: readonly string[]) => fields.filter(field => !nowhere.includes(field));
  return {
    texts: more(keptOut({ texts: false, links: false })),
    places: more(keptOut({ links: true })),
    nowhere,
  };
});

/** The groups that a kind has fields of. */
const groupsOf = (entity: Entity): readonly Group[] =>
  (["texts", "places", "nowhere"] as const).filter(group => fieldsOf[entity][group].length > 0);

/** By kind: the bits that are sent to such a server, and those that are kept here. */
export type Masks = Readonly<Record<Entity, { readonly sent: number; readonly kept: number }>>;

export function masksOf(capabilities: Capabilities): Masks {
  return forEachKind(entity => {
    const localOnly = localOnlyFields(capabilities, entity);
    const isKept = (group: Group) => fieldsOf[entity][group].some(field => localOnly.includes(field));
    const sum = (groups: readonly Group[]) => groups.reduce((total, group) => total + bits[group], 0);
    const held = groupsOf(entity).filter(group => !isKept(group));
    return {
      sent: holdsKind(capabilities, entity) ? bits.whole + bits.everywhere + sum(held) : 0,
      kept: sum(groupsOf(entity).filter(isKept)),
    };
  });
}

/** Where `meta` has the masks of now, as JSON. They follow from the capabilities and are written with them. */
export const masksKey = "masks";

/** SQL of a mask of now; found once a statement. */
const maskOf = (entity: Entity, mask: "sent" | "kept") =>
  `(SELECT value ->> '$.${entity}.${mask}' FROM meta WHERE key = '${masksKey}')`;

/** SQL: the server can hold what differs in a record. `row`: what the record is called. */
export const differs = (entity: Entity, row: string): string =>
  `((${differing(entity, row)}) & ${maskOf(entity, "sent")}) <> 0`;

/** SQL: an offer that isn't deleted says something in fields which the server can't hold. */
export const isKeptHere = (row: string): string =>
  `((${differing("offer", row)}) & ${maskOf("offer", "kept")}) <> 0`;

/** SQL, one for each kind of parts: such a part differs. `parent`: the id of what they belong to. */
export const partsDiffer = (entity: Entity, parent: string): readonly string[] =>
  partsOf(entity).map(
    part =>
      `EXISTS (SELECT 1 FROM ${allDiffering(part, "p")} AND p.parent_id = ${parent} AND ${differs(part, "p")})`,
  );

/** SQL of the records of a kind that may differ, by their index: `… FROM ${allDiffering(entity, row)} AND …`. */
export const allDiffering = (entity: Entity, row: string): string =>
  `${tableOf[entity]} ${row} INDEXED BY ${differingIndex(entity)} WHERE ${mayDiffer(row)}`;

export const differingIndex = (entity: Entity): string => `${tableOf[entity]}_differing`;

/**
 * Part of the derived schema: what may differ, with its bits; parts by what they belong to. With what its own condition
 * names, so that no record is read to count along it.
 */
export const differingSchema = (): string =>
  entities
    .map(
      entity => `
    CREATE INDEX ${differingIndex(entity)}
      ON ${tableOf[entity]} (${parentTable(entity) === null ? "seq" : "parent_id"}, (${differing(entity)}), (${notAsWorking()}), deleted, retired_at)
      WHERE ${mayDiffer()};`,
    )
    .join("");

/** SQL: most records are as the server has them, which their base says in one letter. */
export function mayDiffer(row?: string): string {
  const column = columnsOf(row);
  return `${column("retired_at")} IS NULL AND (${notAsWorking(row)} OR ${column("deleted")})`;
}

const notAsWorking = (row?: string) => `${columnsOf(row)("base")} IS NOT ${sqlText(asWorking)}`;

/**
 * SQL of a record's bits. A deletion of what the server never had needs nothing. Text equality is equality: both sides
 * are normalised. In the groups a missing field is as empty as a `null`: older records lack those that came later.
 */
export function differing(entity: Entity, row?: string): string {
  const column = columnsOf(row);
  const [working, base] = [column("working"), column("base")];
  const apart = groupsOf(entity).flatMap(group => fieldsOf[entity][group]);
  const unlike = (other: string) =>
    groupsOf(entity)
      .map(group => {
        const fields = fieldsOf[entity][group];
        return ` + ${bits[group]} * (${said(working, fields)} IS NOT ${said(other, fields)})`;
      })
      .join("");
  return `CASE
      WHEN ${column("retired_at")} IS NOT NULL THEN 0
      WHEN ${column("deleted")} THEN ${base} IS NOT NULL OR ${column("server_id")} IS NOT NULL
      WHEN ${base} IS NULL THEN ${bits.whole}${unlike(sqlText(normalise(entity, {})))}
      WHEN ${base} IN (${sqlText(asWorking)}, ${working}) THEN 0
      ELSE ${bits.everywhere} * (${without(working, apart)} IS NOT ${without(base, apart)})${unlike(base)}
    END`;
}

/** An index's own columns have no row before them. */
const columnsOf = (row: string | undefined) => (name: string) =>
  row === undefined ? name : `${row}.${name}`;

const paths = (fields: readonly string[]) => fields.map(field => sqlText(`$.${field}`)).join(", ");
const said = (json: string, fields: readonly string[]) => `json_extract(${json}, ${paths(fields)})`;
const without = (json: string, fields: readonly string[]) =>
  fields.length === 0 ? json : `json_remove(${json}, ${paths(fields)})`;

const sqlText = (text: string) => `'${text.replaceAll("'", "''")}'`;
