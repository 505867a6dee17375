import type { Database } from "../sqlite.ts";

/**
 * The budget in an offer's line and the currency it stands in: a list is ordered by it, and what the offers of a program
 * or a merchant come to is added up from an index. Filled at once, since sums are read before the lines are made anew.
 */
export function budgetColumn(db: Database): void {
  db.exec(`
    ALTER TABLE offer_list ADD COLUMN budget REAL;
    ALTER TABLE offer_list ADD COLUMN budget_currency TEXT;
    UPDATE offer_list AS l SET budget = o.working ->> '$.totalBudget', budget_currency = CASE
        WHEN l.offer_value_unit GLOB '[A-Z][A-Z][A-Z]' THEN l.offer_value_unit
        WHEN o.working ->> '$.maxDiscountUnit' GLOB '[A-Z][A-Z][A-Z]' THEN o.working ->> '$.maxDiscountUnit' END
      FROM offers o WHERE o.seq = l.seq AND o.working ->> '$.totalBudget' IS NOT NULL;
    CREATE INDEX offer_list_budget ON offer_list (coalesce(budget, 1e300), shown_rank);
  `);
}
