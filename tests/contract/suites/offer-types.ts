import { describe, expect, test } from "vitest";
import { offerTypeSchema, offerTypesSchema } from "#shared/api/offer-type.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure, timesIn } from "../test-client.ts";

const path = "/dashboard/offers/types";

export function describeOfferTypes(api: Api) {
  async function create(body: Record<string, unknown>) {
    const answer = await api().client.request("POST", path, body);
    expect(answer.status, answer.text).toBe(201);
    return offerTypeSchema.parse(answer.json);
  }

  async function list() {
    return offerTypesSchema.parse((await api().client.get(path)).json);
  }

  describe("offer types", () => {
    test("POST answers 201 with the seed's shape; a type is active unless it says otherwise", async () => {
      expect(await create({ type_name: "cashback" })).toEqual({
        offer_type_id: expect.any(Number),
        type_name: "cashback",
        type_description: null,
        is_active: true,
        ...timesIn(api().server),
      });
      expect(await create({ type_name: "bogo", is_active: false })).toMatchObject({ is_active: false });
    });

    test("[W1] the list is a bare array in the order of the ids and ignores paging", async () => {
      const first = await create({ type_name: "first" });
      const second = await create({ type_name: "second" });
      const answer = await api().client.get(`${path}?limit=1&offset=999`);
      const ids = offerTypesSchema.parse(answer.json).map(type => type.offer_type_id);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      expect(ids).toEqual(expect.arrayContaining([first.offer_type_id, second.offer_type_id]));
    });

    test("PUT patches and answers 200 with the record", async () => {
      const type = await create({ type_name: "discount", type_description: "old" });
      const answer = await api().client.request("PUT", `${path}/${type.offer_type_id}`, {
        type_description: null,
        is_active: false,
      });
      expect(answer.status).toBe(200);
      expect(answer.json).toEqual({
        ...type,
        type_description: null,
        is_active: false,
        ...timesIn(api().server),
      });
      expect(await list()).toContainEqual(answer.json);
    });

    test("PUT of nothing answers the record as it is", async () => {
      const type = await create({ type_name: "voucher" });
      const answer = await api().client.request("PUT", `${path}/${type.offer_type_id}`, {});
      expect([answer.status, answer.json]).toEqual([200, { ...type, ...timesIn(api().server) }]);
    });

    test("DELETE answers 204 and leaves the offers of that type as they are", async () => {
      const { client } = api();
      const type = await create({ type_name: "seasonal" });
      const offer = await client.createOffer({ offer_type: "seasonal" });
      const answer = await client.request("DELETE", `${path}/${type.offer_type_id}`);
      expect([answer.status, answer.text]).toEqual([204, ""]);
      expect(await list()).not.toContainEqual(type);
      expect(await client.getOffer(offer.offer_id)).toEqual(offer);
    });

    test.each([
      ["type_name", {}],
      ["type_name", { type_name: "" }],
      ["type_name", { type_name: "n".repeat(256) }],
      ["is_active", { type_name: "a", is_active: "yes" }],
      ["type_description", { type_name: "a", type_description: 1 }],
    ])("refuses a bad %s: %j", async (field, body) => {
      expectFailure(await api().client.request("POST", path, body), 400, "invalid_request", field);
    });
  });
}
