import { describe, expect, test } from "vitest";
import type { Api } from "../kigo-api.ts";
import { expectFailure, offerInput } from "../test-client.ts";

const texts = [
  'O\'Brien "quotes" `ticks`',
  "'; DROP TABLE offers; --",
  "100%_\\%",
  "<script>alert(1)</script>",
  "😀👨‍👩‍👧 𝒳",
  "‮right to left",
  " spaces kept \t\n",
  "#{1+1} {{7*7}} $1",
  "NULL",
  "{a,b}",
  "",
];

export function describeHostileText(api: Api) {
  const offers = "/dashboard/offers";

  describe("hostile requests", () => {
    test.each(texts)("keeps %j as given", async text => {
      const { client } = api();
      const methods = [text, "x"].filter(method => method !== "");
      const given = { external_reference: text, classification: text, offer_redemption_methods: methods };
      const offer = await client.createOffer(given);
      expect(offer).toMatchObject(given);
      expect(await client.getOffer(offer.offer_id)).toEqual(offer);
      const search = await client.listOffers({ merchant_owner: offer.merchant_owner, short_text: text });
      expect(search.total_count).toBe(text === "" ? 1 : 0);
    });

    test("refuses NUL and half a surrogate pair, in values, keys and queries", async () => {
      const { client } = api();
      for (const text of ["a\u0000b", "a\ud800b"]) {
        const bodies = [{ external_reference: text }, { [text]: 1 }, { offer_redemption_methods: [text] }];
        for (const body of bodies) {
          expectFailure(await client.request("POST", offers, offerInput(body)), 400, "invalid_request");
        }
      }
      expectFailure(await client.get(`${offers}?short_text=%00`), 400, "invalid_request", "short_text");
      expectFailure(await client.get(`${offers}?offer_status=%00`), 400, "invalid_request", "offer_status");
    });

    test("refuses NUL and half a surrogate pair inside a control's JSON value", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      for (const control_value of ["a\u0000", ["\ud800"], { deep: { text: "\udc00" } }, { "\u0000": 1 }]) {
        const body = { offer_id, control_type: "location", control_value };
        const answer = await client.request("POST", `${offers}/redemption-controls`, body);
        expectFailure(answer, 400, "invalid_request");
      }
    });

    test("refuses numbers that would not be kept exactly", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      for (const number of ["12345678901234567890", "1e400"]) {
        const body = `{"offer_id":${offer_id},"control_type":"usage_total","control_value":${number}}`;
        const answer = await client.requestRaw("POST", `${offers}/redemption-controls`, body);
        expectFailure(answer, 400, "invalid_request", "exactly");
      }
    });

    test.each(["{", '{"a":1,}', "{'a':1}", "undefined", '{"a":"\u0001"}', "{} {}", "NaN"])(
      "refuses the malformed JSON %j",
      async body => {
        expectFailure(await api().client.requestRaw("POST", offers, body), 400, "invalid_json");
      },
    );

    test("refuses bytes that are not UTF-8", async () => {
      const bytes = Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
      expectFailure(await api().client.requestRaw("POST", offers, bytes), 400, "invalid_json");
    });

    test("refuses a missing body, and takes the last of two equal keys", async () => {
      const { client } = api();
      expectFailure(await client.requestRaw("POST", offers), 400, "invalid_request");
      const body = JSON.stringify(offerInput()).replace(/}$/, ',"code_type":"P","code_type":"B"}');
      expect((await client.requestRaw("POST", offers, body)).json).toMatchObject({ code_type: "B" });
    });

    test("takes JSON of a hundred levels and refuses deeper, however deep", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const nested = (levels: number) =>
        `{"offer_id":${offer_id},"control_type":"location","control_value":${"[".repeat(levels)}${"]".repeat(levels)}}`;
      const path = `${offers}/redemption-controls`;
      expect((await client.requestRaw("POST", path, nested(99))).status).toBe(201);
      expectFailure(await client.requestRaw("POST", path, nested(100)), 400, "invalid_request", "levels");
      expectFailure(await client.requestRaw("POST", path, nested(400_000)), 400, "invalid_request", "levels");
    });

    test.each([1_048_577, 20_000_000])("refuses a body of %i bytes with 413", async size => {
      const { client } = api();
      const body = JSON.stringify(offerInput({ long_text: "x".repeat(size) }));
      expectFailure(await client.requestRaw("POST", offers, body), 413, "payload_too_large");
      expect((await client.get(offers)).status).toBe(200);
    });

    test("refuses a path or a head that is too long, with an error", async () => {
      const { client } = api();
      const longId = await client.get(`${offers}/${"1".repeat(5_000)}`);
      expect(longId.status).toBeGreaterThanOrEqual(400);
      expect(longId.status).toBeLessThan(500);
      const longHead = await client.get(`${offers}?short_text=${"x".repeat(50_000)}`);
      expectFailure(longHead, 431, "invalid_request");
    });

    test("takes a body just under 1 MB", async () => {
      const body = JSON.stringify(offerInput({ unknown_field: "x".repeat(1_000_000) }));
      expect((await api().client.requestRaw("POST", offers, body)).status).toBe(201);
    });

    test.each(["text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense"])(
      "refuses a body sent as %s with 415",
      async type => {
        const { client, server } = api();
        const headers = { authorization: `Bearer ${server.token}`, "content-type": type };
        const body = JSON.stringify(offerInput());
        const answer = await client.send(offers, { method: "POST", headers, body });
        expectFailure(answer, 415, "unsupported_media_type");
      },
    );

    test("an error never repeats the request, and is never HTML", async () => {
      const { client } = api();
      const html = "<img src=x onerror=alert(1)>";
      const answers = [
        await client.request("POST", offers, offerInput({ code_type: html, [html]: 1 })),
        await client.get(`${offers}/${encodeURIComponent(html)}`),
        await client.get(`${offers}?limit=${encodeURIComponent(html)}`),
        await client.get(`${offers}/%E0%A4%A`),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(400);
        expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
        expect(answer.text).not.toContain("<");
      }
    });
  });
}
