import { endpoints } from "#shared/api/endpoints.ts";
import { type Capabilities, complete, today } from "./capabilities.ts";
import type { Entity, Json, JsonObject } from "./record.ts";
import { isObject, listOf } from "./values.ts";
import { text } from "./wire-values.ts";

/** Where a key's retention isn't documented: as long as a write may be under way and a little more. */
const shortRetention = 60_000;

/** What a server's OpenAPI document says it can do; `null` if it is no such document of a Kigo API (SYNC.md C1). */
export function documentedIn(json: Json): Capabilities | null {
  if (!isObject(json) || !isObject(json.paths)) return null;
  const paths = new Map(Object.entries(json.paths).map(([path, item]) => [bare(path), item]));
  const operation = (path: string, method: string): JsonObject | null => {
    const item = paths.get(bare(path));
    const found = isObject(item) ? item[method] : undefined;
    return isObject(found) ? found : null;
  };
  if (operation(endpoints.listOffers.path, "get") === null) return null;
  const has = (endpoint: { readonly path: string; readonly method: string }) =>
    operation(endpoint.path, endpoint.method.toLowerCase()) !== null;
  const kinds = complete.kinds.filter(
    kind => today.kinds.includes(kind) || madeBy[kind]?.every(has) === true,
  );
  const post = headerOf(operation(endpoints.createOffer.path, "post"), "idempotency-key");
  return {
    kinds,
    texts: has(endpoints.updateDescriptive) && has(endpoints.getDescriptive),
    links: kinds.includes("campaign") && has(endpoints.linkOffer) && has(endpoints.listCampaignOffers),
    feed: has(endpoints.listChanges),
    ifMatch: headerOf(operation(endpoints.updateOffer.path, "put"), "if-match") !== null,
    idempotency: post === null ? null : retentionIn(post, json),
  };
}

/** What a kind needs beside today's endpoints. */
const madeBy: Partial<Record<Entity, readonly { readonly path: string; readonly method: string }[]>> = {
  partner: [endpoints.listPartners, endpoints.createPartner],
  program: [endpoints.listPrograms, endpoints.createProgram],
  merchant: [endpoints.listMerchants, endpoints.createMerchant],
  location: [endpoints.listLocations, endpoints.createLocation],
  campaign: [endpoints.listCampaigns, endpoints.createCampaign],
  descriptive: [endpoints.updateDescriptive, endpoints.createDescriptive],
};

/** The names of a path's parts are the document's own business. */
const bare = (path: string): string => path.replace(/\{[^}]*\}/g, "{}");

function headerOf(operation: JsonObject | null, name: string): JsonObject | null {
  const parameters = listOf(operation?.parameters).filter(isObject);
  return parameters.find(each => each.in === "header" && text(each.name)?.toLowerCase() === name) ?? null;
}

/** "for 24 hours", in the header's own words or the API's. */
function retentionIn(header: JsonObject, document: JsonObject): number {
  const words = [header.description, isObject(document.info) ? document.info.description : null];
  const hours = words.flatMap(said => /(\d+) hours?/.exec(text(said) ?? "")?.[1] ?? [])[0];
  return hours === undefined ? shortRetention : Number(hours) * 3_600_000;
}
