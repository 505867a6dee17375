import type { Json } from "#shared/domain/json.ts";
import { createKigoModel, type ModelOptions, type ModelRequest, type ModelResponse } from "./kigo-model.ts";

/** The least that makes an offer. */
export const offerInput = {
  version_active_from: "2026-12-01",
  merchant_owner: 7,
  default_language: "en",
  offer_redemption_methods: ["show_save"],
  code_type: "S",
};

/** A model with a clock that a test turns by hand, chance from a fixed sequence, and short ways to ask it. */
export function modelUnderTest(options: Partial<ModelOptions> = {}) {
  let now = 1_764_583_200_000;
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const model = createKigoModel({ profile: "complete", now: () => now, random, token: "token", ...options });
  const send = (method: ModelRequest["method"], path: string, more: Partial<ModelRequest> = {}) =>
    model.handle({ method, path, ...more, headers: { authorization: "Bearer token", ...more.headers } });
  return {
    model,
    send,
    get: (path: string, query = {}) => send("GET", path, { query }),
    post: (path: string, body: Json) => send("POST", path, { body }),
    put: (path: string, body: Json) => send("PUT", path, { body }),
    pass(ms: number) {
      now += ms;
    },
    createOffer(more: { readonly [field: string]: Json } = {}): Record<string, Json> {
      return fieldsOf(send("POST", "/dashboard/offers", { body: { ...offerInput, ...more } }));
    },
  };
}

/** The record or page that was answered. */
export function fieldsOf({ json }: ModelResponse): Record<string, Json> {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new Error("No record came back.");
  return Object.fromEntries(Object.entries(json));
}
