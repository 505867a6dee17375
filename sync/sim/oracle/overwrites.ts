import type { Intent, Json, JsonObject } from "../../record.ts";
import type { Errand } from "../line.ts";
import { type Facts, type Family, nameOf, type Report, type Served } from "./facts.ts";
import type { Image } from "./images.ts";
import type { RowChange } from "./server-log.ts";
import { isSetField, rowView, spell, type View } from "./view.ts";

/**
 * DESIGN.md, sync invariants 4 and 5's letter P4: a write changes what its operation said and nothing else, and never
 * a value that nobody here has seen. Exempt, and counted, is what came between the last reading of the row and the
 * write (SYNC.md U5).
 */
export interface Overwrites extends Family {
  readonly exempted: number;
}

export function createOverwrites(facts: Facts, report: Report): Overwrites {
  let exempted = 0;

  const judge = (served: Served, intent: Intent, { before, after, table, key, life }: RowChange) => {
    const { errand } = served;
    if (errand === null || before === null) return;
    const image = facts.imageBefore(errand, table, key);
    const viewOf = (row: JsonObject | null | undefined) =>
      row ? rowView(table, row, facts.isComplete()) : null;
    const [was, is] = [viewOf(before), viewOf(after)];
    const read = viewOf(image?.life === life ? image.row : null);
    for (const [field, value] of Object.entries(was ?? {})) {
      if (is !== null && same(field, is[field], value)) continue;
      const write: FieldWrite = {
        errand,
        intent,
        path: served.path,
        where: `${table} ${key}`,
        field,
        was: value,
        is,
      };
      if (read === null || !same(field, read[field], value)) judgeUnread(write, image);
      else judgeRead(write);
    }
  };

  /** It changed between the reading and the write, or was never read. */
  const judgeUnread = ({ errand, intent, path, field }: FieldWrite, image: Image | undefined) => {
    const who = `studio ${errand.studio} wrote over ${field} at ${path} (${intent.op})`;
    if (facts.wasComplete(errand.studio) && facts.isComplete())
      report("U5", `${who}, which had changed since it was read: If-Match would have told`);
    else if (image?.run === errand.run) exempted += 1;
    else report("U5", `${who} without having read the record in this run`);
  };

  const judgeRead = ({ errand, intent, where, field, was, is }: FieldWrite) => {
    const { entity, recordId, op } = intent;
    const [from, to] = [JSON.stringify(was), is === null ? "nothing" : JSON.stringify(is[field] ?? null)];
    const who = `studio ${errand.studio} changed ${field} of ${where} from ${from} to ${to}`;
    if (is !== null && !isAnnounced(intent, field))
      report("P4", `${who}, which its ${op} of ${nameOf({ entity, id: recordId })} did not say`);
    else if (!isSeen(errand.studio, intent, field, was, is?.[field]))
      report("4", `${who}: nobody there had seen the first`);
  };

  /** Of a set the members that go have to be seen. */
  const isSeen = (
    studio: number,
    { recordId, entity }: Intent,
    field: string,
    was: Json,
    is: Json | undefined,
  ): boolean => {
    if (!isSetField(entity, field) || !Array.isArray(was))
      return facts.hasSeen(studio, recordId, entity, field, was);
    const kept = Array.isArray(is) ? is : [];
    const gone = was.filter(member => !kept.includes(member));
    return gone.every(member => facts.hasSeen(studio, recordId, entity, field, [member]));
  };

  return {
    get exempted() {
      return exempted;
    },
    served(served) {
      const { intent, errand, ok } = served;
      if (!ok || intent === null || errand === null) return;
      for (const change of served.changes) if (isOwn(intent, change)) judge(served, intent, change);
    },
  };
}

/** One field that a studio's write changed on the server. */
interface FieldWrite {
  readonly errand: Errand;
  readonly intent: Intent;
  readonly path: string;
  readonly where: string;
  readonly field: string;
  readonly was: Json;
  /** Null: the record is gone. */
  readonly is: View | null;
}

/** The row that the intent is about: what goes with it, e.g. the codes of a deleted offer, is the server's doing. */
function isOwn({ entity, op, part, serverId }: Intent, { table, key }: RowChange): boolean {
  // Written over the server's own code: nobody here need have seen that (SYNC.md U3).
  if (op === "create" && serverId !== null) return false;
  if (part === "campaign") return false;
  if (part === "texts" || entity === "descriptive") return table === "descriptives";
  const names: Readonly<Record<string, string>> = {
    offer: "offers",
    promo_code: "promoCodes",
    redemption_control: "controls",
    offer_type: "offerTypes",
    partner: "partners",
    program: "programs",
    campaign: "campaigns",
    merchant: "merchants",
    location: "locations",
  };
  return names[entity] === table && (serverId === null || serverId === key);
}

const announcedWith: Readonly<Record<string, readonly string[]>> = {
  offerValue: ["offerValueUnit"],
};

function isAnnounced({ sent }: Intent, field: string): boolean {
  return field in sent || (announcedWith[field] ?? []).some(name => name in sent);
}

const same = (field: string, a: Json | undefined, b: Json | undefined): boolean =>
  spell("offer", field, a) === spell("offer", field, b);
