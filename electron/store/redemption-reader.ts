import type { ChildRecord } from "#shared/domain/child-records.ts";
import type { RedemptionFields } from "#shared/domain/offer.ts";
import { composeRedemption } from "#shared/domain/redemption.ts";
import { tableOf } from "./kinds.ts";
import { readFields } from "./normalise.ts";
import type { Database } from "./sqlite.ts";

/** Reads the form's code and limits of one offer out of their records, by the index of their parent. */
export function createRedemptionReader(db: Database): (offerId: string) => RedemptionFields {
  const codes = db.prepare<[string], Part>(partsSql("promo_code"));
  const controls = db.prepare<[string], Part>(partsSql("redemption_control"));
  return offerId => composeRedemption(codes.all(offerId).map(childOf), controls.all(offerId).map(childOf));
}

interface Part {
  readonly id: string;
  readonly deleted: 0 | 1;
  readonly working: string;
}

/** Oldest first. */
const partsSql = (entity: "promo_code" | "redemption_control") =>
  `SELECT id, deleted, working FROM ${tableOf[entity]} WHERE parent_id = ? AND retired_at IS NULL ORDER BY seq`;

const childOf = ({ id, deleted, working }: Part): ChildRecord => ({
  id,
  deleted: deleted === 1,
  fields: readFields(working),
});
