import { parentOf, type RecordKind, recordKinds } from "#shared/domain/records.ts";
import type { Stage } from "#shared/domain/words.ts";

/** Kinds this engine syncs, in dependency order (SYNC.md P1). Customer lists are upload only and no record. */
export const entities = recordKinds;
export type Entity = RecordKind;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A record's values in normalised form: every field of its kind is present, empty is `null` or `[]`. */
export type Fields = { readonly [field: string]: Json };

/**
 * One record as sync sees it. *Dirty* is never stored: it is the difference of `fields` and `base`
 * over what the server can hold (DESIGN.md, "The local store").
 */
export interface SyncRecord {
  readonly entity: Entity;
  /** Local id, a ULID; never changes. */
  readonly id: string;
  /** Local id of what it belongs to (shared/domain/records.ts `parentOf`); `null` for the others. */
  readonly parentId: string | null;
  /** The server's id. A descriptive has none of its own: its offer's, once the server has these texts. */
  readonly serverId: number | null;
  /** ULID that stands as `~k:` in external_reference (SYNC.md W6); offers only, `null` on those the dashboard made. */
  readonly key: string | null;
  /** Its own, or its parent's. */
  readonly stage: Stage;
  /** A person wants it gone. */
  readonly deleted: boolean;
  readonly fields: Fields;
  /** What both sides last agreed on; `null` before the first agreement. */
  readonly base: Fields | null;
  /** Fields of the last reading that the studio doesn't know: kept and sent back (SYNC.md W3). */
  readonly extra: JsonObject;
  /** The server's own created_at as last learned, as it was written; `null` if never (SYNC.md L3). */
  readonly createdAt: string | null;
}

/**
 * Which of an offer's writes is meant: its own record, its texts in the default language (the descriptive endpoint of
 * a complete server), or its place in a campaign (a link there). All other kinds have one: `record`.
 */
export type Part = "record" | "texts" | "campaign";

/** A write announced before it is sent (SYNC.md U0). */
export interface Intent {
  readonly id: string;
  readonly entity: Entity;
  readonly recordId: string;
  readonly part: Part;
  readonly op: "create" | "update" | "delete";
  /** The record's server id, where it has one. For a code written over the server's own: that code's id. */
  readonly serverId: number | null;
  /** Normalised values as sent: the whole record for a create, the changed fields for an update. */
  readonly sent: Fields;
  /** The same fields as the server had them before (`{}` for a create). */
  readonly before: Fields;
  /** The body as sent, so that it can be repeated under the same Idempotency-Key (the intent's id). */
  readonly body: JsonObject | null;
  /** It went out under its key: a server that never heard the key would do a repeated one twice. */
  readonly keyed: boolean;
  /** ms since the epoch, by the Clock port. */
  readonly sentAt: number;
}

/** A create of an offer that was sent, kept for ever under its key: what SYNC.md U1 may remove doubles by. */
export interface SentCreate {
  readonly key: string;
  /** The external_reference and the fields as sent, normalised. */
  readonly sent: Fields;
  /** ms since the epoch of the first and of the last sending. */
  readonly firstSentAt: number;
  readonly lastSentAt: number;
  readonly times: number;
  /** True if each sending was answered. */
  readonly answered: boolean;
  /** created_at of the row that was taken for ours, as the server wrote it. */
  readonly createdAt: string | null;
}

/**
 * `field`: both sides changed it, or together break a rule (M1, M2) · `deletion`: a delete against an edit (M4), its
 * field is `*` · `double`: the server has one key twice and the rule doesn't let us remove one (U1), its field is
 * `~key` · `code_clash`: another offer has this code's text (U4).
 */
export type ConflictKind = "field" | "deletion" | "double" | "code_clash";

export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly entity: Entity;
  readonly recordId: string;
  /** A field's name, `*` for a delete against an edit, `~key` for a double. */
  readonly field: string;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
  /** False: this server cannot hold the field, or nothing need wait; shown, holds nothing back (SYNC.md M3). */
  readonly blocking: boolean;
  /** When theirs came about, as the server wrote it; `null` where it doesn't say. */
  readonly theirsAt: string | null;
}

/** Why the server refused a write, in its own words; stands until the record is edited or accepted. */
export interface Rejection {
  readonly entity: Entity;
  readonly recordId: string;
  readonly op: "create" | "update" | "delete";
  readonly status: number;
  readonly message: string;
}

/** The kind that records of a kind belong to; `null` for those that belong to nothing. */
export const parentKindOf = (entity: Entity): Entity | null => parentOf[entity];
