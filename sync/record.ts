import type { Stage } from "#shared/domain/words.ts";

/** Kinds this engine syncs, in dependency order (SYNC.md P1 names the rest). */
export const entities = ["offer", "promo_code", "redemption_control"] as const;
export type Entity = (typeof entities)[number];

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
  /** Local id of the offer a code or a control belongs to; `null` for offers. */
  readonly parentId: string | null;
  readonly serverId: number | null;
  /** ULID that stands as `~k:` in external_reference (SYNC.md W6); `null` on records the dashboard made. */
  readonly key: string | null;
  /** Its own, or its offer's. */
  readonly stage: Stage;
  /** A person wants it gone. */
  readonly deleted: boolean;
  readonly fields: Fields;
  /** What both sides last agreed on; `null` before the first agreement. */
  readonly base: Fields | null;
  /** Fields of the last reading that the studio doesn't know: kept and sent back (SYNC.md W3). */
  readonly extra: JsonObject;
}

/** A write announced before it is sent (SYNC.md U0). */
export interface Intent {
  readonly id: string;
  readonly entity: Entity;
  readonly recordId: string;
  readonly op: "create" | "update" | "delete";
  /** The record's server id, where it has one. For a code written over the server's own: that code's id. */
  readonly serverId: number | null;
  /** Normalised values as sent: the whole record for a create, the changed fields for an update. */
  readonly sent: Fields;
  /** The same fields as the server had them before (`{}` for a create). */
  readonly before: Fields;
  /** ms since the epoch, by the Clock port. */
  readonly sentAt: number;
}

export interface Conflict {
  readonly id: string;
  readonly entity: Entity;
  readonly recordId: string;
  /** A field's name, or `*` for a delete against an edit. */
  readonly field: string;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
  /** False: this server cannot hold the field; shown, holds nothing back (SYNC.md M3). */
  readonly blocking: boolean;
}

/** Why the server refused a write, in its own words; stands until the record is edited or accepted. */
export interface Rejection {
  readonly entity: Entity;
  readonly recordId: string;
  readonly op: "create" | "update" | "delete";
  readonly status: number;
  readonly message: string;
}
