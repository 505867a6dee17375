import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { emptyForm, type OfferForm } from "../../domain/offer.ts";
import { offerView } from "../offer-view.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "../skins/sample-1.ts";
import { HubScreen } from "./HubScreen.tsx";
import { MarketplaceScreen } from "./MarketplaceScreen.tsx";
import { type PreviewHost, PreviewHostProvider } from "./preview-context.ts";

const channels = [
  { channel: "Hub", Screen: HubScreen, skin: sampleHubSkin },
  { channel: "Marketplace", Screen: MarketplaceScreen, skin: sampleMarketplaceSkin },
];

const hostileTexts = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</p></article><style>*{display:none}</style>",
  '"\' onmouseover="alert(1)',
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "\u202Eevil\u2066",
];

describe.each(channels)("the $channel", ({ Screen, skin }) => {
  const draw = (form: Partial<OfferForm>, merchantName: string | null, host: Partial<PreviewHost> = {}) => {
    const context = {
      skin,
      merchantName,
      locale: form.defaultLanguage ?? null,
      timeZone: "UTC",
      now,
      currency: "USD",
    };
    const offer = offerView({ ...emptyForm, ...form }, context);
    return markup(<Screen offer={offer} skin={skin} theme="light" />, host);
  };

  test("shows value, title and merchant", () => {
    const html = draw({ offerTitle: "Brew bar", offerType: "cashback", offerValue: 5 }, "Kettle & Crane");
    for (const text of ["$5", "cashback", "Brew bar", "Kettle &amp; Crane"]) expect(html).toContain(text);
  });

  test.each(hostileTexts)("draws %j as text, in the title and the merchant", text => {
    const html = draw({ offerTitle: text, offerValueUnit: text, offerValue: 1, offerType: text }, text);
    expect(html.match(/<[a-z][^>]*>/gi)?.map(tagName)).toEqual(
      draw(plain, "M")
        .match(/<[a-z][^>]*>/gi)
        ?.map(tagName),
    );
    expect(html).not.toMatch(/<[^>]* on[a-z]+=/i);
  });

  test.each([
    "https://x.example/a.png",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//x",
  ])("never loads %s", imageUrl => expect(draw({ ...plain, imageUrl }, "M")).not.toContain(imageUrl));

  test("asks its host for a bundled picture, and leaves it out where the host has none", () => {
    const form = { ...plain, imageUrl: "asset:coffee.svg" };
    expect(draw(form, "M", { assetUrl: ref => `/pictures/${ref.slice(6)}` })).toContain(
      'src="/pictures/coffee.svg"',
    );
    expect(draw(form, "M")).not.toContain("<img");
  });

  test("speaks of a missing title to the author only", () => {
    expect(draw({}, null, { untitled: "Untitled offer" })).toContain("Untitled offer");
    expect(draw({}, null)).not.toContain("Untitled");
  });

  test("offers to save an offer only while it can be used", () => {
    expect(draw(plain, "M")).toContain('aria-label="Save"');
    expect(draw({ ...plain, endDate: "2020-01-01" }, "M")).not.toContain("<button");
  });

  test("says by words, not by colour alone, that an offer has ended", () => {
    expect(draw({ ...plain, endDate: "2020-01-01" }, "M")).toContain("Ended Jan 1, 2020");
  });

  test("mirrors for a language that runs from right to left", () => {
    expect(draw({ ...plain, defaultLanguage: "ar" }, "M")).toContain('lang="ar" dir="rtl"');
  });
});

const now = Date.parse("2025-12-18T12:00:00Z");
const plain = { offerTitle: "T", offerType: "other", offerValue: 1, offerValueUnit: "u" };

const tagName = (tag: string) => /^<([a-z0-9]+)/i.exec(tag)?.[1];

function markup(children: ReactNode, host: Partial<PreviewHost>): string {
  return renderToStaticMarkup(
    <PreviewHostProvider value={{ assetUrl: () => null, ...host }}>{children}</PreviewHostProvider>,
  );
}
