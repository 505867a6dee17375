import type { Capabilities } from "./capabilities.ts";
import type { MappingContext } from "./mapping.ts";
import type { Planning } from "./plan.ts";
import type { Ports } from "./ports.ts";
import type { Entity, Json } from "./record.ts";
import type { Session, SessionConfig } from "./session.ts";

export interface SyncConfig extends SessionConfig {
  /** ms after a write's deadline in which a late delivery may still land (SYNC.md U1). */
  readonly grace: number;
  /** Rows a list page asks for; Kigo's limit is 100 (seed, "Get Offers"). */
  readonly pageSize: number;
  /** How often a run waits a lost create out and tries again before it leaves it to the next run. */
  readonly rounds: number;
}

/** SYNC.md U1's defaults. */
export const defaultConfig: SyncConfig = {
  writeDeadline: 10_000,
  readDeadline: 15_000,
  grace: 5_000,
  tries: 4,
  pageSize: 100,
  rounds: 2,
};

export type Phase = "probe" | "settle" | "pull" | "push" | "verify";

export interface RunProgress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number | null;
  /** Local id of the offer at work. */
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
}

/** One run's surroundings, handed to every phase. */
export interface Run {
  readonly ports: Ports;
  readonly session: Session;
  readonly config: SyncConfig;
  readonly capabilities: Capabilities;
  readonly mapping: MappingContext;
  readonly planning: Planning;
  readonly tally: Tally;
  /** Local ids of records the server refused in this run: not sent again before the next. */
  readonly refused: Set<string>;
  progress(phase: Phase, done: number, total: number | null, offer?: string): void;
}

/** Which local offer a record belongs to, for people who think in offers. */
export function offerOf(run: Run, entity: Entity, id: string): string {
  return run.ports.store.record(entity, id)?.parentId ?? id;
}
