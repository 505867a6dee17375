import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { emptyForm, type OfferForm } from "../domain/offer.ts";
import { devices, firstChoices, type PreviewChoices, textSizes } from "./choices.ts";
import { type PreviewHost, PreviewHostProvider } from "./components/preview-context.ts";
import { Preview, sizeOf } from "./Preview.tsx";
import { sceneOf } from "./scene.ts";
import type { Skin } from "./skin.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "./skins/sample-1.ts";
import { ironvaleHubSkin, ironvaleMarketplaceSkin } from "./skins/sample-2.ts";
import { surfacesOf } from "./surfaces.ts";

const pairs = [
  { look: "sample 1", skins: { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin } },
  { look: "sample 2", skins: { hub: ironvaleHubSkin, marketplace: ironvaleMarketplaceSkin } },
];
const drawn = [...surfacesOf.hub, ...surfacesOf.marketplace];
const places = pairs.flatMap(pair =>
  drawn.flatMap(surface => devices.map(device => ({ ...pair, surface, device }))),
);

const hostileTexts = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</p></article><style>*{display:none}</style>",
  '"\' onmouseover="alert(1)',
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "\u202Eevil\u2066",
  "&lt;script&gt;",
  "]]><!-- x",
  "{count, plural, other {<b>}}",
];

const hostileAddresses = [
  "https://x.example/a.png",
  "javascript:alert(1)",
  "data:text/html,x",
  "data:image/svg+xml,<svg onload=alert(1)>",
  "file:///etc/passwd",
  "//x",
  "asset:../../secret.svg",
];

