import type { z } from "zod";
import { type EndpointName, endpoints } from "#shared/api/endpoints.ts";
import { issuesMessage } from "#shared/api/issues.ts";
import type { Json } from "#shared/domain/json.ts";
import { refusal } from "../answer.ts";
import type { ModelRequest, ModelResponse } from "../message.ts";
import type { Quirk } from "./quirk.ts";

/** `putReplaces`: what the body of a PUT doesn't have is gone, and what a record needs is demanded. */
export const putReplaces: Quirk = {
  request(request, { name }) {
    const input = inputs.get(name);
    return input && request.method === "PUT" ? completed(request, input) : request;
  },
};

/** What a create of the same kind takes, and what stands where it was given nothing. */
interface WholeInput {
  readonly schema: z.ZodObject;
  readonly defaults: Readonly<Record<string, Json>>;
}

const inputs = new Map<EndpointName, WholeInput>([
  [
    "updateOffer",
    { schema: endpoints.createOffer.body, defaults: { offer_status: "active", offer_type: "" } },
  ],
  ["updateOfferType", { schema: endpoints.createOfferType.body, defaults: {} }],
  ["updateRedemptionControl", { schema: endpoints.createRedemptionControl.body, defaults: {} }],
  ["updatePromoCode", { schema: endpoints.createPromoCode.body, defaults: {} }],
  ["updateDescriptive", { schema: endpoints.createDescriptive.body, defaults: {} }],
  ["updateMerchant", { schema: endpoints.createMerchant.body, defaults: {} }],
  ["updateLocation", { schema: endpoints.createLocation.body, defaults: {} }],
  ["updateProgram", { schema: endpoints.createProgram.body, defaults: {} }],
  ["updateCampaign", { schema: endpoints.createCampaign.body, defaults: {} }],
  ["updatePartner", { schema: endpoints.createPartner.body, defaults: {} }],
]);

function completed(request: ModelRequest, { schema, defaults }: WholeInput): ModelRequest | ModelResponse {
  const parsed = schema.safeParse(request.body);
  if (!parsed.success) return refusal(400, "invalid_request", issuesMessage("body", parsed.error));
  const nothing = Object.fromEntries(Object.keys(schema.shape).map(field => [field, null]));
  const given = Object.entries(parsed.data).filter(
    ([field, value]) => value !== null || !(field in defaults),
  );
  // Parsed from JSON, so every value is JSON again.
  return { ...request, body: { ...nothing, ...defaults, ...jsonOf(Object.fromEntries(given)) } };
}

function jsonOf(value: Record<string, unknown>): Record<string, Json> {
  return JSON.parse(JSON.stringify(value));
}
