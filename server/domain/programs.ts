import type { PageCounts } from "#shared/api/page.ts";
import type { Program, ProgramInput, ProgramListQuery, ProgramPatch } from "#shared/api/program.ts";
import type { Kigo } from "../db/kigo/database.ts";
import {
  deleteProgram,
  getProgram,
  insertProgram,
  listPrograms,
  lockProgram,
  updateProgram,
} from "../db/kigo/programs.ts";
import type { ProgramRecord } from "../db/kigo/schema.ts";
import { done, missing, type Outcome } from "./outcome.ts";
import { timesOf } from "./record-times.ts";
import { type Records, recordsOf } from "./records.ts";

export interface ProgramsManager extends Records<number, Program, ProgramInput, ProgramPatch> {
  list(query: ProgramListQuery): Promise<Outcome<{ programs: Program[] } & PageCounts>>;
}

/** Seed, "Campaign Management (Programs)". */
export function programsManager(db: Kigo, now: () => Date): ProgramsManager {
  return {
    async list({ partner_id, ...page }) {
      const { rows, total } = await listPrograms(db, partner_id, page);
      return done({ programs: rows.map(payloadOf), total_count: total, ...page });
    },
    ...recordsOf(db, now, {
      name: "program",
      idOf: (id: number) => id,
      payloadOf,
      get: getProgram,
      lock: lockProgram,
      insert: async (database: Kigo, input: ProgramInput, at) => {
        const { program_type = null, partner_id = null } = input;
        const program = { ...input, program_type, partner_id, created_at: at, updated_at: at };
        return outcomeOf(await insertProgram(database, program), partner_id);
      },
      update: async (database: Kigo, id, patch: ProgramPatch, at) =>
        outcomeOf(await updateProgram(database, id, { ...patch, updated_at: at }), patch.partner_id),
      remove: deleteProgram,
    }),
  };
}

function outcomeOf<Row extends object | undefined>(
  row: Row | "missing partner",
  partnerId: number | null | undefined,
): Outcome<Row> {
  return row === "missing partner" ? missing("partner_id", "partner", partnerId) : done(row);
}

function payloadOf(row: ProgramRecord): Program {
  return { ...row, ...timesOf(row) };
}
