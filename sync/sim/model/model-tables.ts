import type { Rows, TableName } from "./rows.ts";
import type { Store } from "./store.ts";

/** The rows as they are stored, by id (texts by `offer_id/language_code`, links by `campaign_id/offer_id`). */
export type ModelTables = { readonly [Name in TableName]: ReadonlyMap<number | string, Rows[Name]> };

/** Always the present: take the map anew for each look, since a write may replace it. */
export function tablesOf({ tables }: Pick<Store, "tables">): ModelTables {
  return {
    get offers() {
      return tables.offers.rows;
    },
    get descriptives() {
      return tables.descriptives.rows;
    },
    get offerTypes() {
      return tables.offerTypes.rows;
    },
    get promoCodes() {
      return tables.promoCodes.rows;
    },
    get controls() {
      return tables.controls.rows;
    },
    get merchants() {
      return tables.merchants.rows;
    },
    get locations() {
      return tables.locations.rows;
    },
    get partners() {
      return tables.partners.rows;
    },
    get programs() {
      return tables.programs.rows;
    },
    get campaigns() {
      return tables.campaigns.rows;
    },
    get links() {
      return tables.links.rows;
    },
    get customerLists() {
      return tables.customerLists.rows;
    },
    get redemptions() {
      return tables.redemptions.rows;
    },
    get impressions() {
      return tables.impressions.rows;
    },
  };
}
