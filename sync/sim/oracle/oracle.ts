import type { Conflict, Entity, Fields, Intent, Json, JsonObject, SyncRecord } from "../../record.ts";
import type { SavedPlan } from "../../saved-plan.ts";
import type { Errand } from "../line.ts";
import type { ModelResponse, ModelTables } from "../model/kigo-model.ts";
import type { RunEnd, Studio } from "../studio.ts";
import type { Change, StoreWatch } from "../watched-store.ts";
import { createCodeClashes } from "./code-clashes.ts";
import { createConflicts } from "./conflicts.ts";
import { createCreatedOnce } from "./created-once.ts";
import { createDeletions } from "./deletions.ts";
import { createDoubles } from "./doubles.ts";
import { createEdits } from "./edits.ts";
import type { Facts, Family, Report } from "./facts.ts";
import { type Image, imagesIn } from "./images.ts";
import { createOverwrites } from "./overwrites.ts";
import { createOwnCode } from "./own-code.ts";
import { createPlans } from "./plans.ts";
import { createRequests } from "./requests.ts";
import { checkRest } from "./rest.ts";
import { createReusedIds } from "./reused-ids.ts";
import { createServerLog } from "./server-log.ts";
import { isSetField, rowView, spell, tableOf } from "./view.ts";

export interface OracleOptions {
  readonly studios: readonly Studio[];
  readonly tables: () => ModelTables;
  readonly isComplete: () => boolean;
  readonly now: () => number;
  readonly report: Report;
}

