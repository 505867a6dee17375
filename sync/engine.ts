import { endpoints } from "#shared/api/endpoints.ts";
import { type Capabilities, today } from "./capabilities.ts";
import { openConflicts } from "./plan.ts";
import type { Ports, StopSignal } from "./ports.ts";
import { pull } from "./pull.ts";
import { push } from "./push.ts";
import { defaultConfig, type Run, type RunProgress, type SyncConfig, type Tally } from "./run.ts";
import { createSession, type Session } from "./session.ts";
import { believableFrom, settle } from "./settle.ts";
import { RunStop, type StopKind } from "./stop.ts";
import { arrayIn, notKigo } from "./sweep.ts";

export interface SyncOptions {
  readonly config?: Partial<SyncConfig>;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  /** See `Planning.problemOf`. */
  readonly problemOf?: (offerId: string) => string | null;
}

export interface RunOutcome extends Readonly<Tally> {
  /** Open conflicts that hold a ready record back. */
  readonly conflicts: number;
  /** Writes whose outcome is still unknown. */
  readonly unsettled: number;
  readonly requests: number;
  /** `null`: the run went to its end. */
  readonly stopped: { readonly kind: StopKind; readonly message: string } | null;
}

/** One run: probe, settle, pull, push, verify (sync/SPEC.md). Never throws for what a network or a server does. */
export function sync(ports: Ports, options: SyncOptions = {}): Promise<RunOutcome> {
  return attempt(startRun(ports, options), async run => {
    await probe(run);
    await settle(run);
    await pull(run);
    await push(run);
    await verify(run);
    ports.store.transaction(write => write.setMeta("last_synced_at", String(ports.clock.now())));
  });
}

/** Reads as a run does and sends no write: what `sync plan` stands on. */
export function look(ports: Ports, options: SyncOptions = {}): Promise<RunOutcome> {
  return attempt(startRun(ports, options), async run => {
    await probe(run);
    await settle(run);
    await pull(run);
    ports.store.transaction(write => write.setMeta("last_read_at", String(ports.clock.now())));
  });
}

/** Is a Kigo API to be had there with this token? Sends one or a few readings; `null` if so. */
export async function probeApi(
  ports: Pick<Ports, "remote" | "clock" | "random">,
): Promise<RunOutcome["stopped"]> {
  const session = createSession(ports, { ...defaultConfig, tries: 1 }, undefined);
  return stopOf(async () => readProbe(session));
}

function startRun(ports: Ports, options: SyncOptions): Run {
  const config = { ...defaultConfig, ...options.config };
  const capabilities: Capabilities = today;
  const session = createSession(ports, config, options.signal);
  const tally: Tally = { pulled: 0, created: 0, updated: 0, deleted: 0, rejected: [], storedDifferently: [] };
  return {
    ports,
    session,
    config,
    capabilities,
    mapping: { currency: ports.store.defaults().currency },
    planning: { store: ports.store, capabilities, problemOf: options.problemOf ?? (() => null) },
    tally,
    refused: new Set(),
    progress: (phase, done, total, offer) =>
      options.onProgress?.({ phase, done, total, offer: offer ?? null, requests: session.requests }),
  };
}

async function attempt(run: Run, work: (run: Run) => Promise<void>): Promise<RunOutcome> {
  const stopped = await stopOf(() => work(run));
  const { store } = run.ports;
  return {
    ...run.tally,
    conflicts: openConflicts(store).length,
    unsettled: store.intents().length,
    requests: run.session.requests,
    stopped,
  };
}

/** Runs `work` to its end (`null`) or to where it stopped. */
async function stopOf(work: () => Promise<void>): Promise<RunOutcome["stopped"]> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof RunStop) return { kind: error.kind, message: error.message };
    throw error;
  }
}

/** Is this the API this workspace belongs to? Found without writing (SYNC.md C1, C2). */
async function probe(run: Run): Promise<void> {
  const { store, remote } = run.ports;
  run.progress("probe", 0, null);
  const bound = store.meta("api");
  if (bound !== null && bound !== remote.address) {
    throw new RunStop("bound_elsewhere", boundElsewhere(bound, remote.address));
  }
  await readProbe(run.session);
  if (bound === null) store.transaction(write => write.setMeta("api", remote.address));
}

async function readProbe(session: Session): Promise<void> {
  const reply = await session.read(endpoints.listOffers.path, { limit: 1, offset: 0 });
  if (reply.kind === "refused" && reply.status === 403) {
    throw new RunStop("unauthorised", "The server does not let this token read offers. Nothing is lost.");
  }
  if (reply.kind !== "ok") throw notKigo(`GET /dashboard/offers answers ${reply.status}`);
  if (arrayIn(reply.json) === null) throw notKigo("its list of offers is no list");
}

const boundElsewhere = (bound: string, asked: string): string =>
  `This workspace belongs to ${bound}; it was not synced with ${asked}. Use that address, or another workspace.`;

/** Waits lost writes out if nothing else is left, settles them and sends again what never arrived (SYNC.md U1). */
async function verify(run: Run): Promise<void> {
  const { store, clock } = run.ports;
  for (let round = 0; round < run.config.rounds && store.intents().length > 0; round += 1) {
    run.progress("verify", round, run.config.rounds);
    // What did arrive shows at once; only absence has to be waited for.
    await settle(run);
    const believable = store.intents().map(intent => believableFrom(run, intent));
    if (believable.length > 0) {
      await run.session.wait(Math.max(0, Math.max(...believable) - clock.now()));
      await settle(run);
    }
    await push(run);
  }
}
