import { describe, expect, test } from "vitest";
import type { Api } from "../kigo-api.ts";
import { expectFailure, offerInput } from "../test-client.ts";

const refused: [field: string, value: unknown][] = [
  ["code_type", ""],
  ["code_type", "PC"],
  ["code_type", "é́"],
  ["code_type", 5],
  ["version_active_from", "2026-13-01"],
  ["version_active_from", "2026-02-29"],
  ["version_active_from", "01.12.2026"],
  ["version_active_from", "tomorrow"],
  ["version_active_from", ""],
  ["version_active_from", null],
  ["version_active_from", 1764547200000],
  ["version_active_from", "0000-01-01"],
  ["version_active_from", "9999-12-31T23:59:59-10:00"],
  ["offer_expiry_date", "2026-04-31"],
  ["merchant_owner", "123"],
  ["merchant_owner", 1.5],
  ["merchant_owner", null],
  ["default_language", ""],
  ["default_language", "x".repeat(36)],
  ["offer_redemption_methods", "promo_code"],
  ["offer_redemption_methods", [1]],
  ["offer_redemption_methods", { 0: "promo_code" }],
  ["external_reference", "r".repeat(256)],
  ["offer_status", 1],
  ["clickthru_url", ["https://a.example"]],
  ["classification", false],
];

export function describeOfferInput(api: Api) {
  describe("what an offer may hold", () => {
    test.each([
      "version_active_from",
      "merchant_owner",
      "default_language",
      "offer_redemption_methods",
      "code_type",
    ])("POST without %s is refused", async field => {
      const input = offerInput();
      delete input[field];
      const answer = await api().client.request("POST", "/dashboard/offers", input);
      expectFailure(answer, 400, "invalid_request", `${field}: must be given`);
    });

    test.each(refused)("POST and PUT refuse %s %j and name the field", async (field, value) => {
      const { client } = api();
      const posted = await client.request("POST", "/dashboard/offers", offerInput({ [field]: value }));
      expectFailure(posted, 400, "invalid_request", field);
      const { offer_id } = await client.createOffer();
      const put = await client.request("PUT", `/dashboard/offers/${offer_id}`, { [field]: value });
      expectFailure(put, 400, "invalid_request", field);
    });

    test("says the seed's words for a code type of two letters", async () => {
      const answer = await api().client.request("POST", "/dashboard/offers", offerInput({ code_type: "PC" }));
      expectFailure(answer, 400, "invalid_request", "Code type must be single character");
    });

    test.each(["P", "é", "漢", "😀", " "])("takes %j as one character", async code_type => {
      expect(await api().client.createOffer({ code_type })).toMatchObject({ code_type });
    });

    test.each(["r".repeat(255), "é".repeat(255), "😀".repeat(255)])(
      "counts the 255 characters of external_reference as characters (%#)",
      async external_reference => {
        const { client } = api();
        expect(await client.createOffer({ external_reference })).toMatchObject({ external_reference });
        const longer = offerInput({ external_reference: `${external_reference}x` });
        const answer = await client.request("POST", "/dashboard/offers", longer);
        expectFailure(answer, 400, "invalid_request", "external_reference");
      },
    );

    test.each([
      { offer_redemption_methods: ["online_link"], code_type: "O", clickthru_url: null },
      { offer_redemption_methods: [] },
      { version_active_from: "2026-12-31T00:00:00Z", offer_expiry_date: "2026-01-01T00:00:00Z" },
      { offer_status: "paused" },
      { classification: "" },
      { offer_redemption_methods: ["drone"] },
    ])("[W3] keeps %j without judging it", async odd => {
      expect(await api().client.createOffer(odd)).toMatchObject(odd);
    });

    test("[W7] PUT refuses null where a record always has a value", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      for (const field of ["offer_status", "offer_type", "code_type", "version_active_from"]) {
        const answer = await client.request("PUT", `/dashboard/offers/${offer_id}`, { [field]: null });
        expectFailure(answer, 400, "invalid_request", field);
      }
    });

    test.each(["[]", "null", "1", '"text"', "true"])("refuses the body %s", async body => {
      const answer = await api().client.requestRaw("POST", "/dashboard/offers", body);
      expectFailure(answer, 400, "invalid_request", "must be a JSON object");
    });
  });
}
