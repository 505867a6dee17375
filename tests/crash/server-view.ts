import { z } from "zod";
import type { Row, Snapshot } from "../stranger/server/tables.ts";
import type { TestServer } from "../support/server.ts";

const rowSchema = z.record(z.string(), z.json());
const offersSchema = z.object({ offers: z.array(rowSchema) });
const parts = {
  codes: { path: "/dashboard/promo-codes", id: "promo_code_id" },
  controls: { path: "/dashboard/offers/redemption-controls", id: "control_id" },
} as const;

/** The server's records as anybody reads them over the API, ISO times as plain dates (SYNC.md W5). */
export async function snapshotOf(
  server: TestServer,
): Promise<Pick<Snapshot, "offers" | "codes" | "controls">> {
  const { json } = await server.request("GET", "/dashboard/offers?limit=100&offset=0");
  const { offers } = offersSchema.parse(json);
  return {
    offers: withIds(offers, "offer_id"),
    codes: withIds(await bare(server, parts.codes.path), parts.codes.id),
    controls: withIds(await bare(server, parts.controls.path), parts.controls.id),
  };
}

/** How many writes of a sync the server holds, straight from its database: records made, and offers set live. */
export async function writesHeld(server: TestServer): Promise<number> {
  const [row] = await server.query(
    `select (select count(*) from offers) + (select count(*) from offers where offer_status = 'active')
      + (select count(*) from promo_codes) + (select count(*) from redemption_controls) as held`,
  );
  return Number(row?.held);
}

async function bare(server: TestServer, path: string): Promise<readonly Row[]> {
  const { json } = await server.request("GET", path);
  return z.array(rowSchema).parse(json);
}

const withIds = (rows: readonly Row[], id: string): [number, Row][] =>
  rows.map(row => [z.int().parse(row[id]), plainDates(row)]);

const plainDates = (row: Row): Row => ({
  ...row,
  ...Object.fromEntries(
    ["version_active_from", "offer_expiry_date"].flatMap(field => {
      const value = row[field];
      return typeof value === "string" ? [[field, value.slice(0, 10)]] : [];
    }),
  ),
});
