import { endpoints } from "#shared/api/endpoints.ts";
import type { ProgramInput, ProgramPatch } from "#shared/api/program.ts";
import { type Context, timeOf } from "../context.ts";
import { pageAnswer, pageOf } from "../list.ts";
import { done, missing } from "../outcome.ts";
import { type Records, recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { ProgramRecord } from "../rows.ts";

/** Seed, "Campaign Management (Programs)". */
export function programRoutes(context: Context) {
  const { programs: table } = context.store.tables;
  const programs = programRecords(context);
  return {
    listPrograms: route(endpoints.listPrograms, ({ query: { partner_id, ...page } }) => {
      const rows =
        partner_id === undefined
          ? [...table.rows.values()]
          : table.where(row => row.partner_id === partner_id);
      return done(pageAnswer("programs", pageOf(context, rows, page), rows.length, page));
    }),
    getProgram: route(endpoints.getProgram, ({ params }) => programs.get(params.program_id)),
    createProgram: route(endpoints.createProgram, ({ body }) => programs.create(body)),
    updateProgram: route(endpoints.updateProgram, ({ params, body, precondition }) =>
      programs.update(params.program_id, body, precondition),
    ),
    deleteProgram: route(endpoints.deleteProgram, ({ params, precondition }) =>
      programs.remove(params.program_id, precondition),
    ),
  };
}

function programRecords(context: Context): Records<ProgramRecord, ProgramInput, ProgramPatch> {
  const { partners, programs, campaigns } = context.store.tables;
  const checked = (row: ProgramRecord) =>
    row.partner_id === null || partners.get(row.partner_id)
      ? done(row)
      : missing("partner_id", "partner", row.partner_id);
  return recordsOf({
    name: "program",
    table: programs,
    shown: (row: ProgramRecord) => row,
    made: (input: ProgramInput) => {
      const at = timeOf(context);
      return checked({
        program_id: programs.takeId(),
        program_name: input.program_name,
        program_type: input.program_type ?? null,
        program_status: input.program_status,
        partner_id: input.partner_id ?? null,
        created_at: at,
        updated_at: at,
      });
    },
    changed: (row: ProgramRecord, patch: ProgramPatch) =>
      checked({ ...Object.assign({ ...row }, patch), updated_at: timeOf(context) }),
    /** Its campaigns stay, without a program. */
    takeAlong: ({ program_id }: ProgramRecord) => {
      for (const row of campaigns.where(campaign => campaign.program_id === program_id)) {
        campaigns.put({ ...row, program_id: null });
      }
    },
  });
}