/** Watches a world and judges it by DESIGN.md and SYNC.md alone: it shares no code with the engine. */
export function createOracle({ studios, tables, isComplete, now, report }: OracleOptions) {
  const log = createServerLog();
  const images = new Map<string, Image>();
  const onTheWay = new Map<Errand, readonly Image[]>();
  const intents = new Map<Errand, Intent>();
  const seen = new Map<string, Set<string>>();
  const profiles = new Map<number, boolean>();
  const removed = new Set<string>();
  const lives = new Map<number, { readonly first: JsonObject; last: JsonObject }>();
  const bound = new Map<string, { readonly serverId: number; readonly life: number }>();

  const studioOf = (number: number): Studio => {
    const studio = studios[number];
    if (studio === undefined) throw new Error(`There is no studio ${number}.`);
    return studio;
  };
  const facts: Facts = {
    tables,
    isComplete,
    wasComplete: studio => profiles.get(studio) ?? isComplete(),
    log,
    now,
    studio: studioOf,
    studios: () => studios,
    image: (studio, table, key) => images.get(`${studio} ${table} ${key}`),
    hasSeen: (studio, id, entity, field, value) =>
      seen.get(`${studio} ${id} ${field}`)?.has(spell(entity, field, value)) ??
      spell(entity, field, value) === spell(entity, field, null),
    isRemoved: (studio, { id, parentId }) =>
      removed.has(`${studio.number} ${id}`) ||
      (parentId !== null && removed.has(`${studio.number} ${parentId}`)),
    lastRow: life => lives.get(life)?.last,
    firstRow: life => lives.get(life)?.first,
    boundLife: (studio, id) => bound.get(`${studio} ${id}`)?.life,
  };

  const edits = createEdits(facts, report);
  const overwrites = createOverwrites(facts, report);
  const deletions = createDeletions(facts, report);
  const doubles = createDoubles(facts, report);
  const clashes = createCodeClashes(facts, report);
  const requests = createRequests(facts, report);
  const families: readonly Family[] = [
    overwrites,
    createReusedIds(facts, report),
    deletions,
    doubles,
    edits,
    createPlans(facts, report),
    createOwnCode(facts, report),
    createConflicts(edits, report),
    createCreatedOnce(facts, report),
    clashes,
    requests,
  ];

  const see = (studio: number, entity: Entity, id: string, fields: Fields) => {
    for (const [field, value] of Object.entries(fields)) {
      const key = `${studio} ${id} ${field}`;
      const values = seen.get(key) ?? new Set([spell(entity, field, null)]);
      seen.set(key, values.add(spell(entity, field, value)));
      if (isSetField(entity, field) && Array.isArray(value))
        for (const member of value) values.add(spell(entity, field, [member]));
    }
  };

  const bind = (studio: number, { entity, id, serverId }: SyncRecord) => {
    const table = tableOf[entity];
    const key = `${studio} ${id}`;
    if (table === undefined || serverId === null || bound.get(key)?.serverId === serverId) return;
    const life = images.get(`${studio} ${table} ${serverId}`)?.life ?? log.life(table, serverId);
    if (life !== null) bound.set(key, { serverId, life });
  };

  const committed = (studio: Studio, changes: readonly Change[]) => {
    for (const change of changes) {
      if (change.kind !== "inserted" && change.kind !== "updated") continue;
      const record = change.kind === "inserted" ? change.record : change.after;
      see(studio.number, record.entity, record.id, record.fields);
      bind(studio.number, record);
    }
    for (const family of families) family.committed?.(studio, changes);
  };

  /** The announcement that a write was sent by. */
  const intentOf = ({ studio, request }: Errand): Intent | null => {
    if (request.method === "GET") return null;
    const open = studioOf(studio).store.intents();
    const body = request.body === undefined ? null : JSON.stringify(request.body);
    const ids = request.path.split("/").map(Number);
    return (
      open.findLast(
        ({ body: announced, part, serverId, op }) =>
          (announced === null ? null : JSON.stringify(announced)) === body &&
          (serverId === null || part === "campaign" || ids.includes(serverId)) &&
          ops[request.method]?.includes(op),
      ) ?? null
    );
  };

  const learn = (changes: ReturnType<typeof log.look>) => {
    for (const { life, after } of changes)
      if (after !== null) {
        const known = lives.get(life);
        if (known) known.last = after;
        else lives.set(life, { first: after, last: after });
      }
  };

  return {
    get exempted() {
      return overwrites.exempted;
    },
    storeWatch: (studio: Studio): StoreWatch => ({
      before() {
        for (const family of families) family.beforeTransaction?.(studio);
      },
      after: changes => committed(studio, changes),
    }),
    runBegins(studio: Studio, only: SavedPlan | null) {
      profiles.set(studio.number, isComplete());
      for (const family of families) family.runBegins?.(studio, only);
    },
    runEnds(studio: Studio, end: RunEnd) {
      deletions.runEnds(studio, end);
      clashes.runEnds(studio, end);
      if (end.kind === "threw") report("throw", `studio ${studio.number}'s run threw ${String(end.error)}`);
    },
    cancelled: (studio: Studio) => requests.cancelled(studio),
    made(studio: Studio, record: SyncRecord) {
      see(studio.number, record.entity, record.id, record.fields);
      for (const family of families) family.made?.(studio, record);
    },
    typed(studio: Studio, before: SyncRecord, fields: Fields) {
      for (const family of families) family.typed?.(studio, before, fields);
    },
    staged(studio: Studio, root: SyncRecord) {
      for (const family of families) family.staged?.(studio, root);
    },
    removed(studio: Studio, record: SyncRecord, isRemoved: boolean) {
      const key = `${studio.number} ${record.id}`;
      if (isRemoved) removed.add(key);
      else removed.delete(key);
      for (const family of families) family.removed?.(studio, record, isRemoved);
    },
    decided(studio: Studio, conflict: Conflict, take: string, before: readonly SyncRecord[]) {
      const { entity, recordId, field, theirs, kind } = conflict;
      if (kind === "field") see(studio.number, entity, recordId, { [field]: theirs });
      if (kind === "deletion" && isObject(theirs)) see(studio.number, entity, recordId, theirs);
      for (const { id, entity: each } of before) {
        const now = studio.store.record(each, id);
        if (now === null || now.deleted) removed.add(`${studio.number} ${id}`);
        else removed.delete(`${studio.number} ${id}`);
      }
      for (const family of families) family.decided?.(studio, conflict, take, before);
    },
    leaves(errand: Errand) {
      const intent = intentOf(errand);
      if (intent) intents.set(errand, intent);
      for (const family of families) family.leaves?.(errand, intent);
    },
    /** The server dealt with a request: a studio's, or, without an errand, anybody else's. */
    served(errand: Errand | null, request: { method: string; path: string }, answer: ModelResponse) {
      const changes = log.look(tables());
      learn(changes);
      const intent = (errand && intents.get(errand)) ?? null;
      const ok = answer.status < 300;
      const event = { errand, intent, ...request, ok, changes, at: now() };
      for (const family of families) family.served?.(event);
      if (errand === null) return;
      if (ok && answer.json !== null) onTheWay.set(errand, imagesIn(answer.json, tables(), log, errand.run));
      if (!ok || intent === null) return;
      for (const { table, after } of changes)
        if (after !== null)
          see(errand.studio, intent.entity, intent.recordId, rowView(table, after, isComplete()));
    },
    arrives(errand: Errand, status: number | null, fromApi: boolean, retryAfter: number | null) {
      for (const image of onTheWay.get(errand) ?? [])
        images.set(`${errand.studio} ${image.table} ${image.key}`, image);
      onTheWay.delete(errand);
      for (const family of families) family.told?.(errand, status, fromApi, retryAfter);
    },
    atRest() {
      for (const studio of studios) {
        checkRest(facts, report, studio);
        edits.atRest(studio);
      }
      doubles.atRest(studios);
    },
  };
}

export type Oracle = ReturnType<typeof createOracle>;

const ops: Readonly<Record<string, readonly string[]>> = {
  POST: ["create", "update"],
  PUT: ["create", "update"],
  DELETE: ["delete", "update"],
};

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
