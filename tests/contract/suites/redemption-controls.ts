import { describe, expect, test } from "vitest";
import { redemptionControlSchema } from "#shared/api/redemption-control.ts";
import { controlTypes } from "#shared/domain/words.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure, timesIn } from "../test-client.ts";

const path = "/dashboard/offers/redemption-controls";

const values = [
  3,
  0,
  -2.5,
  "text",
  "",
  '"quoted"',
  true,
  false,
  null,
  [],
  [1, [2]],
  {},
  { b: 1, a: { c: null } },
];

export function describeRedemptionControls(api: Api) {
  async function create(body: Record<string, unknown>) {
    const answer = await api().client.request("POST", path, body);
    expect(answer.status, answer.text).toBe(201);
    return redemptionControlSchema.parse(answer.json);
  }

  describe("redemption controls", () => {
    test.each(controlTypes)("[W2] takes %s and answers 201 with its shape", async control_type => {
      const { offer_id } = await api().client.createOffer();
      expect(await create({ offer_id, control_type, control_value: 3 })).toEqual({
        control_id: expect.any(Number),
        offer_id,
        control_type,
        control_value: 3,
        is_active: true,
        ...timesIn(api().server),
      });
    });

    test.each(values.map(value => [value]))("keeps the JSON value %j as it is", async control_value => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const control = await create({ offer_id, control_type: "location", control_value: 0 });
      const answer = await client.request("PUT", `${path}/${control.control_id}`, { control_value });
      expect(answer.json).toEqual({ ...control, control_value, ...timesIn(api().server) });
      expect(await client.controlsOf(offer_id)).toEqual([answer.json]);
    });

    test("[W1] the list is a bare array and ignores paging", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      await create({ offer_id, control_type: "usage_total", control_value: 10 });
      const all = await client.get(path);
      expect(Array.isArray(all.json)).toBe(true);
      expect((await client.get(`${path}?limit=0&offset=7`)).json).toEqual(all.json);
    });

    test("PUT patches: the rest stays", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const control = await create({ offer_id, control_type: "usage_total", control_value: { n: 1 } });
      const answer = await client.request("PUT", `${path}/${control.control_id}`, { is_active: false });
      expect([answer.status, answer.json]).toEqual([
        200,
        { ...control, is_active: false, ...timesIn(api().server) },
      ]);
    });

    test("DELETE answers 204 and takes one control only", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const gone = await create({ offer_id, control_type: "usage_total", control_value: 1 });
      const kept = await create({ offer_id, control_type: "usage_total", control_value: 2 });
      const answer = await client.request("DELETE", `${path}/${gone.control_id}`);
      expect([answer.status, answer.text]).toEqual([204, ""]);
      expect(await client.controlsOf(offer_id)).toEqual([kept]);
    });

    test.each([
      ["offer_id", { control_type: "usage_total", control_value: 1 }],
      ["offer_id", { offer_id: "1", control_type: "usage_total", control_value: 1 }],
      ["control_type", { offer_id: 1, control_type: "per_moon", control_value: 1 }],
      ["control_value", { offer_id: 1, control_type: "usage_total" }],
      ["is_active", { offer_id: 1, control_type: "usage_total", control_value: 1, is_active: 1 }],
    ])("refuses a bad %s: %j", async (field, body) => {
      expectFailure(await api().client.request("POST", path, body), 400, "invalid_request", field);
    });

    test("refuses an offer that does not exist, on POST and on PUT", async () => {
      const { client } = api();
      const missing = 4_000_000_000_000;
      const body = { offer_id: missing, control_type: "usage_total", control_value: 1 };
      expectFailure(await client.request("POST", path, body), 400, "invalid_request", String(missing));
      const { offer_id } = await client.createOffer();
      const control = await create({ ...body, offer_id });
      const moved = await client.request("PUT", `${path}/${control.control_id}`, { offer_id: missing });
      expectFailure(moved, 400, "invalid_request", "offer_id");
      expect(await client.controlsOf(offer_id)).toEqual([control]);
    });
  });
}
