import { virtualNow } from "../virtual-time.ts";
import { Refused } from "./answer.ts";
import type { Journal } from "./journal.ts";
import type { Manners } from "./manners.ts";
import { offerToInsert, offerToUpdate } from "./offer-shape.ts";
import { partToInsert, partToUpdate } from "./part-shape.ts";
import type { Row, TableName, Tables } from "./tables.ts";

export interface Desk {
  create(table: TableName, body: Row, by: By): number;
  update(table: TableName, id: number, body: Row, by: By): void;
  /** What the dashboard's own form does: only the named fields change, no shape is checked. */
  change(table: TableName, id: number, changes: Row, by: By): void;
  remove(table: TableName, id: number, by: By): void;
}

export interface By {
  readonly who: string;
  readonly fault: string | null;
  /** Virtual milliseconds to add to the times that the row gets. */
  readonly later?: number;
}

/** Every write goes over this desk: done, kept, and written down. */
export function createDesk(tables: Tables, journal: Journal, manners: () => Manners): Desk {
  const note = (
    { who, fault }: By,
    entry: {
      op: "create" | "update" | "delete";
      table: TableName;
      id: number;
      body: Row | null;
      before: Row | null;
    },
  ) => {
    const after = tables.row(entry.table, entry.id);
    journal.write({ at: virtualNow(), who, fault, ...entry, after, exposed: exposedOffers(tables) });
    tables.save();
  };
  const times = (by: By) => new Date(virtualNow() + (by.later ?? 0)).toISOString();

  return {
    create(table, body, by) {
      if (table !== "offers") {
        requireOffer(tables, table, body);
        const id = tables.insert(table, partToInsert(table, body, manners()));
        note(by, { op: "create", table, id, body, before: null });
        return id;
      }
      const at = times(by);
      const id = tables.insert("offers", {
        ...offerToInsert(body, manners()),
        created_at: at,
        updated_at: at,
      });
      if (manners().ownCodes && hasPromoCode(tables.row("offers", id))) makeOwnCode(tables, id, manners());
      note(by, { op: "create", table, id, body, before: null });
      return id;
    },
    update(table, id, body, by) {
      const before = tables.row(table, id);
      if (before === null) throw new Refused(404, "not found");
      const after =
        table === "offers"
          ? { ...offerToUpdate(before, body, manners()), updated_at: times(by) }
          : partToUpdate(table, before, body, manners());
      if (table !== "offers") requireOffer(tables, table, after);
      tables.put(table, id, after);
      if (table === "codes") tables.ownCodes.delete(id);
      note(by, { op: "update", table, id, body, before });
    },
    change(table, id, changes, by) {
      const before = tables.row(table, id);
      if (before === null) throw new Refused(404, "not found");
      tables.put(table, id, { ...before, ...changes, ...(table === "offers" && { updated_at: times(by) }) });
      note(by, { op: "update", table, id, body: changes, before });
    },
    remove(table, id, by) {
      const before = tables.row(table, id);
      if (before === null) throw new Refused(404, "not found");
      tables.remove(table, id);
      if (table === "offers") removeParts(tables, id);
      tables.ownCodes.delete(id);
      note(by, { op: "delete", table, id, body: null, before });
    },
  };
}

/** The seed's `create_promo_code(&offer)`: a text of the server's own, without a limit. */
function makeOwnCode(tables: Tables, offer: number, manners: Manners): void {
  const body = { promo_code: `AUTO-${offer}`, offer_id: offer, code_type: "single" };
  tables.ownCodes.add(tables.insert("codes", partToInsert("codes", body, manners)));
}

function removeParts(tables: Tables, offer: number): void {
  for (const table of ["codes", "controls"] as const) {
    for (const row of tables.rows(table)) {
      if (row.offer_id === offer)
        tables.remove(table, Number(row[table === "codes" ? "promo_code_id" : "control_id"]));
    }
  }
}

function requireOffer(tables: Tables, table: TableName, body: Row): void {
  if (table !== "codes" && table !== "controls") return;
  if (tables.row("offers", Number(body.offer_id)) === null) throw new Refused(422, "offer_id: no such offer");
}

const hasPromoCode = (row: Row | null): boolean =>
  Array.isArray(row?.offer_redemption_methods) && row.offer_redemption_methods.includes("promo_code");

/** Offers that customers see now with the server's own unlimited code (SYNC.md U3). */
function exposedOffers(tables: Tables): number[] {
  const today = new Date(virtualNow()).toISOString().slice(0, 10);
  const exposed = [...tables.ownCodes].map(id => Number(tables.row("codes", id)?.offer_id));
  return exposed.filter(id => {
    const offer = tables.row("offers", id);
    if (offer === null || offer.offer_status !== "active" || !hasPromoCode(offer)) return false;
    const ends = offer.offer_expiry_date;
    return String(offer.version_active_from) <= today && (ends === null || String(ends) >= today);
  });
}
