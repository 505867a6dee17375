import { endpoints } from "#shared/api/endpoints.ts";
import type { Json, Operation, StoreReader, SyncRecord } from "#sync/index.ts";
import { rootOf } from "./record-title.ts";

export interface RequestContext {
  readonly store: StoreReader;
  /** The server's id of the campaign of this name; `null` if it has none yet. */
  readonly campaignId: (name: Json) => number | null;
}

/** For as many operations as there are: the campaigns are read once, and only if one needs them. */
export function requestContext(store: StoreReader): RequestContext {
  let ids: ReadonlyMap<Json, number | null> | null = null;
  return {
    store,
    campaignId(name) {
      ids ??= new Map(
        store.ofKind("campaign").map(({ fields, serverId }) => [fields.campaignName ?? null, serverId]),
      );
      return ids.get(name) ?? null;
    },
  };
}

/** The requests that an operation takes at most, for those who want to know; `?` stands for an id not known yet. */
export function requestsOf(
  operation: Operation,
  record: SyncRecord | null,
  { store, campaignId }: RequestContext,
): string[] {
  const { op, entity, part } = operation;
  if (part === "campaign") return linkRequests(operation, campaignId);
  const path = listPath(operation, record, store);
  const own = ownPath(operation, record, path);
  if (op === "create") return [entity === "promo_code" ? `PUT or POST ${path}` : `POST ${path}`];
  const write = `${op === "delete" ? "DELETE" : "PUT"} ${own}`;
  return entity === "offer" ? [`GET ${own}`, write] : [write];
}

/** A link is made and taken away at the campaign; a change of campaign is both. */
function linkRequests({ changes, serverId }: Operation, campaignId: RequestContext["campaignId"]): string[] {
  const { campaign } = changes;
  const path = (name: Json) => filled(endpoints.linkOffer.path, "campaign_id", campaignId(name));
  return [
    ...(campaign && campaign.from !== null ? [`DELETE ${path(campaign.from)}/${serverId ?? "?"}`] : []),
    ...(campaign && campaign.to !== null ? [`POST ${path(campaign.to)}`] : []),
  ];
}

function listPath({ entity }: Operation, record: SyncRecord | null, store: StoreReader): string {
  const parent = record === null ? null : rootOf(record, store).serverId;
  if (entity === "location") return filled(paths.location, "merchant_id", parent);
  return entity === "descriptive" ? filled(paths.descriptive, "offer_id", parent) : paths[entity];
}

/** Texts have no id of their own: a PUT names the language in its body, a DELETE in its path. */
function ownPath({ entity, op, serverId }: Operation, record: SyncRecord | null, path: string): string {
  if (entity !== "descriptive") return `${path}/${serverId ?? "?"}`;
  return op === "delete" ? `${path}/${String(record?.fields.languageCode ?? "?")}` : path;
}

const filled = (path: string, part: string, id: number | null): string =>
  path.replace(`{${part}}`, String(id ?? "?"));

const paths = {
  partner: endpoints.listPartners.path,
  program: endpoints.listPrograms.path,
  merchant: endpoints.listMerchants.path,
  location: endpoints.listLocations.path,
  campaign: endpoints.listCampaigns.path,
  offer_type: endpoints.listOfferTypes.path,
  offer: endpoints.listOffers.path,
  descriptive: endpoints.listDescriptives.path,
  promo_code: endpoints.listPromoCodes.path,
  redemption_control: endpoints.listRedemptionControls.path,
} as const;
