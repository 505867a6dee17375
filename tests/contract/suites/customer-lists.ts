import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Api } from "../kigo-api.ts";
import { expectFailure } from "../test-client.ts";

/** Seed, "Customer List Upload". */
export function describeCustomerLists(api: Api) {
  const pathOf = (offerId: number) => `/dashboard/offers/${offerId}/customer-lists`;

  async function add(offerId: number, customers: unknown[]) {
    const answer = await api().client.request("POST", pathOf(offerId), { customers });
    expect(answer.status, answer.text).toBe(201);
    return answer.json;
  }

  describe("customer lists", () => {
    test("tell e-mail, phone and user id apart, one person once, and say what they refuse and why", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const customers = [
        "Ana@Example.com",
        " ana@example.com ",
        "+1 (415) 555-0123",
        "0014155550123",
        "user-17",
        "USER-17",
        "a@b",
        "+12",
        "",
        7,
        null,
      ];
      expect(await add(offer_id, customers)).toEqual({
        accepted: 4,
        duplicates: 2,
        rejected: [
          { index: 6, reason: expect.stringContaining("e-mail") },
          { index: 7, reason: expect.stringContaining("phone") },
          { index: 8, reason: expect.stringContaining("empty") },
          { index: 9, reason: expect.stringContaining("text") },
          { index: 10, reason: expect.stringContaining("text") },
        ],
      });
      expect((await client.get(pathOf(offer_id))).json).toEqual({
        offer_id,
        total: 4,
        emails: 1,
        phones: 1,
        user_ids: 2,
        updated_at: expect.any(String),
      });
    });

    test("grow chunk by chunk, up to 10,000 in one, and the same chunk again adds nobody", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const chunk = Array.from({ length: 10_000 }, (_, index) => `person${index}@example.com`);
      expect(await add(offer_id, chunk)).toMatchObject({ accepted: 10_000, duplicates: 0 });
      expect(await add(offer_id, chunk)).toMatchObject({ accepted: 0, duplicates: 10_000 });
      expect(await add(offer_id, ["one.more@example.com"])).toMatchObject({ accepted: 1 });
      expect((await client.get(pathOf(offer_id))).json).toMatchObject({ total: 10_001 });
      const tooMany = await client.request("POST", pathOf(offer_id), {
        customers: [...chunk, "x@y.example"],
      });
      expectFailure(tooMany, 400, "invalid_request", "customers");
    });

    test("accepted, duplicates and rejected always add up to what was sent", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const entry = fc.oneof(
        fc.emailAddress(),
        fc.constantFrom("+4915112345678", "u1", "U1"),
        fc.string(),
        fc.jsonValue(),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 30 }), async customers => {
          const answer = await client.request("POST", pathOf(offer_id), { customers });
          if (answer.status === 400) return;
          const { accepted, duplicates, rejected } = Object(answer.json);
          expect(accepted + duplicates + rejected.length).toBe(customers.length);
          expect(duplicates).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 40 },
      );
    });

    test("store a keyed hash and the last digits, never an address", async () => {
      const { client, server } = api();
      const { offer_id } = await client.createOffer();
      await add(offer_id, ["secret.person@example.com", "+14155550199"]);
      const stored = await server.inside.membersOf(offer_id);
      expect(stored.map(row => row.last_digits).toSorted()).toEqual(["0199", null]);
      expect(JSON.stringify(stored)).not.toMatch(/secret|example|4155550199/);
      expect(stored.every(row => row.hash.length === 32)).toBe(true);
    });

    test("DELETE takes the whole list, then there is none; the offer's DELETE takes it too", async () => {
      const { client, server } = api();
      const { offer_id } = await client.createOffer();
      expect((await client.get(pathOf(offer_id))).json).toMatchObject({ total: 0, updated_at: null });
      await add(offer_id, ["u1"]);
      expect((await client.request("DELETE", pathOf(offer_id))).status).toBe(204);
      expectFailure(await client.request("DELETE", pathOf(offer_id)), 404, "not_found");
      await add(offer_id, ["u1"]);
      await client.request("DELETE", `/dashboard/offers/${offer_id}`);
      expect(await server.inside.membersOf(offer_id)).toEqual([]);
      expectFailure(await client.get(pathOf(offer_id)), 404, "not_found");
    });

    test.each([{}, { customers: [] }, { customers: "a@b.example" }])("refuse the body %j", async body => {
      const { offer_id } = await api().client.createOffer();
      expectFailure(
        await api().client.request("POST", pathOf(offer_id), body),
        400,
        "invalid_request",
        "customers",
      );
    });
  });
}
