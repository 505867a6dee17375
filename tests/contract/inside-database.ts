import type { EntMom } from "../../server/db/ent-mom/database.ts";
import type { RunningServer } from "../../server/index.ts";
import type { Inside } from "./inside.ts";
import type { KigoApi } from "./kigo-api.ts";

/** A reference server that the suites may look into. */
export function lookedInto(server: RunningServer): KigoApi {
  return { ...server, inside: insideDatabase(server.db) };
}

function insideDatabase(db: EntMom): Inside {
  return {
    async descriptivesOf(offerId) {
      const rows = await db
        .selectFrom("offer_descriptives")
        .selectAll()
        .where("offer_id", "=", offerId)
        .execute();
      return rows.map(row => ({ ...row, updated_at: row.updated_at.toISOString() }));
    },
    async describe(offerId, language, texts) {
      await db
        .insertInto("offer_descriptives")
        .values({
          offer_id: offerId,
          language_code: language,
          short_text: texts.short_text,
          long_text: texts.long_text ?? null,
          terms_conditions: "Terms",
          image_url: null,
          savings_amount: "20",
          savings_type: "percentage",
        })
        .onConflict(conflict => conflict.columns(["offer_id", "language_code"]).doUpdateSet(texts))
        .execute();
    },
    async setRedemptionCount(codeId, count) {
      const counted = db.updateTable("promo_codes").set({ redemption_count: count });
      await counted.where("promo_code_id", "=", codeId).execute();
    },
    async addMerchant(merchant) {
      const now = new Date();
      const inserted = db.insertInto("merchants").values({ ...merchant, created_at: now, updated_at: now });
      const row = await inserted.returning("merchant_id").executeTakeFirstOrThrow();
      return row.merchant_id;
    },
    async redemptionsOf(offerId) {
      return await db.selectFrom("redemptions").selectAll().where("offer_id", "=", offerId).execute();
    },
    async membersOf(offerId) {
      const rows = await db
        .selectFrom("customer_list_members")
        .selectAll()
        .where("offer_id", "=", offerId)
        .execute();
      return rows.map(({ person_hash, ...row }) => ({
        ...row,
        hash: Buffer.from(person_hash).toString("latin1"),
      }));
    },
  };
}
