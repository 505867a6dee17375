import type { Intent, Json, JsonObject } from "../../record.ts";
import { type Facts, type Family, nameOf, type Report, type Served } from "./facts.ts";
import type { RowChange } from "./server-log.ts";
import { isSetField, rowView, spell } from "./view.ts";

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

  const judge = (served: Served, intent: Intent, change: RowChange) => {
    const { errand } = served;
    const { before, after, table, key } = change;
    if (errand === null || before === null) return;
    const image = facts.image(errand.studio, table, key);
    const [was, is] = [
      rowView(table, before, facts.isComplete()),
      after && rowView(table, after, facts.isComplete()),
    ];
    const read = image && image.life === change.life ? rowView(table, image.row, facts.isComplete()) : {};
    for (const [field, value] of Object.entries(was)) {
      if (is !== null && same(field, is[field], value)) continue;
      if (!same(field, read[field], value)) {
        if (facts.wasComplete(errand.studio) && facts.isComplete()) unguarded(served, intent, field);
        else if (image?.run === errand.run) exempted += 1;
        else stale(served, intent, field);
      } else if (is !== null && !isAnnounced(intent, field)) {
        report(
          "P4",
          `studio ${errand.studio} changed ${field} of ${table} ${key} from ${show(value)} to ${show(is[field])}, which its ${intent.op} of ${nameOf({ entity: intent.entity, id: intent.recordId })} did not say`,
        );
      } else if (!isSeen(errand.studio, intent, field, value, is?.[field])) {
        report(
          "4",
          `studio ${errand.studio} wrote over ${field} of ${table} ${key}: ${show(value)}, which nobody there had seen, became ${is === null ? "nothing" : show(is[field])}`,
        );
      }
    }
  };

  /** Of a set the members that go have to be seen. */
  const isSeen = (
    studio: number,
    { recordId, entity }: Intent,
    field: string,
    was: Json,
    is: Json | undefined,
  ) => {
    if (!isSetField(entity, field) || !Array.isArray(was))
      return facts.hasSeen(studio, recordId, entity, field, was);
    const kept = Array.isArray(is) ? is : [];
    return was
      .filter(member => !kept.includes(member))
      .every(member => facts.hasSeen(studio, recordId, entity, field, [member]));
  };

  const unguarded = ({ errand, path }: Served, intent: Intent, field: string) => {
    report(
      "U5",
      `studio ${errand?.studio} wrote over ${field} at ${path} (${intent.op}), which had changed since it was read: If-Match would have told`,
    );
  };

  const stale = ({ errand, path }: Served, intent: Intent, field: string) => {
    report(
      "U5",
      `studio ${errand?.studio} wrote ${field} at ${path} without having read the record in this run (${intent.op})`,
    );
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

const show = (value: Json | JsonObject | undefined): string => JSON.stringify(value ?? null);
