import { sql } from "kysely";
import type { Kigo } from "../kigo/database.ts";
import { campaignName, pick, programName } from "./names.ts";

const linksPerCampaign = 500;
const campaignsPerProgram = 4;
const chunk = 1_000;

/** Programs such as dealers' and fleets', their campaigns, and every other offer in one of them. */
export async function loadPrograms(db: Kigo, offers: number, day: Date): Promise<void> {
  const campaigns = Math.max(4, Math.ceil(offers / 2 / linksPerCampaign));
  const programs = Math.ceil(campaigns / campaignsPerProgram);
  const times = { created_at: day, updated_at: day };
  await db.transaction().execute(async transaction => {
    await sql`set local statement_timeout = 0`.execute(transaction);
    const present = await transaction.selectFrom("programs").select("program_id").limit(1).executeTakeFirst();
    if (present) return;
    const partner = await transaction
      .insertInto("partners")
      .values({
        partner_name: "Harrow Dealer Network",
        partner_type: "network",
        partner_status: "active",
        ...times,
      })
      .returning("partner_id")
      .executeTakeFirstOrThrow();
    for (let from = 0; from < programs; from += chunk) {
      const rows = numbers(from, Math.min(programs, from + chunk)).map(number => ({
        program_id: number + 1,
        program_name: programName(number),
        program_type: pick(["closed_loop", "open_loop", "hybrid"], number),
        program_status: "active",
        partner_id: number % 2 === 0 ? partner.partner_id : null,
        ...times,
      }));
      await transaction.insertInto("programs").values(rows).execute();
    }
    for (let from = 0; from < campaigns; from += chunk) {
      const rows = numbers(from, Math.min(campaigns, from + chunk)).map(number => ({
        campaign_id: number + 1,
        program_id: Math.floor(number / campaignsPerProgram) + 1,
        campaign_name: campaignName(number),
        campaign_type: "offer_based",
        start_date: `${2025 + (number % 2)}-0${1 + (number % 9)}-01`,
        end_date: `${2026 + (number % 2)}-12-31`,
        ...times,
      }));
      await transaction.insertInto("program_campaigns").values(rows).execute();
    }
    await sql`insert into campaign_offers (campaign_id, offer_id, linked_at)
      select 1 + (n - 1) / 2 / ${linksPerCampaign}::int, n, ${day}
      from generate_series(1, ${offers}::int, 2) as n`.execute(transaction);
    for (const [table, column] of [
      ["programs", "program_id"],
      ["program_campaigns", "campaign_id"],
    ]) {
      await sql`select setval(pg_get_serial_sequence(${table}, ${column}), (select max(${sql.ref(column ?? "")})
        from ${sql.table(table ?? "")}))`.execute(transaction);
    }
  });
  await sql`analyze`.execute(db);
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
