import type { EntMom } from "./database.ts";

export interface Redemption {
  merchant_id: number;
  offer_id: number;
  person_hash: Uint8Array;
  redeemed_at: Date;
  amount: number;
  outcome: string;
}

export interface Impression {
  merchant_id: number;
  offer_id: number;
  person_hash: Uint8Array;
  seen_at: Date;
}

/** Gives the redemption's id. */
export async function insertRedemption(db: EntMom, redemption: Redemption): Promise<number> {
  const row = await db
    .insertInto("redemptions")
    .values(redemption)
    .returning("redemption_id")
    .executeTakeFirstOrThrow();
  return row.redemption_id;
}

/** Gives the impression's id. */
export async function insertImpression(db: EntMom, impression: Impression): Promise<number> {
  const row = await db
    .insertInto("impressions")
    .values(impression)
    .returning("impression_id")
    .executeTakeFirstOrThrow();
  return row.impression_id;
}
