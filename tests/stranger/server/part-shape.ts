import { Refused } from "./answer.ts";
import type { Manners } from "./manners.ts";
import { idOf, type Row, type TableName } from "./tables.ts";

/** SYNC.md W2's shapes of what hangs on an offer, and of offer types; `needed` may not be empty. */
const shapes = {
  codes: {
    needed: ["promo_code", "offer_id"],
    free: ["usage_limit", "region"],
    defaults: { code_type: "single" },
    server: { redemption_count: 0 },
  },
  controls: {
    needed: ["offer_id", "control_type", "control_value"],
    free: ["zone"],
    defaults: { is_active: true },
    server: {},
  },
  types: {
    needed: ["type_name"],
    free: ["type_description"],
    defaults: { is_active: true },
    server: {},
  },
} as const;

export function partToInsert(table: Exclude<TableName, "offers">, body: Row, manners: Manners): Row {
  const { needed, free, defaults, server } = shapes[table];
  const row: Row = { ...server };
  for (const field of needed) row[field] = body[field] ?? missing(field);
  for (const field of free) if (manners.unknownFields || field in body) row[field] = body[field] ?? null;
  for (const [field, value] of Object.entries(defaults)) row[field] = body[field] ?? value;
  return { ...row, ...(manners.unknownFields && { origin: { channel: "api" } }) };
}

export function partToUpdate(
  table: Exclude<TableName, "offers">,
  before: Row,
  body: Row,
  manners: Manners,
): Row {
  const { needed, free, defaults, server } = shapes[table];
  const sent = { ...body };
  const owned = [idOf[table], "created_at", "updated_at", ...Object.keys(server)];
  for (const field of owned) delete sent[field];
  const kept = Object.fromEntries(
    owned.filter(field => field in before).map(field => [field, before[field]]),
  );
  const row: Row =
    manners.putMode === "patch"
      ? { ...before, ...sent }
      : { ...Object.fromEntries(free.map(field => [field, null])), ...defaults, ...sent, ...clean(kept) };
  for (const field of needed) if (row[field] === null || row[field] === undefined) missing(field);
  return row;
}

function clean(row: Record<string, Row[string] | undefined>): Row {
  const cleaned: Row = {};
  for (const [field, value] of Object.entries(row)) if (value !== undefined) cleaned[field] = value;
  return cleaned;
}

function missing(field: string): never {
  throw new Refused(422, `missing field \`${field}\``);
}
