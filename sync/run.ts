import type { Capabilities } from "./capabilities.ts";
import type { Journal } from "./journal.ts";
import type { PulledRecord } from "./kind.ts";
import type { MappingContext } from "./mapping.ts";
import type { Operation } from "./operation.ts";
import type { Pacer, PacerConfig } from "./pacer.ts";
import type { Planning } from "./plan.ts";
import type { Ports } from "./ports.ts";
import type { Entity, Json } from "./record.ts";
import type { SavedPlan } from "./saved-plan.ts";
import type { Session, SessionConfig } from "./session.ts";

export interface SyncConfig extends SessionConfig {
  /** ms after a write's deadline in which a late delivery may still land (SYNC.md U1). */
  readonly grace: number;
  /** ms a write may wait for its place once it is announced; after longer it is announced anew (SYNC.md U1). */
  readonly announcedAhead: number;
  /** Rows a list page asks for; Kigo's limit is 100 (seed, "Get Offers"). */
  readonly pageSize: number;
  /** How often a run waits a lost write out and tries again before it leaves it to the next run. */
  readonly rounds: number;
  /** Requests under way at once. */
  readonly pace: PacerConfig;
}

/** SYNC.md U1's defaults. */
export const defaultConfig: SyncConfig = {
  writeDeadline: 10_000,
  readDeadline: 15_000,
  grace: 5_000,
  announcedAhead: 1_000,
  tries: 4,
  pageSize: 100,
  rounds: 2,
  pace: { first: 4, most: 8 },
};

export type Phase = "probe" | "settle" | "pull" | "push" | "verify";

export interface RunProgress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number | null;
  /** Local id of the offer, or of the other record, at work. */
  readonly offer: string | null;
  readonly requests: number;
}

/** What a run counts as it goes. */
export interface Tally {
  pulled: number;
  created: number;
  updated: number;
  deleted: number;
  readonly rejected: { readonly id: string; readonly status: number; readonly message: string }[];
  readonly storedDifferently: {
    readonly id: string;
    readonly field: string;
    readonly sent: Json;
    readonly stored: Json;
  }[];
  /** With a saved plan: sent otherwise than it was shown, since the world moved. */
  readonly replanned: Operation[];
  /** With a saved plan: no longer wanted, or not possible any more. */
  readonly dropped: { readonly entity: Entity; readonly id: string; readonly reason: string }[];
  /** What the server no longer has, where that is too much to believe without a person (SYNC.md L2). */
  readonly gone: { readonly entity: Entity; readonly id: string; readonly serverId: number }[];
}

/** One run's surroundings, handed to every phase. */
export interface Run {
  readonly ports: Ports;
  readonly session: Session;
  readonly pacer: Pacer;
  readonly journal: Journal;
  readonly config: SyncConfig;
  /** As the probe found them. */
  readonly capabilities: Capabilities;
  readonly mapping: MappingContext;
  readonly planning: Planning;
  readonly tally: Tally;
  /** How many may be gone at once by a person's word (SYNC.md L2). */
  readonly acceptDeletions: number | null;
  /** False: this run only looks, and must not send a write even to settle one. */
  readonly writes: boolean;
  /** Apply this and nothing else. */
  readonly only: SavedPlan | null;
  /** Local ids of records the server refused in this run: not sent again before the next. */
  readonly refused: Set<string>;
  /** What this reading leaves open: the feed's cursor must not move on over it (SYNC.md L2, L5, L6). */
  readonly doubts: Set<string>;
  /** Lists that were read once for all the writes of a kind (SYNC.md U6). */
  readonly lists: Map<string, readonly PulledRecord[]>;
  progress(phase: Phase, done: number, total: number | null, offer?: string): void;
}

/** Which offer, or other record, a record belongs to, for people who think in offers. */
export function rootIdOf(run: Run, entity: Entity, id: string): string {
  return run.ports.store.record(entity, id)?.parentId ?? id;
}
