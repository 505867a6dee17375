import { describe, expect, test } from "vitest";
import { previewChannels } from "#shared/preview/surfaces.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure, newMerchant } from "../test-client.ts";

/** What a preview is refused for. */
export function describePreviews(api: Api) {
  describe("previews that are refused", () => {
    test("of an offer that there is not, or in a language without texts", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const ways = [
        "/dashboard/offers/999999999/preview",
        `/dashboard/offers/${offer_id}/preview?language=fr`,
      ];
      for (const way of ways) expectFailure(await client.get(way), 404, "not_found");
    });

    test.each([
      ["channel=post", "channel: must be one of hub, marketplace"],
      ["channel=", "channel"],
      ["theme=sepia", "theme: must be light or dark"],
      ["language=", "language: must not be empty"],
      ["language=not%20a%20tag", "language: must be a language tag"],
      ["language=%00", "language"],
    ])("with %s", async (query, words) => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      expectFailure(
        await client.get(`/dashboard/offers/${offer_id}/preview?${query}`),
        400,
        "invalid_request",
        words,
      );
    });
  });
}

/** The page that is answered: what stands in it; what it draws is looked at in a browser (`tests/e2e`). */
export function describePreviewPages(api: Api) {
  describe("the page of a preview", () => {
    test("stands alone under a policy of its own, and says what the server holds", async () => {
      const { client, server } = api();
      const merchant_id = await server.inside.addMerchant({
        merchant_name: "Kettle & Crane",
        merchant_type: "cafe",
        primary_category_id: null,
        status: "active",
        time_zone: "Europe/Madrid",
      });
      const { offer_id } = await client.createOffer({ merchant_owner: merchant_id });
      const texts = `/dashboard/offers/${offer_id}/descriptives`;
      await client.request("PUT", texts, {
        language_code: "en",
        short_text: "</script><b>Brew</b> bar",
        savings_amount: "20",
        savings_type: "percentage",
      });
      await client.request("POST", texts, { language_code: "de", short_text: "Brühbar" });
      for (const channel of previewChannels) {
        const answer = await client.get(
          `/dashboard/offers/${offer_id}/preview?channel=${channel}&language=DE&theme=dark`,
        );
        expect(answer.status, answer.text).toBe(200);
        expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
        const policy = answer.headers.get("content-security-policy") ?? "";
        expect(policy).toMatch(
          /^default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; font-src data:; /,
        );
        expect(policy).toContain("img-src data:; ");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(answer.text).not.toContain("</script><b>");
        const data = JSON.parse(
          /<script type="application\/json" id="kigo-preview">(.*?)<\/script>/s.exec(answer.text)?.[1] ?? "",
        );
        expect(data.offers[0]).toMatchObject({
          draft: false,
          source: {
            form: { offerTitle: "</script><b>Brew</b> bar", offerValue: 20, offerValueUnit: "%" },
            merchant: { name: "Kettle & Crane" },
            timeZone: "Europe/Madrid",
            translations: [{ language: "de", texts: { offerTitle: "Brühbar" } }],
          },
        });
        expect(data.choices).toMatchObject({ language: "de", theme: "dark" });
      }
    });

    test.each([
      ["https://pictures.example/a;b,c.webp", "img-src data: https://pictures.example"],
      ["http://pictures.example/a.webp", "img-src data:"],
      ["javascript:alert(1)", "img-src data:"],
      ["https://evil.example'; script-src *", "img-src data:"],
    ])("takes a picture from %s: %s", async (image_url, sources) => {
      const { client, server } = api();
      const { offer_id } = await client.createOffer({ merchant_owner: newMerchant() });
      await client.request("PUT", `/dashboard/offers/${offer_id}/descriptives`, {
        language_code: "en",
        image_url,
      });
      const answer = await client.get(`/dashboard/offers/${offer_id}/preview`);
      expect(server.profile).toBe("complete");
      const policy = answer.headers.get("content-security-policy") ?? "";
      expect(policy.split("; ").find(part => part.startsWith("img-src"))).toBe(sources);
      expect(policy.split("; ").map(part => part.split(" ")[0])).toEqual([
        "default-src",
        "script-src",
        "font-src",
        "img-src",
        "base-uri",
        "form-action",
        "frame-ancestors",
      ]);
    });
  });
}
