import { isRefusal } from "../failure.ts";
import { onOneSnapshot, type Page, type PageOf } from "../page.ts";
import { orMissing } from "../refused-write.ts";
import type { Kigo } from "./database.ts";
import type { CampaignChanges, CampaignRecord, NewCampaign } from "./schema.ts";

export type CampaignRefusal = "missing program" | "dates run backwards";

export async function listCampaigns(
  db: Kigo,
  programId: number | undefined,
  { limit, offset }: Page,
): Promise<PageOf<CampaignRecord>> {
  return await onOneSnapshot(db, async snapshot => {
    let matching = snapshot.selectFrom("program_campaigns");
    if (programId !== undefined) matching = matching.where("program_id", "=", programId);
    const { total } = await matching
      .select(count => count.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await matching.selectAll().orderBy("campaign_id").limit(limit).offset(offset).execute();
    return { rows, total };
  });
}

export async function getCampaign(db: Kigo, campaignId: number): Promise<CampaignRecord | undefined> {
  return await db
    .selectFrom("program_campaigns")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
}

/** As `getCampaign`; the record stays as it is until the transaction ends. */
export async function lockCampaign(db: Kigo, campaignId: number): Promise<CampaignRecord | undefined> {
  return await db
    .selectFrom("program_campaigns")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertCampaign(
  db: Kigo,
  campaign: NewCampaign,
): Promise<CampaignRecord | CampaignRefusal> {
  return await orRefusal(() =>
    db.insertInto("program_campaigns").values(campaign).returningAll().executeTakeFirstOrThrow(),
  );
}

export async function updateCampaign(
  db: Kigo,
  campaignId: number,
  changes: CampaignChanges,
): Promise<CampaignRecord | undefined | CampaignRefusal> {
  return await orRefusal(() =>
    db
      .updateTable("program_campaigns")
      .set(changes)
      .where("campaign_id", "=", campaignId)
      .returningAll()
      .executeTakeFirst(),
  );
}

/** Takes its links along, and no offer. */
export async function deleteCampaign(db: Kigo, campaignId: number): Promise<boolean> {
  const result = await db
    .deleteFrom("program_campaigns")
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

async function orRefusal<T>(write: () => Promise<T>): Promise<T | CampaignRefusal> {
  try {
    return await orMissing("missing program", write);
  } catch (error) {
    if (isRefusal(error, "check")) return "dates run backwards";
    throw error;
  }
}
