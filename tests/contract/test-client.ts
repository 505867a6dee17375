import { expect } from "vitest";
import type { Profile } from "#shared/api/endpoints.ts";
import { errorEnvelopeSchema } from "#shared/api/error.ts";
import type { OfferList, OfferPayload } from "#shared/api/offer.ts";
import { offerListSchema, offerPayloadSchema } from "#shared/api/offer.ts";
import type { PromoCode } from "#shared/api/promo-code.ts";
import { promoCodesSchema } from "#shared/api/promo-code.ts";
import type { RedemptionControl } from "#shared/api/redemption-control.ts";
import { redemptionControlsSchema } from "#shared/api/redemption-control.ts";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body, or undefined where there is none. */
  json: unknown;
}

let merchants = 10_000;

/** A merchant that no other test uses, so that tests share one server without seeing each other. */
export function newMerchant(): number {
  merchants += 1;
  return merchants;
}

/** The least that makes an offer. */
export function offerInput(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    version_active_from: "2026-12-01",
    merchant_owner: newMerchant(),
    default_language: "en",
    offer_redemption_methods: ["show_save"],
    code_type: "S",
    ...more,
  };
}

/** Plain HTTP with the admin's token, and the few steps that many tests begin with. */
export class TestClient {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(this.#url + path, init);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text !== "" ? JSON.parse(text) : undefined,
    };
  }

  async request(method: string, path: string, body?: unknown): Promise<Answer> {
    const raw = body === undefined ? undefined : JSON.stringify(body);
    return await this.requestRaw(method, path, raw);
  }

  async requestRaw(method: string, path: string, body?: string | Uint8Array<ArrayBuffer>): Promise<Answer> {
    const authorization = `Bearer ${this.#token}`;
    if (body === undefined) return await this.send(path, { method, headers: { authorization } });
    const headers = { authorization, "content-type": "application/json" };
    return await this.send(path, { method, headers, body });
  }

  get(path: string): Promise<Answer> {
    return this.request("GET", path);
  }

  async createOffer(more: Record<string, unknown> = {}): Promise<OfferPayload> {
    const answer = await this.request("POST", "/dashboard/offers", offerInput(more));
    expect(answer.status, answer.text).toBe(201);
    return offerPayloadSchema.parse(answer.json);
  }

  async getOffer(offerId: number): Promise<OfferPayload> {
    return offerPayloadSchema.parse((await this.get(`/dashboard/offers/${offerId}`)).json);
  }

  async listOffers(query: Record<string, string | number> = {}): Promise<OfferList> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const answer = await this.get(`/dashboard/offers?${search}`);
    expect(answer.status, answer.text).toBe(200);
    return offerListSchema.parse(answer.json);
  }

  async codesOf(offerId: number): Promise<PromoCode[]> {
    const codes = promoCodesSchema.parse((await this.get("/dashboard/promo-codes")).json);
    return codes.filter(code => code.offer_id === offerId);
  }

  async controlsOf(offerId: number): Promise<RedemptionControl[]> {
    const answer = await this.get("/dashboard/offers/redemption-controls");
    return redemptionControlsSchema.parse(answer.json).filter(control => control.offer_id === offerId);
  }
}

/** An error in the one envelope: its status and code, and words that contain the given ones. */
export function expectFailure(answer: Answer, status: number, code: string, words = "") {
  expect(answer.status, answer.text).toBe(status);
  const { error } = errorEnvelopeSchema.parse(answer.json);
  expect(error).toEqual({ code, message: expect.stringContaining(words) });
}

/** What a complete server says of codes, controls and types beside today's fields. */
export function timesIn({ profile }: { profile: Profile }): Record<string, unknown> {
  return profile === "complete" ? { updated_at: expect.any(String) } : {};
}
