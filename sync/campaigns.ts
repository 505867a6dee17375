import type { Capabilities } from "./capabilities.ts";
import { type Changes, heldChanges } from "./differences.ts";
import { campaignNamed } from "./held-back.ts";
import { formerMark } from "./own-marks.ts";
import type { StoreWriter } from "./ports.ts";
import type { Fields, Json, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { isEmpty, listOf, omit } from "./values.ts";

/**
 * An offer's place in campaigns where these are records with links. The server may know several for an offer; the
 * field `campaign` speaks of the one with the lowest id, the others are left as they are. Which there are stands
 * beside the unknown fields, under a name that no server has.
 */
const mark = "~links";

export const linksOf = ({ extra }: SyncRecord): readonly number[] =>
  listOf(extra[mark]).filter(id => typeof id === "number");

/** What `campaign` reads as with these links; `undefined` if the campaign isn't known here yet. */
export function campaignOf(
  write: Pick<StoreWriter, "byServerId">,
  links: readonly number[],
): Json | undefined {
  const [lowest] = links.toSorted((a, b) => a - b);
  return lowest === undefined ? null : write.byServerId("campaign", lowest)?.fields.campaignName;
}

/** The offer's extra with other links. */
export const withLinks = ({ extra }: SyncRecord, links: readonly number[]): SyncRecord["extra"] => ({
  ...extra,
  [mark]: [...new Set(links)].sort((a, b) => a - b),
});

const former = formerMark("campaign");

/**
 * What both sides last agreed on, the campaign included that was text until campaigns became links. It counts till
 * links speak of the offer: each studio sends its own when it comes to it (SYNC.md C1, M1).
 */
export function agreedOf({ base, extra }: Pick<SyncRecord, "base" | "extra">): Fields | null {
  const text = extra[former];
  return base !== null && isEmpty(base.campaign) && text !== undefined ? { ...base, campaign: text } : base;
}

/** What was changed here and the server could be told, in whichever way it held it when both sides agreed. */
export const heldEdits = (record: SyncRecord, capabilities: Capabilities): Changes =>
  heldChanges({ ...record, base: agreedOf(record) }, capabilities);

/** Links have spoken: what the campaign was as text says nothing any more. */
export const withoutFormer = (extra: SyncRecord["extra"]): SyncRecord["extra"] => omit(extra, [former]);

/** On a campaign that nobody wrote: its name is an offer's, its type is the studio's guess. */
const provided = "~provided";
const providedType = "offer_based";

/** What a campaign and its namesake on the server have in common before they meet: a type that nobody chose here. */
export const guessedOf = ({ extra, fields }: SyncRecord): Fields | null =>
  extra[provided] === true && fields.campaignType === providedType ? { campaignType: providedType } : null;

/**
 * Where an offer names a campaign that is no record yet, one is made, ready to be sent: what a workaround kept as text
 * is planned by itself once the server has a place for it (SYNC.md C1).
 */
export function provideCampaigns(run: Run): void {
  const { store } = run.ports;
  if (!run.capabilities.links) return;
  const names = new Set(
    store.differing().flatMap(({ entity, stage, deleted, fields, base }) => {
      const { campaign } = fields;
      const wanted = entity === "offer" && stage === "ready" && !deleted && typeof campaign === "string";
      return wanted && campaign !== base?.campaign ? [campaign] : [];
    }),
  );
  const missing = [...names].filter(name => campaignNamed(store, name) === null);
  if (missing.length === 0) return;
  store.transaction(write => {
    for (const campaignName of missing) {
      // `offer_based`: the seed's type of a campaign that is made for an offer ("Step 6").
      const fields = {
        campaignName,
        campaignType: providedType,
        startDate: null,
        endDate: null,
        program: null,
      };
      const id = write.insertNew({ entity: "campaign", parentId: null, fields });
      write.update("campaign", id, { extra: { [provided]: true } }, "settle");
    }
  });
}
