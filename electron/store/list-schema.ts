import { shownStates } from "#shared/domain/words.ts";
import type { Entity } from "#sync/record.ts";
import { differing } from "./differing.ts";
import { partsOf, tableOf } from "./kinds.ts";
import { merchantName } from "./search-schema.ts";
import { shownOf, statesOf } from "./state-sql.ts";

/**
 * What keeps `offer_list` (migrations/0008): triggers note every offer whose line may read otherwise, whatever
 * statement changed it; `bringUp` makes the lines anew. Part of the derived schema.
 */
export const listSchema = (): string => `
  ${follow("offers", "new.seq", "new")}
  ${partsOf("offer")
    .map(entity => followPart(entity))
    .join("")}
  ${["conflicts", "rejections"].map(followMemory).join("")}
  CREATE TRIGGER merchant_names_list_insert AFTER INSERT ON merchant_names BEGIN ${offersOf("new.merchant_id")} END;
  CREATE TRIGGER merchant_names_list_update AFTER UPDATE OF name ON merchant_names BEGIN
    ${offersOf("new.merchant_id")}
  END;
  CREATE TRIGGER merchants_list_insert AFTER INSERT ON merchants BEGIN
    ${offersOf("new.server_id, new.local_number")}
  END;
  CREATE TRIGGER merchants_list_update AFTER UPDATE OF working, server_id, retired_at ON merchants BEGIN
    ${offersOf("old.server_id, new.server_id, old.local_number, new.local_number")}
  END;
`;

/** `OR IGNORE` would not do: the conflict clause of the statement that fires a trigger goes before the trigger's own. */
const note = (seqs: string) => `INSERT INTO list_pending ${seqs} ON CONFLICT DO NOTHING;`;
const noteById = (id: string) => note(`SELECT seq FROM offers WHERE id = ${id}`);
const offersOf = (merchants: string) => note(`SELECT seq FROM offers WHERE merchant_owner IN (${merchants})`);

/** A hash or an id of the server's alone changes no line. */
const shownColumns = "working, base, stage, deleted, retired_at, updated_at";

const follow = (table: string, seq: string, row: string) => `
  CREATE TRIGGER ${table}_list_insert AFTER INSERT ON ${table} BEGIN ${note(`VALUES (${row}.seq)`)} END;
  CREATE TRIGGER ${table}_list_update AFTER UPDATE OF ${shownColumns} ON ${table} BEGIN
    ${note(`VALUES (${seq})`)}
  END;
`;

/** Of a part only whether it differs matters, and a part that came from the server does not. */
function followPart(entity: Entity): string {
  const table = tableOf[entity];
  return `
    CREATE TRIGGER ${table}_list_insert AFTER INSERT ON ${table} WHEN ${differing(entity, "new")} <> 0 BEGIN
      ${noteById("new.parent_id")}
    END;
    CREATE TRIGGER ${table}_list_update AFTER UPDATE ON ${table} 
      WHEN ${differing(entity, "old")} IS NOT ${differing(entity, "new")} BEGIN
      ${noteById("new.parent_id")}
    END;
  `;
}

const followMemory = (table: string) => `
  CREATE TRIGGER ${table}_list_insert AFTER INSERT ON ${table} BEGIN ${noteById("new.root_id")} END;
  CREATE TRIGGER ${table}_list_update AFTER UPDATE ON ${table} BEGIN ${noteById("new.root_id")} END;
  CREATE TRIGGER ${table}_list_delete AFTER DELETE ON ${table} BEGIN ${noteById("old.root_id")} END;
`;

/** A deleted offer is among the deleted, whatever else is to be said of it. */
const rank = `CASE iif(s.state = 'deleted', s.state, s.shown) ${shownStates
  .map((word, place) => `WHEN '${word}' THEN ${place}`)
  .join(" ")} END`;

/**
 * Makes the lines of pending offers anew, up to and including `@upTo`. In a transaction; `sort_key` must be known to
 * the connection.
 */
export const bringUp = [
  `DELETE FROM offer_list WHERE seq IN (
    SELECT p.seq FROM list_pending p LEFT JOIN offers o ON o.seq = p.seq AND o.retired_at IS NULL
    WHERE p.seq <= @upTo AND o.seq IS NULL)`,
  `INSERT OR REPLACE INTO offer_list (${[...lineColumns().keys()].join(", ")})
    WITH
      picked AS MATERIALIZED (
        SELECT * FROM offer_lines WHERE seq IN (SELECT seq FROM list_pending WHERE seq <= @upTo)),
      stated AS MATERIALIZED (${statesOf("picked")}),
      s AS MATERIALIZED (${shownOf("stated")})
    SELECT ${[...lineColumns().values()].join(", ")}
    FROM s CROSS JOIN offers o ON o.seq = s.seq LEFT JOIN offer_list before ON before.seq = s.seq`,
  "DELETE FROM list_pending WHERE seq <= @upTo",
] as const;

/** The same, and `offer_tally` (migrations/0015) counts the lines as they are before and after. */
export const bringUpCounted = (): readonly string[] => {
  const done = bringUp.length - 1;
  return [tallied("-"), ...bringUp.slice(0, done), tallied("+"), ...bringUp.slice(done)];
};

const tallied = (sign: "+" | "-") => `
  INSERT INTO offer_tally
    SELECT shown_rank, ${sign}count(*) FROM offer_list
    WHERE seq IN (SELECT seq FROM list_pending WHERE seq <= @upTo) GROUP BY shown_rank
    ON CONFLICT DO UPDATE SET offers = offers + excluded.offers`;

/** The last of the next `@count` that wait; `null` if none does. */
export const nextSlice = "SELECT max(seq) FROM (SELECT seq FROM list_pending ORDER BY seq LIMIT @count)";

function lineColumns(): ReadonlyMap<string, string> {
  const own = ["seq", "id", "state", "shown", "stage", "local_only", "title", "merchant_owner", "offer_type"];
  const more = ["offer_value", "offer_value_unit", "end_date", "updated_at"];
  const merchant = merchantName("s.merchant_owner");
  return new Map([
    ...[...own, ...more].map(name => [name, `s.${name}`] as const),
    ["shown_rank", rank],
    ["since", `iif(before.shown_rank = ${rank}, before.since, s.updated_at)`],
    ["title_key", "sort_key(s.title)"],
    ["merchant_name", merchant],
    ["merchant_key", `sort_key(coalesce(${merchant}, s.merchant_owner))`],
    ["start_date", field("startDate")],
    ["status", field("status")],
    ["program_type", field("programType")],
    ["program", field("program")],
    ["campaign", field("campaign")],
    ["methods", field("redemptionMethods")],
    ["channels", field("channels")],
    ["tags", field("tags")],
    ["budget", field("totalBudget")],
    ["budget_currency", budgetCurrency()],
  ]);
}

/** What a budget stands in, as `exposureOf` reckons it: the value's currency, else the maximum's, else the workspace's (`NULL`). */
function budgetCurrency(): string {
  const isCurrency = (unit: string) => `${unit} GLOB '[A-Z][A-Z][A-Z]'`;
  const maximum = field("maxDiscountUnit");
  return `CASE WHEN ${field("totalBudget")} IS NULL THEN NULL
    WHEN ${isCurrency("s.offer_value_unit")} THEN s.offer_value_unit WHEN ${isCurrency(maximum)} THEN ${maximum} END`;
}

function field(name: string): string {
  return `o.working ->> '$.${name}'`;
}
