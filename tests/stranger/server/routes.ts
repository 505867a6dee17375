import { type Answer, problem, Refused } from "./answer.ts";
import type { By, Desk } from "./desk.ts";
import type { Fault } from "./faults.ts";
import { merchantList, offerPage, wholeList } from "./lists.ts";
import type { Manners } from "./manners.ts";
import { offerOut } from "./offer-shape.ts";
import type { Row, TableName, Tables } from "./tables.ts";

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Row | null;
  readonly by: By;
  readonly fault: Fault | null;
}

/** What the seed marks as implemented, and nothing else: every other path is a 404. */
export function createRoutes(tables: Tables, desk: Desk, manners: () => Manners): (call: Call) => Answer {
  const out = (table: TableName, id: number): Row | undefined => {
    const row = tables.row(table, id) ?? undefined;
    return row && table === "offers" ? offerOut(row, manners(), false) : row;
  };

  const collection = (table: TableName, { method, query, body, by, fault }: Call): Answer => {
    if (method === "GET")
      return table === "offers"
        ? offerPage(tables, query, manners(), fault)
        : wholeList(tables, table, manners(), fault);
    if (method !== "POST") return problem(405, "method not allowed");
    return { status: 201, body: out(table, desk.create(table, body ?? {}, by)) };
  };

  const member = (table: TableName, id: number, { method, body, by }: Call): Answer => {
    if (method === "GET" && table === "offers") {
      const row = manners().emptied ? undefined : out("offers", id);
      return row ? { status: 200, body: row } : gone(manners());
    }
    if (method === "PUT") {
      desk.update(table, id, body ?? {}, by);
      return manners().puts === "none" ? { status: 204 } : { status: 200, body: out(table, id) };
    }
    if (method === "DELETE") {
      const row = out(table, id);
      desk.remove(table, id, by);
      return manners().deletes === "none" ? { status: 204 } : { status: 200, body: row };
    }
    return problem(405, "method not allowed");
  };

  return call => {
    const found = placeOf(call.path);
    if (found === "merchants") return merchantList(tables, manners()) ?? gone(manners());
    if (found === null) return gone(manners());
    try {
      if (found.id === undefined) return collection(found.table, call);
      if (!/^\d+$/.test(found.id)) return problem(400, "Cannot parse the id to a `i64`");
      return member(found.table, Number(found.id), call);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return error.answer.status === 404 ? gone(manners()) : error.answer;
    }
  };
}

const collections = {
  "/dashboard/offers": "offers",
  "/dashboard/offers/types": "types",
  "/dashboard/offers/redemption-controls": "controls",
  "/dashboard/promo-codes": "codes",
} as const satisfies Record<string, TableName>;

function placeOf(path: string): { table: TableName; id?: string } | "merchants" | null {
  const bare = path.replace(/\/$/, "");
  if (bare === "/api/v1/merchants") return "merchants";
  for (const [address, table] of Object.entries(collections)) if (bare === address) return { table };
  const cut = bare.lastIndexOf("/");
  const parent = bare.slice(0, cut);
  for (const [address, table] of Object.entries(collections))
    if (parent === address) return { table, id: bare.slice(cut + 1) };
  return null;
}

const gone = ({ plain404, emptied }: Manners): Answer =>
  plain404 || emptied ? { status: 404, body: "404 page not found\n" } : problem(404, "not found");
