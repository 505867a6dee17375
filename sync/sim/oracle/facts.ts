import type { Conflict, Entity, Fields, Intent, Json, JsonObject, SyncRecord } from "../../record.ts";
import type { SavedPlan } from "../../saved-plan.ts";
import type { Errand } from "../line.ts";
import type { ModelTables } from "../model/kigo-model.ts";
import type { RunEnd, Studio } from "../studio.ts";
import type { Change } from "../watched-store.ts";
import type { Image } from "./images.ts";
import type { RowChange, ServerLog } from "./server-log.ts";
import type { TableName } from "./view.ts";

/** Says that a rule is broken; only the first time counts. */
export type Report = (rule: string, message: string) => void;

/** A request that the server has dealt with. */
export interface Served {
  /** Null: a colleague, or a backup put back. */
  readonly errand: Errand | null;
  /** What the studio had announced it by; null for readings. */
  readonly intent: Intent | null;
  readonly method: string;
  readonly path: string;
  readonly ok: boolean;
  readonly changes: readonly RowChange[];
  /** The server's time, ms. */
  readonly at: number;
}

/** What every family of the oracle looks up; nothing in it comes from the engine. */
export interface Facts {
  readonly tables: () => ModelTables;
  /** The server is one with every endpoint. */
  readonly isComplete: () => boolean;
  /** The same as it was when the studio's present run began: that is what the run can know. */
  wasComplete(studio: number): boolean;
  /** The studio's clock was put forward a little while ago: it may take what it sent for older than it is. */
  hasJumped(studio: number): boolean;
  readonly log: ServerLog;
  /** The server's present, ms. */
  readonly now: () => number;
  studio(number: number): Studio;
  studios(): readonly Studio[];
  /** The row as the studio had last read it when it sent this: what it could know, and where U5's interval begins. */
  imageBefore(errand: Errand, table: TableName, key: number | string): Image | undefined;
  /** A person of this studio has had this value before the eyes, or the studio wrote it itself. */
  hasSeen(studio: number, recordId: string, entity: Entity, field: string, value: Json): boolean;
  /** The person wants it, or what it belongs to, gone. */
  isRemoved(studio: Studio, record: SyncRecord): boolean;
  /** The last row of a life. */
  lastRow(life: number): JsonObject | undefined;
  /** The row that a life began with. */
  firstRow(life: number): JsonObject | undefined;
  /** The life of the row that a record was first tied to under its present server id. */
  boundLife(studio: number, recordId: string): number | undefined;
}

/** One family of invariants: it hears what happens and reports what must not. */
export interface Family {
  made?(studio: Studio, record: SyncRecord): void;
  typed?(studio: Studio, before: SyncRecord, fields: Fields): void;
  staged?(studio: Studio, root: SyncRecord): void;
  decided?(studio: Studio, conflict: Conflict, take: string, before: readonly SyncRecord[]): void;
  runBegins?(studio: Studio, only: SavedPlan | null): void;
  runEnds?(studio: Studio, end: RunEnd): void;
  /** A run has made its plan: it sends nothing that isn't shown now or later. */
  planned?(studio: Studio): void;
  cancelled?(studio: Studio): void;
  beforeTransaction?(studio: Studio): void;
  committed?(studio: Studio, changes: readonly Change[]): void;
  leaves?(errand: Errand, intent: Intent | null): void;
  told?(errand: Errand, status: number | null, fromApi: boolean, retryAfter: number | null): void;
  served?(served: Served): void;
}

export const nameOf = ({ entity, id }: Pick<SyncRecord, "entity" | "id">): string =>
  `${entity} …${id.slice(-4)}`;
