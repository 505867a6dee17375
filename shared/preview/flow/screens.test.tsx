import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { testScene } from "../../../tests/support/flow-scene.ts";
import { type PreviewHost, PreviewHostProvider } from "../components/preview-context.ts";
import { Preview } from "../Preview.tsx";
import type { Scene } from "../scene.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "../skins/sample-1.ts";
import { type Surface, surfacesOf } from "../surfaces.ts";
import { flowWording } from "../wording/flow.ts";

const surfaces: readonly Surface[] = [
  ...surfacesOf.activation,
  ...surfacesOf.promo,
  ...surfacesOf.redemption,
];

const hostileTexts = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</p></article><style>*{display:none}</style>",
  '"\' onmouseover="alert(1)',
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "{name}{count, plural, other {#}}",
  "\u202Eevil\u2066",
  "https://evil.example/<svg onload=alert(1)>?utm_source=kigo",
];

describe.each(surfaces)("%s", surface => {
  test.each(hostileTexts)("draws %j as text, wherever it stands", text => {
    const html = draw(everywhere(surface, text))
      .replaceAll(/ href="#[^"]*"/g, "")
      .replaceAll(/="[^"]*"/g, '=""');
    for (const tag of tagsOf(html)) expect(knownTags).toContain(tag);
    const dangerous = /^(on.+|href|src|srcdoc|action|formaction|dangerously.*)$/i;
    expect(attributesOf(html).filter(name => dangerous.test(name))).toEqual([]);
  });

  test.each(["en", "de", "es", "fr", "ar"])("leaves no gap and no silence in %s", language => {
    const html = draw(testScene(surface, { form: offer, choices: { language, viewer: maya } }));
    expect(textOf(html)).not.toMatch(/[{}]|undefined|null|NaN/);
    expect(html).toContain(language === "ar" ? 'lang="ar" dir="rtl"' : `lang="${language}" dir="ltr"`);
    for (const heading of html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g))
      expect(textOf(heading[1] ?? "")).not.toBe("");
    for (const button of html.matchAll(/<button[^>]*>(.*?)<\/button>/g)) {
      expect(textOf(button[1] ?? "") + (/aria-label="([^"]+)"/.exec(button[0])?.[1] ?? "")).not.toBe("");
    }
  });

  test("has headings, and one filled action at most", () => {
    const html = draw(testScene(surface, { form: offer, choices: { viewer: maya } }));
    expect(html).toMatch(/<h2/);
    expect(html.match(/data-kind="main"/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

describe("a code", () => {
  test.each([
    ["promo.success", "ABCD1234EFGH5678"],
    ["redeem.code", "ABCD1234EFGH5678"],
    ["redeem.code", "SUMMER_SALE-2026"],
    ["redeem.code", "a&b<c>d\"e'f1234"],
  ] as const)("%s shows %s to the letter, from left to right", (surface, promoCode) => {
    const html = draw(testScene(surface, { form: { ...offer, promoCode }, choices: { language: "ar" } }));
    const shown = [...html.matchAll(/<bdi dir="ltr"[^>]*>(.*?)<\/bdi>/g)].map(([, inner]) =>
      textOf(inner ?? ""),
    );
    expect(shown).toContain(promoCode);
  });

  test("that stands for none is called a sample wherever it is shown", () => {
    for (const surface of ["promo.entry", "promo.success", "redeem.code", "redeem.barcode"] as const) {
      const form = { ...offer, promoCode: null, barcodeText: null, barcodeSymbology: null };
      expect(draw(testScene(surface, { form }))).toContain("Sample code");
      expect(draw(testScene(surface, { form: offer }))).not.toContain("Sample code");
    }
  });

  test("that is refused stays in its field, whose description is the reason", () => {
    for (const surface of surfacesOf.promo.slice(2)) {
      const html = draw(testScene(surface, { form: offer }));
      const [, described = ""] = /<input[^>]*aria-describedby="([^"]+)"/.exec(html) ?? [];
      expect(html).toMatch(/<input[^>]*aria-invalid="true"/);
      const [, reason = ""] =
        new RegExp(`<p[^>]*id="${described}"[^>]*role="status"[^>]*>(.*?)</p>`).exec(html) ?? [];
      expect(reason.length).toBeGreaterThan(10);
      expect(html).toMatch(surface === "promo.unknown" ? /value="DEALR20"/ : /value="DEALER20"/);
    }
  });
});

describe("a logo on a coloured head", () => {
  const { hub, marketplace } = { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin };
  const bright = { ...hub.colors, light: { ...hub.colors.light, accent: "#FFE14D", onAccent: "#0F2120" } };
  test.each([
    ["of a dark accent", hub, "light", "phone", hub.brand.logoDark],
    ["of a bright accent", { ...hub, colors: bright }, "light", "phone", hub.brand.logo],
    ["of a dark theme, whatever the accent", { ...hub, colors: bright }, "dark", "phone", hub.brand.logoDark],
    ["of a dark theme's page", hub, "dark", "desktop", hub.brand.logoDark],
  ] as const)("%s is the one for such a ground", (_head, skin, theme, device, logo) => {
    const scene = testScene("link.after", {
      source: { skins: { hub: skin, marketplace } },
      choices: { theme, device },
    });
    expect(draw(scene, { assetUrl: ref => ref })).toContain(`<img class="brand-logo" src="${logo}"`);
  });
});

describe("show & save", () => {
  const scene = testScene("redeem.show", { form: offer });
  test("has a clock with seconds", () => {
    expect(textOf(draw(scene))).toContain("9:41:36");
    expect(draw(scene)).toContain('role="timer"');
  });

  test("cannot be redeemed by a picture: in a still there is no clock", () => {
    const html = draw(scene, { isStill: true });
    expect(textOf(html)).toContain("Preview");
    expect(textOf(html)).not.toContain("9:41:36");
    expect(html).not.toContain('role="timer"');
    expect(html.match(/class="guilloche"/g)?.length).toBe(html.match(/data-still="true"/g)?.length);
  });
});

describe("an online link", () => {
  test("names the host and shows the address as it will open, as text", () => {
    const clickthruUrl = "https://paypal.com@оrrinair.example/a?b=1&utm_source=kigo";
    const html = draw(testScene("redeem.link", { form: { ...offer, clickthruUrl } }));
    expect(html).toContain(">xn--rrinair-8ig.example</bdi>");
    expect(html).toContain(">https://paypal.com@xn--rrinair-8ig.example/a?b=1&amp;utm_source=kigo</bdi>");
    expect(html).not.toContain("<a ");
  });

  test("that is none has nothing to continue to", () => {
    expect(
      draw(testScene("redeem.link", { form: { ...offer, clickthruUrl: "javascript:x" } })),
    ).not.toContain("Continue");
  });
});

describe("words", () => {
  const english = Object.keys(flowWording.en).sort();
  test.each(Object.entries(flowWording))("%s has every word, with the same gaps", (_language, words) => {
    expect(Object.keys(words).sort()).toEqual(english);
    for (const [key, text] of Object.entries(words)) {
      const original = Object.entries(flowWording.en).find(([name]) => name === key)?.[1] ?? "";
      expect([key, gapsOf(text)]).toEqual([key, gapsOf(original)]);
    }
  });
});

const maya = { name: "Maya", inAudience: true, usesLeft: null };

const offer = {
  offerDescription: "Any drink",
  promoCode: "DEALER20",
  redemptionMethods: ["show_save"],
  usageLimitPerCustomer: 3,
  totalUsageLimit: 1000,
  barcodeSymbology: "code_128",
  barcodeText: "2044718832",
  clickthruUrl: "https://orrinair.example/spring?utm_source=kigo",
};

function everywhere(surface: Surface, text: string): Scene {
  const form = {
    ...offer,
    offerTitle: text,
    offerDescription: text,
    termsConditions: text,
    offerType: text,
    offerValueUnit: text,
    promoCode: text,
    exclusiveGroup: text,
    targetAudience: [text],
    showHeading: text,
    showText: text,
    showWatermark: text,
    barcodeSymbology: "qr_code",
    barcodeText: text,
    clickthruUrl: text,
    imageUrl: text,
    picture: text,
    pictureAlt: text,
  };
  return testScene(surface, { form, merchant: text, choices: { viewer: { ...maya, name: text } } });
}

/** What the screens are made of. */
const knownTags = [
  "article",
  "bdi",
  "button",
  "details",
  "div",
  "figure",
  "figcaption",
  "h2",
  "input",
  "li",
  "p",
  "path",
  "rect",
  "span",
  "summary",
  "svg",
  "ul",
  "use",
];

const tagsOf = (html: string) =>
  new Set([...html.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, tag]) => tag ?? ""));

const attributesOf = (html: string) => [...html.matchAll(/ ([a-z-]+)=""/gi)].map(([, name]) => name ?? "");

const gapsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

function draw(scene: Scene, host: Partial<PreviewHost> = {}): string {
  return renderToStaticMarkup(
    <PreviewHostProvider value={{ assetUrl: () => null, ...host }}>
      <Preview scene={scene} />
    </PreviewHostProvider>,
  );
}
