import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Endpoint, endpointNames, endpoints, type Profile } from "#shared/api/endpoints.ts";
import { errorEnvelopeSchema } from "#shared/api/error.ts";
import { controlTypes } from "#shared/domain/words.ts";
import type { Api } from "../kigo-api.ts";
import { type Answer, newMerchant } from "../test-client.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const anyText = fc.string({ unit: "binary", maxLength: 40 });
const id = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 200 }) }, fc.maxSafeInteger());
const storable = { min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
const instant = fc.date(storable).map(day => day.toISOString());

/** For each field of any body, values that fit it. */
const fitting: Record<string, fc.Arbitrary<unknown>> = {
  version_active_from: instant,
  offer_expiry_date: fc.option(instant.map(day => day.slice(0, 10))),
  merchant_owner: id,
  default_language: fc.constantFrom("en", "es", "pt-BR"),
  external_reference: text,
  offer_status: text,
  offer_type: text,
  offer_redemption_methods: fc.uniqueArray(fc.oneof(text, fc.constant("promo_code")), { maxLength: 4 }),
  edition_exclusivity: text,
  code_type: fc.constantFrom("P", "é", "😀"),
  clickthru_url: fc.webUrl(),
  classification: text,
  type_name: text,
  type_description: text,
  is_active: fc.boolean(),
  offer_id: id,
  control_type: fc.constantFrom(...controlTypes),
  control_value: fc.jsonValue(),
  promo_code: text,
  usage_limit: fc.option(fc.integer({ min: 1 })),
  redemption_count: fc.nat(),
  language_code: fc.constantFrom("en", "es", "fr"),
  short_text: fc.option(text),
  image_url: fc.webUrl(),
  savings_amount: text,
  merchant_name: text,
  merchant_type: text,
  status: text,
  primary_category_id: fc.option(fc.integer({ min: -1, max: 1_000 })),
  time_zone: fc.constantFrom("UTC", "Europe/Madrid", "Asia/Kathmandu", "PST8PDT"),
  address_line1: text,
  city: fc.option(text),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  program_name: text,
  program_type: fc.constantFrom("closed_loop", "open_loop", "hybrid"),
  program_status: text,
  partner_id: fc.option(id),
  partner_name: text,
  partner_status: text,
  program_id: fc.option(id),
  campaign_name: text,
  campaign_type: text,
  start_date: fc.option(instant.map(day => day.slice(0, 10))),
  end_date: fc.option(instant.map(day => day.slice(0, 10))),
  user_id: text,
  redeemed_at: instant,
  seen_at: instant,
  amount: fc.double({ min: 0, max: 1e9, noNaN: true }),
  outcome: fc.constantFrom("succeeded", "refused", "reversed"),
  customers: fc.array(fc.oneof(text, fc.emailAddress(), fc.constant("+14155550123")), {
    minLength: 1,
    maxLength: 20,
  }),
  offers: fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }),
};

const anything = fc.oneof(fc.jsonValue(), anyText, fc.constantFrom("a\u0000", "\ud800", 1e300, -1, null));

const body = fc.oneof(
  { weight: 4, arbitrary: fc.record(fitting) },
  { weight: 2, arbitrary: fc.record(fitting, { requiredKeys: [] }) },
  {
    weight: 3,
    arbitrary: fc.record(mapValues(fitting, value => fc.oneof({ weight: 20, arbitrary: value }, anything))),
  },
  { weight: 1, arbitrary: anything },
);

const queryNames = [
  "merchant_owner",
  "offer_status",
  "short_text",
  "limit",
  "offset",
  "offer_id",
  "partner_id",
  "program_id",
  "since",
  "from",
  "to",
  "atomic",
  "channel",
  "language",
  "theme",
];

const query = fc.dictionary(
  fc.oneof(fc.constantFrom(...queryNames), anyText),
  fc.oneof(
    anyText,
    fc.integer({ min: -1, max: 120 }).map(String),
    fc.maxSafeInteger().map(String),
    fc.constantFrom("now", "true", "false", "2025-12-01", "2025-12-31"),
  ),
  { maxKeys: 4 },
);

const pathPart = fc.oneof(
  { weight: 4, arbitrary: id.map(String) },
  fc.constantFrom("en", "es"),
  anyText.map(encodeURIComponent),
);

const offersSchema = z.looseObject({ offers: z.array(z.looseObject({ offer_id: z.int() })) });

export function describeGeneratedRequests(api: Api, profile: Profile) {
  describe("generated requests", () => {
    test.each(endpointNames(profile))(
      "%s answers each with success or a refusal, never with 5xx",
      async name => {
        const { client } = api();
        const to: Endpoint = endpoints[name];
        await fc.assert(
          fc.asyncProperty(body, query, pathPart, async (sent, search, part) => {
            const path = to.path.replace(/\{\w+\}/g, () => part);
            const url = `${path}?${new URLSearchParams(search)}`;
            const withBody = to.method === "POST" || to.method === "PUT";
            expectSuccessOrRefusal(
              await client.request(to.method, url, withBody ? sent : undefined),
              to.status,
            );
          }),
          { numRuns: 60 },
        );
      },
    );

    test("no query of a list brings a deleted offer back, none of a public list a hidden one", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      const runs = { merchant_owner, version_active_from: "2025-01-01" };
      const shown = await client.createOffer(runs);
      const hidden = await client.createOffer({ ...runs, offer_status: "inactive" });
      const over = await client.createOffer({ ...runs, offer_expiry_date: "2025-01-02" });
      const deleted = await client.createOffer(runs);
      await client.request("DELETE", `/dashboard/offers/${deleted.offer_id}`);
      const never = { "/dashboard/offers": [deleted], "/api/v1/offers": [deleted, hidden, over] };
      let found = 0;
      await fc.assert(
        fc.asyncProperty(
          query,
          fc.constantFrom("/dashboard/offers", "/api/v1/offers"),
          async (search, path) => {
            const mine = { limit: "100", ...search, merchant_owner: String(merchant_owner) };
            const answer = await client.get(`${path}?${new URLSearchParams(mine)}`);
            if (answer.status === 400) return;
            const ids = offersSchema.parse(answer.json).offers.map(offer => offer.offer_id);
            for (const { offer_id } of never[path]) expect(ids).not.toContain(offer_id);
            if (ids.includes(shown.offer_id)) found += 1;
          },
        ),
        { numRuns: 150 },
      );
      expect(found).toBeGreaterThan(0);
    });

    test("an offer that is accepted reads back as it was answered", async () => {
      const { client } = api();
      const accepted = fc.record({
        version_active_from: instant,
        external_reference: fc.string({ unit: "grapheme", maxLength: 20 }),
        offer_redemption_methods: fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }), {
          maxLength: 4,
        }),
        classification: fc.string({ unit: "grapheme", maxLength: 20 }),
      });
      await fc.assert(
        fc.asyncProperty(accepted, async input => {
          const offer = await client.createOffer(input);
          const { version_active_from, ...asGiven } = input;
          expect(offer).toMatchObject(asGiven);
          expect(new Date(offer.version_active_from)).toEqual(new Date(version_active_from));
          expect(await client.getOffer(offer.offer_id)).toEqual(offer);
        }),
        { numRuns: 60 },
      );
    });
  });
}

function expectSuccessOrRefusal(answer: Answer, success: number) {
  if (answer.status === success || (success === 200 && answer.status === 207)) return;
  expect([400, 404, 409, 410]).toContain(answer.status);
  if (answer.text !== "") errorEnvelopeSchema.parse(answer.json);
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
