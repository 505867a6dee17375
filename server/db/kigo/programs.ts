import { onOneSnapshot, type Page, type PageOf } from "../page.ts";
import { orMissing } from "../refused-write.ts";
import type { Kigo } from "./database.ts";
import type { NewProgram, ProgramChanges, ProgramRecord } from "./schema.ts";

export async function listPrograms(
  db: Kigo,
  partnerId: number | undefined,
  { limit, offset }: Page,
): Promise<PageOf<ProgramRecord>> {
  return await onOneSnapshot(db, async snapshot => {
    let matching = snapshot.selectFrom("programs");
    if (partnerId !== undefined) matching = matching.where("partner_id", "=", partnerId);
    const { total } = await matching
      .select(count => count.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await matching.selectAll().orderBy("program_id").limit(limit).offset(offset).execute();
    return { rows, total };
  });
}

export async function getProgram(db: Kigo, programId: number): Promise<ProgramRecord | undefined> {
  return await db.selectFrom("programs").selectAll().where("program_id", "=", programId).executeTakeFirst();
}

/** As `getProgram`; the record stays as it is until the transaction ends. */
export async function lockProgram(db: Kigo, programId: number): Promise<ProgramRecord | undefined> {
  return await db
    .selectFrom("programs")
    .selectAll()
    .where("program_id", "=", programId)
    .forUpdate()
    .executeTakeFirst();
}

/** "missing partner" if the program's partner does not exist. */
export async function insertProgram(
  db: Kigo,
  program: NewProgram,
): Promise<ProgramRecord | "missing partner"> {
  return await orMissing("missing partner", () =>
    db.insertInto("programs").values(program).returningAll().executeTakeFirstOrThrow(),
  );
}

/** "missing partner" if the program is given to a partner that does not exist. */
export async function updateProgram(
  db: Kigo,
  programId: number,
  changes: ProgramChanges,
): Promise<ProgramRecord | undefined | "missing partner"> {
  return await orMissing("missing partner", () =>
    db
      .updateTable("programs")
      .set(changes)
      .where("program_id", "=", programId)
      .returningAll()
      .executeTakeFirst(),
  );
}

/** Its campaigns stay, without a program. */
export async function deleteProgram(db: Kigo, programId: number): Promise<boolean> {
  const result = await db.deleteFrom("programs").where("program_id", "=", programId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
