import type { PageCounts, PageQuery } from "#shared/api/page.ts";
import type { Partner, PartnerInput, PartnerPatch } from "#shared/api/partner.ts";
import type { Kigo } from "../db/kigo/database.ts";
import {
  deletePartner,
  getPartner,
  insertPartner,
  listPartners,
  lockPartner,
  updatePartner,
} from "../db/kigo/partners.ts";
import type { PartnerRecord } from "../db/kigo/schema.ts";
import { done, type Outcome } from "./outcome.ts";
import { timesOf } from "./record-times.ts";
import { type Records, recordsOf } from "./records.ts";

export interface PartnersManager extends Records<number, Partner, PartnerInput, PartnerPatch> {
  list(page: PageQuery): Promise<Outcome<{ partners: Partner[] } & PageCounts>>;
}

export function partnersManager(db: Kigo, now: () => Date): PartnersManager {
  return {
    async list(page) {
      const { rows, total } = await listPartners(db, page);
      return done({ partners: rows.map(payloadOf), total_count: total, ...page });
    },
    ...recordsOf(db, now, {
      name: "partner",
      idOf: (id: number) => id,
      payloadOf,
      get: getPartner,
      lock: lockPartner,
      insert: async (database: Kigo, input: PartnerInput, at) =>
        done(
          await insertPartner(database, {
            ...input,
            partner_type: input.partner_type ?? null,
            created_at: at,
            updated_at: at,
          }),
        ),
      update: async (database: Kigo, id, patch: PartnerPatch, at) =>
        done(await updatePartner(database, id, { ...patch, updated_at: at })),
      remove: deletePartner,
    }),
  };
}

function payloadOf(row: PartnerRecord): Partner {
  return { ...row, ...timesOf(row) };
}
