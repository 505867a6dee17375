import type { ShownState } from "#shared/domain/words.ts";
import type { CatchingUp } from "./catching-up.ts";
import { deletedRank } from "./list-query.ts";
import type { Database } from "./sqlite.ts";

/** Offers that name the same records, and what they may cost together. */
export interface OfferTotal {
  readonly program: string | null;
  readonly campaign: string | null;
  readonly merchant: number | null;
  readonly type: string | null;
  readonly offers: number;
  readonly budgets: readonly Budget[];
}

/** `currency` of `null`: the workspace's own. */
export interface Budget {
  readonly currency: string | null;
  readonly amount: number;
}

/** What lists of other kinds are rolled up by. `place`: by program and campaign. */
export type TotalsBy = "place" | "merchant" | "type";

export interface NamedOffer {
  readonly id: string;
  readonly title: string | null;
  readonly merchantName: string | null;
  readonly offerType: string | null;
  readonly offerValue: number | null;
  readonly offerValueUnit: string | null;
  readonly endDate: string | null;
  readonly shown: ShownState;
}

/** Which offers: those that name one of these. `campaigns` count where they name no program. */
export interface OffersOf {
  readonly programs?: readonly string[];
  readonly campaigns?: readonly string[];
  /** Those of the campaigns alone, whatever program they name. */
  readonly anyProgram?: boolean;
  readonly merchant?: number | null;
  readonly types?: readonly string[];
}

/** What the offers of programs, campaigns, merchants and types come to: all groups of a kind at once, deleted ones left out. */
export interface OfferTotals {
  by(group: TotalsBy): OfferTotal[];
  /** The first `most` of them, by state as in the offers list. */
  named(of: OffersOf, most: number): NamedOffer[];
}

/** Part of the derived schema: a group is counted and added up from one of these alone, state by state. */
export const totalsSchema = `
  CREATE INDEX offer_list_of_place ON offer_list (program, campaign, shown_rank, budget_currency, budget)
    WHERE program IS NOT NULL OR campaign IS NOT NULL;
  CREATE INDEX offer_list_of_campaign ON offer_list (campaign, shown_rank) WHERE campaign IS NOT NULL;
  CREATE INDEX offer_list_of_merchant ON offer_list (merchant_owner, shown_rank, budget_currency, budget);
  CREATE INDEX offer_list_of_type ON offer_list (offer_type, shown_rank, budget_currency, budget);
`;

const groups = {
  place: { columns: ["l.program", "l.campaign"], where: "(l.program IS NOT NULL OR l.campaign IS NOT NULL)" },
  merchant: { columns: ["l.merchant_owner"], where: "1" },
  type: { columns: ["l.offer_type"], where: "1" },
} as const satisfies Record<TotalsBy, unknown>;

/** The offers of one group that are in one state and budgeted in one currency. */
interface Row {
  readonly a: string | number | null;
  readonly b: string | null;
  readonly count: number;
  readonly currency: string | null;
  /** `null`: none of them has a budget. */
  readonly amount: number | null;
}

export function createOfferTotals(db: Database, catchingUp: CatchingUp): OfferTotals {
  const sums = forEachGroup(by => db.prepare<[], Row>(sumsSql(by)));
  const named = {
    places: db.prepare<Record<string, string | number>, NamedOffer>(
      namedSql(`l.program IN (SELECT value FROM json_each(@programs))
        OR (l.campaign IN (SELECT value FROM json_each(@campaigns)) AND (@anyProgram OR l.program IS NULL))`),
    ),
    merchant: db.prepare<Record<string, string | number>, NamedOffer>(
      namedSql("l.merchant_owner = @merchant"),
    ),
    types: db.prepare<Record<string, string | number>, NamedOffer>(
      namedSql("coalesce(l.offer_type, '~') IN (SELECT value FROM json_each(@types))"),
    ),
  };
  return {
    by(group) {
      catchingUp.few();
      const totals = new Map<string, { row: Row; offers: number; budgets: Map<string | null, number> }>();
      for (const row of sums[group].all()) {
        const key = JSON.stringify([row.a, row.b]);
        const total = totals.get(key) ?? { row, offers: 0, budgets: new Map<string | null, number>() };
        totals.set(key, total);
        total.offers += row.count;
        if (row.amount === null) continue;
        total.budgets.set(row.currency, (total.budgets.get(row.currency) ?? 0) + row.amount);
      }
      return [...totals.values()].map(({ row, offers, budgets }) => ({
        ...namesOf(group, row),
        offers,
        budgets: [...budgets].map(([currency, amount]) => ({ currency, amount })),
      }));
    },
    named({ programs = [], campaigns = [], anyProgram = false, merchant = null, types }, most) {
      catchingUp.few();
      if (types) return named.types.all({ types: JSON.stringify(types), most });
      if (merchant !== null) return named.merchant.all({ merchant, most });
      return named.places.all({
        programs: JSON.stringify(programs),
        campaigns: JSON.stringify(campaigns),
        anyProgram: anyProgram ? 1 : 0,
        most,
      });
    },
  };
}

function namesOf(group: TotalsBy, { a, b }: Row): Omit<OfferTotal, "offers" | "budgets"> {
  const nothing = { program: null, campaign: null, merchant: null, type: null };
  if (group === "merchant") return { ...nothing, merchant: typeof a === "number" ? a : null };
  const text = typeof a === "string" ? a : null;
  return group === "type" ? { ...nothing, type: text } : { ...nothing, program: text, campaign: b };
}

const forEachGroup = <T>(make: (by: TotalsBy) => T): Record<TotalsBy, T> => ({
  place: make("place"),
  merchant: make("merchant"),
  type: make("type"),
});

/** In the order of the group's index, so that nothing is sorted. */
export function sumsSql(by: TotalsBy): string {
  const [first, second = "NULL"] = groups[by].columns;
  const order = [...groups[by].columns, "l.shown_rank", "l.budget_currency"].join(", ");
  return `
    SELECT ${first} AS a, ${second} AS b, count(*) AS count, l.budget_currency AS currency, sum(l.budget) AS amount
    FROM offer_list l INDEXED BY offer_list_of_${by}
    WHERE ${groups[by].where} AND l.shown_rank <> ${deletedRank} GROUP BY ${order}`;
}

const namedSql = (where: string) => `
  SELECT l.id, l.title, l.merchant_name AS merchantName, l.offer_type AS offerType, l.offer_value AS offerValue,
    l.offer_value_unit AS offerValueUnit, l.end_date AS endDate, l.shown
  FROM offer_list l WHERE (${where}) AND l.shown_rank <> ${deletedRank}
  ORDER BY l.shown_rank, l.since DESC, l.seq DESC LIMIT @most`;
