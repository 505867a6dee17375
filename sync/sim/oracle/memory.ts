import type { Entity, Fields, JsonObject, SyncRecord } from "../../record.ts";
import type { Errand } from "../line.ts";
import type { ModelTables } from "../model/kigo-model.ts";
import type { Studio } from "../studio.ts";
import type { Change } from "../watched-store.ts";
import type { Facts, Served } from "./facts.ts";
import { createImages, imagesIn } from "./images.ts";
import { createServerLog, type RowChange } from "./server-log.ts";
import { isSetField, rowView, spell, tableOf } from "./view.ts";

/** What the oracle remembers of a world: the facts that its families look up, and how they come in. */
export interface Memory {
  readonly facts: Facts;
  runBegins(studio: Studio): void;
  /** What changed on the server since the last look. */
  look(): readonly RowChange[];
  /** The studio had these values before its eyes. */
  see(studio: number, entity: Entity, id: string, fields: Fields): void;
  committed(studio: Studio, changes: readonly Change[]): void;
  removed(studio: Studio, record: SyncRecord, isRemoved: boolean): void;
  leaves(errand: Errand): void;
  served(served: Served, json: Parameters<typeof imagesIn>[0]): void;
  arrived(errand: Errand): void;
}

export interface MemoryOptions {
  readonly studios: readonly Studio[];
  readonly tables: () => ModelTables;
  readonly isComplete: () => boolean;
  /** ms since the epoch. */
  readonly now: () => number;
}

export function createMemory(options: MemoryOptions): Memory {
  const { tables, isComplete } = options;
  const log = createServerLog();
  const images = createImages();
  const profiles = new Map<number, boolean>();
  const removed = new Set<string>();
  const lives = new Map<number, { readonly first: JsonObject; last: JsonObject }>();
  const bound = new Map<string, { readonly serverId: number; readonly life: number }>();
  const eyes = createEyes();

  /** To the row that it was first tied to under its present server id. */
  const bind = (studio: number, { entity, id, serverId }: SyncRecord) => {
    const table = tableOf[entity];
    const key = `${studio} ${id}`;
    if (table === undefined || serverId === null || bound.get(key)?.serverId === serverId) return;
    const life = images.newest(studio, table, serverId)?.life ?? log.life(table, serverId);
    if (life !== null) bound.set(key, { serverId, life });
  };

  return {
    facts: {
      ...options,
      log,
      wasComplete: studio => profiles.get(studio) ?? isComplete(),
      hasJumped: studio => options.now() - studioOf(options.studios, studio).jumpedAt < 40_000,
      studio: number => studioOf(options.studios, number),
      studios: () => options.studios,
      imageBefore: images.before,
      hasSeen: eyes.haveSeen,
      isRemoved: ({ number }, { id, parentId }) =>
        removed.has(`${number} ${id}`) || (parentId !== null && removed.has(`${number} ${parentId}`)),
      lastRow: life => lives.get(life)?.last,
      firstRow: life => lives.get(life)?.first,
      boundLife: (studio, id) => bound.get(`${studio} ${id}`)?.life,
    },
    see: eyes.see,
    runBegins: ({ number }) => void profiles.set(number, isComplete()),
    look() {
      const changes = log.look(tables());
      for (const { life, after } of changes) {
        const known = lives.get(life);
        if (known && after !== null) known.last = after;
        else if (after !== null) lives.set(life, { first: after, last: after });
      }
      return changes;
    },
    committed({ number }, changes) {
      for (const change of changes) {
        if (change.kind !== "inserted" && change.kind !== "updated") continue;
        const record = change.kind === "inserted" ? change.record : change.after;
        eyes.see(number, record.entity, record.id, record.fields);
        if (change.kind === "updated" && change.before.serverId !== record.serverId)
          bound.delete(`${number} ${record.id}`);
        bind(number, record);
      }
    },
    removed({ number }, { id }, isRemoved) {
      if (isRemoved) removed.add(`${number} ${id}`);
      else removed.delete(`${number} ${id}`);
    },
    leaves: images.leaves,
    served({ errand, intent, ok, changes }, json) {
      if (errand === null || !ok) return;
      if (json !== null) images.answered(errand, imagesIn(json, tables(), log, errand.run));
      if (intent === null) return;
      // What a studio wrote itself is nothing new to it.
      for (const { table, after } of changes)
        if (after !== null)
          eyes.see(errand.studio, intent.entity, intent.recordId, rowView(table, after, isComplete()));
    },
    arrived: images.arrived,
  };
}

function studioOf(studios: readonly Studio[], number: number): Studio {
  const studio = studios[number];
  if (studio === undefined) throw new Error(`There is no studio ${number}.`);
  return studio;
}

/** Which values of which fields have been before a person's eyes; of a set also its members, one by one. */
function createEyes(): { readonly see: Memory["see"]; readonly haveSeen: Facts["hasSeen"] } {
  const seen = new Map<string, Set<string>>();
  return {
    see(studio, entity, id, fields) {
      for (const [field, value] of Object.entries(fields)) {
        const key = `${studio} ${id} ${field}`;
        const values = seen.get(key) ?? new Set([spell(entity, field, null)]);
        seen.set(key, values.add(spell(entity, field, value)));
        if (isSetField(entity, field) && Array.isArray(value))
          for (const member of value) values.add(spell(entity, field, [member]));
      }
    },
    haveSeen: (studio, id, entity, field, value) =>
      seen.get(`${studio} ${id} ${field}`)?.has(spell(entity, field, value)) ??
      spell(entity, field, value) === spell(entity, field, null),
  };
}
