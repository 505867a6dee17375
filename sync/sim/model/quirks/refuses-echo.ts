import type { EndpointName } from "#shared/api/endpoints.ts";
import type { Admitted } from "../admission.ts";
import { refusal } from "../answer.ts";
import type { ModelRequest } from "../message.ts";
import { descriptiveKey, type Store } from "../store.ts";
import type { Quirk } from "./quirk.ts";

/** `refusesEcho`: a server that takes a field only where it changes it, and says so in its refusal (SYNC.md W7). */
export function refusesEcho(field: string, tables: Store["tables"]): Quirk {
  return {
    request(request, admitted) {
      const sent = request.method === "PUT" ? fieldOf(request.body, field) : undefined;
      const stored = sent === undefined ? undefined : fieldOf(recordAt(tables, request, admitted), field);
      const isEcho = stored !== undefined && JSON.stringify(stored) === JSON.stringify(sent);
      return isEcho ? refusal(422, "invalid_request", `${field}: may not be sent`) : request;
    },
  };
}

/** The record that a PUT is about, as it is stored. */
function recordAt(tables: Store["tables"], { body }: ModelRequest, { name, params }: Admitted): unknown {
  const at = (part: string) => Number(params[part]);
  const found: Partial<Record<EndpointName, () => unknown>> = {
    updateOffer: () => tables.offers.get(at("offer_id")),
    updateOfferType: () => tables.offerTypes.get(at("type_id")),
    updateRedemptionControl: () => tables.controls.get(at("control_id")),
    updatePromoCode: () => tables.promoCodes.get(at("code_id")),
    updateMerchant: () => tables.merchants.get(at("merchant_id")),
    updateLocation: () => tables.locations.get(at("location_id")),
    updateProgram: () => tables.programs.get(at("program_id")),
    updateCampaign: () => tables.campaigns.get(at("campaign_id")),
    updatePartner: () => tables.partners.get(at("partner_id")),
    updateDescriptive: () => {
      const language_code = String(fieldOf(body, "language_code"));
      return tables.descriptives.get(descriptiveKey({ offer_id: at("offer_id"), language_code }));
    },
  };
  return found[name]?.();
}

function fieldOf(record: unknown, field: string): unknown {
  if (typeof record !== "object" || record === null) return undefined;
  return Object.entries(record).find(([name]) => name === field)?.[1];
}