describe.each(places)("$surface on a $device in $look", ({ surface, device, skins }) => {
  const draw = (form: Partial<OfferForm>, merchant: string | null, other: Others = {}) =>
    drawAt({ surface, device, skins, form, merchant, ...other });

  test("shows value, title and merchant, in the order in which they are read", () => {
    const html = draw(
      { ...plain, offerTitle: "Brew bar", offerType: "cashback", offerValueUnit: "USD" },
      "Crane",
    );
    for (const text of ["$5", "cashback", "Brew", "bar"]) expect(html).toContain(text);
    const words = visible(html);
    const from = words.indexOf("Brew");
    const value = words.indexOf("$5", from);
    if (surface !== "hub.airdrop") expect(words.indexOf("Crane", from)).toBeGreaterThan(value);
    expect(value).toBeGreaterThan(from);
  });

  test.each(hostileTexts)("draws %j as text, wherever it stands", text => {
    const texts = {
      offerTitle: text,
      offerDescription: text,
      termsConditions: text,
      offerValueUnit: text,
      offerType: text,
      promoCode: text,
      exclusiveGroup: text,
      pictureAlt: text,
    };
    const other = { viewer: { name: text, inAudience: true, usesLeft: 2 } };
    const html = draw({ ...plain, ...texts }, text, other);
    const harmless = Object.fromEntries(Object.keys(texts).map(field => [field, "word"]));
    expect(tagsOf(html)).toEqual(tagsOf(draw({ ...plain, ...harmless }, "word", other)));
    expect(html).not.toMatch(/<[^>"]* on[a-z]+=/i);
  });

  test.each(hostileAddresses)("never loads %s", imageUrl => {
    const html = draw({ ...plain, imageUrl }, "M");
    expect(html.match(/(src|href|srcset)="(?!#)/g)).toBeNull();
  });

  test("crops a picture that its host lends around the point that must be kept", () => {
    const form = { ...plain, picture: "asset:coffee.svg", pictureFocus: "30 80", pictureAlt: "A cup" };
    const html = draw(form, "M", { host: { assetUrl: ref => `/pictures/${ref.slice(6)}` } });
    const picture = /<img class="picture"[^>]*>/.exec(html)?.[0];
    expect(picture).toContain('src="/pictures/coffee.svg"');
    expect(picture).toContain("object-position:30% 80%");
    expect(picture).toContain('alt="A cup"');
  });

  test("says by words, not by colour alone, that an offer has ended", () => {
    const html = draw({ ...plain, endDate: "2020-01-01" }, "M");
    expect(html).toContain("Ended Jan 1, 2020");
    expect(html).not.toContain('aria-label="Save"');
  });

  test("mirrors for a language that runs from right to left", () => {
    expect(draw({ ...plain, defaultLanguage: "ar" }, "M")).toContain('lang="ar" dir="rtl"');
  });

  test("leaves out what nobody knows", () => {
    const html = visible(draw({}, null));
    expect(html).not.toMatch(/null|undefined|NaN|Invalid|\{|Untitled/);
  });
});

describe.each(places.filter(({ surface }) => surface !== "hub.airdrop"))(
  "$surface on a $device in $look",
  ({ surface, device, skins }) => {
    test("speaks of a missing title to the author only", () => {
      const at = { surface, device, skins, form: {}, merchant: null };
      expect(drawAt({ ...at, host: { untitled: "Untitled offer" } })).toContain("Untitled offer");
      expect(drawAt(at)).not.toContain("Untitled");
    });
  },
);

const states: [string, Partial<OfferForm>, Partial<PreviewChoices>, string][] = [
  ["an offer that opens later", { startDate: "2025-12-21" }, {}, "Opens in 3 days"],
  [
    "one in its last hours",
    { endDate: "2025-12-18" },
    { now: Date.parse("2025-12-18T21:00:00Z") },
    "03:00:00",
  ],
  ["one that is all used", { totalUsageLimit: 1000 }, { soldOut: true }, "All claimed"],
  ["one for others", {}, { viewer: { name: null, inAudience: false, usesLeft: null } }, "Selected customers"],
];

test.each(states.flatMap(state => places.map(place => [...state, place] as const)))(
  "%s says so by words on every surface",
  (_what, change, choices, words, place) => {
    expect(drawAt({ ...place, form: { ...plain, ...change }, merchant: "M", ...choices })).toContain(words);
  },
);

test("the last hours are announced by the minute", () => {
  const at = { surface: "hub.feed", form: { ...plain, endDate: "2025-12-18" }, merchant: null } as const;
  const html = drawAt({ ...at, ...first, now: Date.parse("2025-12-18T21:00:05Z") });
  expect(html).toMatch(/aria-hidden="true">[^<]*02:59:55/);
  expect(html).toMatch(/aria-live="polite">2 hours 59 minutes left</);
});

test("what was searched for stands out where it was found", () => {
  const html = drawAt({ ...first, surface: "market.search", form: plain, merchant: null });
  expect(html).toContain("<mark>Everything</mark>");
});

test.each(textSizes)("text of %d fills the lines that its size has", textSize => {
  const html = drawAt({ ...first, textSize, form: plain, merchant: null });
  expect(html).toContain(`--lines:${textSize < 1.3 ? 2 : 4}`);
  expect(html.includes("data-large")).toBe(textSize >= 1.3);
});

test("a notification names its customer, or nobody", () => {
  const named = (name: string | null) =>
    drawAt({ ...first, surface: "hub.airdrop", viewer: { name, inAudience: true, usesLeft: null } });
  expect(named("Maya")).toContain("Maya, this one is just for you");
  expect(named(null)).toContain("This one is just for you");
});

test("every surface has a size on every device", () => {
  const sizes = devices.map(device => sizeOf({ surface: "hub.feed", device }));
  expect(sizes).toEqual([
    { width: 410, height: 864 },
    { width: 852, height: 1212 },
    { width: 1200, height: 992 },
  ]);
});

const plain: Partial<OfferForm> = {
  offerTitle: "Everything on us",
  offerType: "other",
  offerValue: 5,
  offerValueUnit: "u",
  redemptionMethods: ["promo_code"],
};

const first = { surface: "hub.feed", device: "phone", skins: pairs[0]?.skins } as const;

type Others = Partial<PreviewChoices> & { readonly host?: Partial<PreviewHost> };

interface Drawing extends Others {
  readonly skins?: { readonly hub: Skin; readonly marketplace: Skin } | undefined;
  readonly form?: Partial<OfferForm>;
  readonly merchant?: string | null;
}

function drawAt({ skins, form, merchant = null, host, ...choices }: Drawing): string {
  const scene = sceneOf(
    {
      form: { ...emptyForm, ...form },
      merchant: { name: merchant, places: null },
      translations: [],
      skins: skins ?? { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin },
      timeZone: "UTC",
      currency: "USD",
      localOnly: [],
    },
    { ...firstChoices(Date.parse("2025-12-18T12:00:00Z")), ...choices },
  );
  return renderToStaticMarkup(
    <PreviewHostProvider value={{ assetUrl: () => null, ...host }}>
      <Preview scene={scene} />
    </PreviewHostProvider>,
  );
}

/** But for `mark`: what has no words, nobody searched for. */
const tagsOf = (html: string) =>
  [...html.matchAll(/<(\/?[a-z0-9]+)[^>]*>/gi)].map(([, tag]) => tag).filter(tag => !tag?.endsWith("mark"));

const visible = (html: string) => html.replace(/<[^>]*>/g, " ");
