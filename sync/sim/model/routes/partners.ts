import { endpoints } from "#shared/api/endpoints.ts";
import type { PartnerInput, PartnerPatch } from "#shared/api/partner.ts";
import { type Context, timeOf } from "../context.ts";
import { pageAnswer, pageOf } from "../list.ts";
import { done } from "../outcome.ts";
import { type Records, recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { PartnerRecord } from "../rows.ts";

export function partnerRoutes(context: Context) {
  const partners = partnerRecords(context);
  return {
    listPartners: route(endpoints.listPartners, ({ query }) => {
      const rows = [...context.store.tables.partners.rows.values()];
      return done(pageAnswer("partners", pageOf(context, rows, query), rows.length, query));
    }),
    getPartner: route(endpoints.getPartner, ({ params }) => partners.get(params.partner_id)),
    createPartner: route(endpoints.createPartner, ({ body }) => partners.create(body)),
    updatePartner: route(endpoints.updatePartner, ({ params, body, precondition }) =>
      partners.update(params.partner_id, body, precondition),
    ),
    deletePartner: route(endpoints.deletePartner, ({ params, precondition }) =>
      partners.remove(params.partner_id, precondition),
    ),
  };
}

function partnerRecords(context: Context): Records<PartnerRecord, PartnerInput, PartnerPatch> {
  const { partners, programs } = context.store.tables;
  return recordsOf({
    name: "partner",
    table: partners,
    shown: (row: PartnerRecord) => row,
    made: ({ partner_name, partner_type = null, partner_status }: PartnerInput) => {
      const at = timeOf(context);
      const partner_id = partners.takeId();
      return done({ partner_id, partner_name, partner_type, partner_status, created_at: at, updated_at: at });
    },
    changed: (row: PartnerRecord, patch: PartnerPatch) =>
      done({ ...Object.assign({ ...row }, patch), updated_at: timeOf(context) }),
    /** Its programs stay, without a partner. */
    takeAlong: ({ partner_id }: PartnerRecord) => {
      for (const row of programs.where(program => program.partner_id === partner_id)) {
        programs.put({ ...row, partner_id: null });
      }
    },
  });
}
