import { everyOffer, noFilters } from "#shared/ipc/offer-list-views.ts";
import type { RecordDetail } from "#shared/ipc/record-views.ts";
import { askShare } from "../../app/sharing.ts";
import { studio } from "../../app/studio.ts";
import type { Refusal } from "./record-actions.ts";

/** Asks how the offers of a campaign shall leave the studio. */
export async function shareCampaign({ row }: RecordDetail): Promise<Refusal> {
  const name = row.name ?? "";
  const answer = await studio.invoke("offers:ids", {
    ...everyOffer,
    filters: { ...noFilters, campaign: [name] },
    sort: { by: "title", descending: false },
  });
  if (!answer.ok) return answer.error.message;
  askShare({ offers: answer.value, title: name });
  return null;
}
