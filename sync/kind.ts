import { pathOf } from "#shared/api/endpoint.ts";
import type { RecordKind } from "#shared/domain/records.ts";
import type { Entity, Fields, Json, JsonObject } from "./record.ts";
import { text, unknownOf, wholeNumber } from "./wire-values.ts";

/** Kinds that are read and written by one shape: everything but offers and their texts. */
export type PlainEntity = Exclude<Entity, "offer" | "descriptive">;

/** What stands on the wire as another record's id, and here as its local id. */
export interface References {
  localOf(entity: Entity, serverId: number): string | null;
  serverOf(entity: Entity, localId: string): number | null;
}

export interface PulledRecord {
  readonly entity: PlainEntity;
  readonly serverId: number;
  /** Server id of what it belongs to; `null` for kinds that belong to nothing. */
  readonly parentServerId: number | null;
  readonly fields: Fields;
  readonly extra: JsonObject;
  /** As read: what a PUT starts from (SYNC.md W7). */
  readonly row: JsonObject;
}

export interface WireField {
  readonly field: string;
  readonly wire: string;
  readonly read: (value: Json | undefined) => Json;
  /** The kind whose id this is. */
  readonly refers?: RecordKind;
}

export interface Kind {
  readonly entity: PlainEntity;
  readonly idName: string;
  /** The wire's name for the id of what it belongs to. */
  readonly parentName: string | null;
  readonly fields: readonly WireField[];
  /** `{parent}` stands for the parent's server id. */
  readonly listPath: string;
  /** Natural key (SYNC.md U2): equal for two records of one parent that mean the same. */
  naturalKey(fields: Fields): string;
  /** False while there is nothing a server could be told, e.g. a code without text. */
  isComplete(fields: Fields): boolean;
}

export const listOfKind = (kind: Kind, parentServerId: number | null): string =>
  kind.listPath.includes("{parent}")
    ? pathOf({ path: kind.listPath }, { parent: parentServerId ?? 0 })
    : kind.listPath;

export const itemOfKind = (kind: Kind, parentServerId: number | null, serverId: number): string =>
  `${listOfKind(kind, parentServerId)}/${serverId}`;

/** A row of the kind's list, or its record; `null` if it isn't one. Lenient, since records are data (SYNC.md W3). */
export function readRecord(
  kind: Kind,
  row: JsonObject,
  references: References,
  parentServerId: number | null = null,
): PulledRecord | null {
  const serverId = wholeNumber(row[kind.idName]);
  const parent = kind.parentName === null ? null : (wholeNumber(row[kind.parentName]) ?? parentServerId);
  if (serverId === null || (kind.parentName !== null && parent === null)) return null;
  const fields: Record<string, Json> = {};
  for (const { field, wire, read, refers } of kind.fields) {
    const value = read(row[wire]);
    fields[field] =
      refers === undefined || typeof value !== "number" ? value : references.localOf(refers, value);
  }
  const { entity } = kind;
  return { entity, serverId, parentServerId: parent, fields, extra: unknownOf(row, knownNames(kind)), row };
}

/** Wire values of the named fields; `null` if one refers to a record that the server doesn't have yet. */
export function writeRecord(
  kind: Kind,
  fields: Fields,
  names: readonly string[],
  references: References,
): JsonObject | null {
  const body: Record<string, Json> = {};
  for (const { field, wire, refers } of kind.fields) {
    if (!names.includes(field)) continue;
    const value = fields[field] ?? null;
    if (refers === undefined || value === null) body[wire] = value;
    else {
      const id = typeof value === "string" ? references.serverOf(refers, value) : null;
      if (id === null) return null;
      body[wire] = id;
    }
  }
  return body;
}

/** A PUT: the row as read with my changes, without ids, times and what the server counts itself (SYNC.md W7). */
export function updateRecordBody(kind: Kind, row: JsonObject, changes: JsonObject): JsonObject {
  const dropped = new Set([kind.idName, "created_at", "updated_at", "redemption_count"]);
  if (kind.listPath.includes("{parent}") && kind.parentName !== null) dropped.add(kind.parentName);
  return { ...Object.fromEntries(Object.entries(row).filter(([name]) => !dropped.has(name))), ...changes };
}

const knownNames = (kind: Kind): ReadonlySet<string> =>
  new Set([
    kind.idName,
    kind.parentName ?? kind.idName,
    "created_at",
    "updated_at",
    ...kind.fields.map(({ wire }) => wire),
  ]);

/** Text compared as people mean it: letter case and spaces around it don't make another one. */
export const folded = (value: Json | undefined): string => (text(value) ?? "").trim().toLowerCase();
