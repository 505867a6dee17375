import type { Entity, SyncRecord } from "../../record.ts";
import type { Errand } from "../line.ts";
import type { Studio } from "../studio.ts";
import type { Change } from "../watched-store.ts";
import { type Facts, type Family, nameOf, type Report, type Served } from "./facts.ts";
import { tableOf } from "./view.ts";

/** What a run has seen of absences, and what it let go. */
interface RunNotes {
  readonly startedAt: number;
  /** 404s of GETs of offers: true if the API said so itself. */
  readonly absent: Map<number, boolean>;
  readonly gone: Map<Entity, Set<string>>;
  readonly known: Map<Entity, number>;
  readonly accepted: number | null;
  writes: number;
}

/** SYNC.md L2: a deletion is believed only on its evidence, and a mass of them stops the run before any write. */
export function createDeletions(facts: Facts, report: Report): Family {
  const notes = new Map<number, RunNotes>();
  /** 404s without JSON of earlier runs. */
  const suspected = new Map<string, number>();
  /** The look at which a row appeared. */
  const presentSince = new Map<string, number>();

  const judge = (studio: Studio, record: SyncRecord) => {
    const run = notes.get(studio.number);
    const table = tableOf[record.entity];
    const { serverId } = record;
    if (run === undefined || table === undefined || serverId === null) return;
    const bound = facts.boundLife(studio.number, record.id);
    const present = facts.log.life(table, serverId);
    // The record that it turned out to be has taken its place.
    if (studio.store.byServerId(record.entity, serverId) !== null) return;
    const who = `studio ${studio.number} let ${nameOf(record)} (#${serverId}) go`;
    const since = presentSince.get(`${table} ${serverId}`) ?? 0;
    if (present !== null && present === bound && since < run.startedAt)
      report("L2", `${who} although the server has it`);
    if (record.entity !== "offer" || (present !== null && present !== bound)) return;
    const said = run.absent.get(serverId);
    const before = suspected.get(`${studio.number} ${serverId}`) ?? studio.run;
    if (said === undefined) report("L2", `${who} without having asked for it`);
    else if (!said && before >= studio.run && run.accepted === null)
      report("L2", `${who} on a single answer that was not the API's`);
  };

  const count = (studio: Studio, record: SyncRecord) => {
    const run = notes.get(studio.number);
    if (run === undefined || record.serverId === null) return;
    const gone = run.gone.get(record.entity) ?? new Set<string>();
    run.gone.set(record.entity, gone.add(record.id));
    const most = Math.max(10, Math.floor((run.known.get(record.entity) ?? 0) * 0.05));
    if (gone.size > most && run.accepted === null)
      report("L2", `studio ${studio.number} believed ${gone.size} deletions of ${record.entity} at once`);
  };

  const retired = (studio: Studio, change: Extract<Change, { kind: "retired" }>) => {
    const [record] = change.records;
    // A double that the rule lets it remove is marked before it goes (SYNC.md U1).
    if (record === undefined || record.deleted || facts.isRemoved(studio, record)) return;
    judge(studio, record);
    if (change.cause === "pull") count(studio, record);
  };

  return {
    runBegins(studio) {
      const known = new Map<Entity, number>();
      for (const { entity, base } of studio.store.all())
        if (base !== null) known.set(entity, (known.get(entity) ?? 0) + 1);
      notes.set(studio.number, {
        startedAt: facts.log.moment,
        absent: new Map(),
        gone: new Map(),
        known,
        accepted: studio.acceptDeletions,
        writes: 0,
      });
    },
    runEnds(studio, end) {
      const run = notes.get(studio.number);
      for (const [id, fromApi] of run?.absent ?? [])
        if (!fromApi && !suspected.has(`${studio.number} ${id}`))
          suspected.set(`${studio.number} ${id}`, studio.run);
      if (end.kind === "done" && end.outcome.stopped?.kind === "mass_deletion" && (run?.writes ?? 0) > 0)
        report("L2", `studio ${studio.number} wrote before it stopped at a mass deletion`);
    },
    committed(studio, changes) {
      for (const change of changes) {
        if (change.kind === "retired") retired(studio, change);
        if (change.kind === "conflicts" && change.after.some(isGone) && !change.before.some(isGone))
          count(studio, change.record);
      }
    },
    leaves({ studio, request }: Errand) {
      const run = notes.get(studio);
      if (run && request.method !== "GET" && request.idempotencyKey === undefined) run.writes += 1;
    },
    told({ studio, request }, status, fromApi) {
      const id = /^\/dashboard\/offers\/(\d+)$/.exec(request.path)?.[1];
      const run = notes.get(studio);
      if (run === undefined || id === undefined || request.method !== "GET") return;
      if (status === 404) run.absent.set(Number(id), fromApi || (run.absent.get(Number(id)) ?? false));
    },
    served({ changes }: Served) {
      for (const { table, key, before } of changes)
        if (before === null) presentSince.set(`${table} ${key}`, facts.log.moment);
    },
  };
}

const isGone = ({ kind, theirs }: { kind: string; theirs: unknown }): boolean =>
  kind === "deletion" && theirs === null;
