import { believableFrom, longestDoubt } from "./believable.ts";
import { checkCodeClashes } from "./code-clashes.ts";
import { createJournal } from "./journal.ts";
import { createPacer, inParallel } from "./pacer.ts";
import { openConflicts, type ProblemOf } from "./plan.ts";
import type { Ports, Reply, StopSignal } from "./ports.ts";
import { probeCapabilities, probeList, readDocument } from "./probe.ts";
import { pull } from "./pull.ts";
import { push } from "./push.ts";
import { localReferences } from "./references.ts";
import { defaultConfig, type Run, type RunProgress, type SyncConfig, type Tally } from "./run.ts";
import type { SavedPlan } from "./saved-plan.ts";
import { createSession, type Session } from "./session.ts";
import { settle } from "./settle.ts";
import { RunStop, type StopKind } from "./stop.ts";

export interface SyncOptions {
  readonly config?: Partial<SyncConfig>;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  /** See `Planning.problemOf`. */
  readonly problemOf?: ProblemOf;
  /** Go on though exactly so many records are gone (SYNC.md L2). */
  readonly acceptDeletions?: number;
  /** Send what this plan shows and nothing else. */
  readonly only?: SavedPlan;
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
  return attempt(ports, { ...options, writes: true }, async run => {
    await settle(run);
    await pull(run);
    await push(run);
    await verify(run);
    await checkCodeClashes(run);
    ports.store.transaction(write => write.setMeta("last_synced_at", String(ports.clock.now())));
  });
}

/** Reads as a run does and sends no write: what `sync plan` stands on. */
export function look(ports: Ports, options: SyncOptions = {}): Promise<RunOutcome> {
  return attempt(ports, { ...options, writes: false }, async run => {
    await settle(run);
    await pull(run);
    ports.store.transaction(write => write.setMeta("last_read_at", String(ports.clock.now())));
  });
}

/** Is a Kigo API to be had there with this token? Sends one or a few readings; `null` if so. */
export async function probeApi(
  ports: Pick<Ports, "remote" | "clock" | "random">,
): Promise<RunOutcome["stopped"]> {
  const session = createSession(
    ports,
    { ...defaultConfig, tries: 1 },
    undefined,
    createPacer(defaultConfig.pace),
  );
  return stopOf(() => probeList(session));
}

type AttemptOptions = SyncOptions & Pick<Run, "writes">;

async function attempt(
  ports: Ports,
  options: AttemptOptions,
  work: (run: Run) => Promise<void>,
): Promise<RunOutcome> {
  const config = { ...defaultConfig, ...options.config };
  const pacer = createPacer(config.pace);
  const session = createSession(ports, config, options.signal, pacer);
  const tally: Tally = {
    pulled: 0,
    created: 0,
    updated: 0,
    deleted: 0,
    rejected: [],
    storedDifferently: [],
    replanned: [],
    dropped: [],
    gone: [],
  };
  const stopped = await stopOf(async () => {
    const capabilities = await probe(ports, session, options);
    await work(createRun(ports, options, { config, pacer, session, tally, capabilities }));
  });
  const { store } = ports;
  return {
    ...tally,
    conflicts: openConflicts(store).length,
    unsettled: store.intents().length,
    requests: session.requests,
    stopped,
  };
}

function createRun(
  ports: Ports,
  options: AttemptOptions,
  made: Pick<Run, "config" | "pacer" | "session" | "tally" | "capabilities">,
): Run {
  const { store, clock } = ports;
  const { capabilities, session } = made;
  return {
    ...made,
    ports,
    journal: createJournal({ ...ports, places: session.places }),
    mapping: { currency: store.defaults().currency, capabilities, references: localReferences(store) },
    planning: { store, capabilities, problemOf: options.problemOf ?? (() => null), now: clock.now },
    acceptDeletions: options.acceptDeletions ?? null,
    only: options.only ?? null,
    writes: options.writes,
    refused: new Set(),
    doubts: new Set(),
    lists: new Map(),
    progress: (phase, done, total, offer) =>
      options.onProgress?.({ phase, done, total, offer: offer ?? null, requests: session.requests }),
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

/** Is this the API this workspace belongs to, and what can it do? Found without writing (SYNC.md C1, C2). */
async function probe({ store, remote, clock }: Ports, session: Session, options: SyncOptions) {
  options.onProgress?.({ phase: "probe", done: 0, total: null, offer: null, requests: 0 });
  const bound = store.meta("api");
  if (bound !== null && bound !== remote.address)
    throw new RunStop("bound_elsewhere", boundElsewhere(bound, remote.address));
  const planned = options.only?.api;
  if (planned && planned !== remote.address)
    throw new RunStop("bound_elsewhere", boundElsewhere(planned, remote.address));
  const now = clock.now();
  let document: Reply | null = null;
  const readings = [
    () => probeList(session),
    async () => {
      document = await readDocument(session, store, now);
    },
  ];
  await inParallel({ width: readings.length }, readings, read => read());
  if (bound === null) store.transaction(write => write.setMeta("api", remote.address));
  return probeCapabilities(session, store, clock.now(), document);
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
      await run.session.wait(Math.min(longestDoubt(run), Math.max(0, Math.max(...believable) - clock.now())));
      await settle(run);
    }
    await push(run);
  }
}
