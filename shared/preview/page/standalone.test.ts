import { describe, expect, test } from "vitest";
import { emptyForm, type OfferForm } from "../../domain/offer.ts";
import { firstChoices } from "../choices.ts";
import { sceneOf } from "../scene.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "../skins/sample-1.ts";
import type { PreviewSource } from "../source.ts";
import type { Surface } from "../surfaces.ts";
import { type FontFiles, fontsFor } from "./font-files.ts";
import { markBits, markCell, readMark } from "./frame-mark.ts";
import { momentsOf } from "./moments.ts";
import { standalonePage } from "./standalone.ts";

const source = {
  form: { ...emptyForm, offerTitle: "Brew bar", startDate: "2026-11-01", endDate: "2026-12-31" },
  merchant: { name: null, places: null },
  translations: [],
  skins: { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin },
  timeZone: "UTC",
  currency: "USD",
  localOnly: [],
};
const face = (file: string, unicodeRange: string) => ({
  file,
  family: "F",
  weight: "400",
  stretch: "normal",
  unicodeRange,
});
const files = {
  figtree: [face("latin.woff2", "U+0000-00FF"), face("vietnamese.woff2", "U+1EA0-1EF9")],
  "never-named": [face("other.woff2", "U+0000-00FF")],
};

const urlsFor = (fonts: FontFiles, shown: PreviewSource, surfaces: readonly Surface[] = ["hub.feed"]) =>
  fontsFor(fonts, { offers: [{ source: shown }], surfaces }, file => file).map(({ url }) => url);

describe("the fonts of a page that stands alone", () => {
  const named = (title: string) => urlsFor(files, { ...source, form: { ...source.form, offerTitle: title } });

  test("are those of the families that its skins name, as far as its texts need them", () => {
    expect(named("Brew bar")).toEqual(["latin.woff2"]);
    expect(named("Cà phê ngon ế")).toEqual(["latin.woff2", "vietnamese.woff2"]);
  });

  test("are there for the months and amounts of its languages too", () => {
    const polish = {
      ...source,
      translations: [
        { language: "pl", texts: { offerTitle: null, offerDescription: null, termsConditions: null } },
      ],
    };
    // `paź` is a month, `zł` an amount of the offer's own unit.
    const extended = { figtree: [face("extended.woff2", "U+017A")] };
    const zloty = { figtree: [face("zloty.woff2", "U+0142")] };
    const inZloty = { ...source, form: { ...source.form, offerValueUnit: "PLN" } };
    const polishZloty = { ...inZloty, translations: polish.translations };
    expect(urlsFor(zloty, polishZloty)).toHaveLength(1);
    expect(urlsFor(zloty, inZloty)).toHaveLength(1);
    const oddMoney = { ...polish, currency: "points" };
    expect(urlsFor(extended, oddMoney)).toHaveLength(1);
    expect(urlsFor(extended, polish)).toHaveLength(1);
    expect(urlsFor(extended, source)).toHaveLength(0);
  });

  test("are there for scripts and codes that a skin names no family for", () => {
    const { arabic: _arabic, code: _code, ...type } = source.skins.hub.type;
    const bare = { ...source.skins.hub, type, wording: {} };
    const usual = {
      "geist-mono": [face("code.woff2", "U+0000-00FF")],
      "readex-pro": [face("arabic.woff2", "U+0600-06FF")],
    };
    const said = (title: string) => ({
      source: {
        ...source,
        form: { ...source.form, offerTitle: title },
        skins: { hub: bare, marketplace: bare },
      },
    });
    const urls = (title: string) =>
      fontsFor(usual, { offers: [said(title)], surfaces: ["hub.feed"] }, file => file).map(({ url }) => url);
    expect(urls("Brew bar")).toEqual(["code.woff2"]);
    expect(urls("قهوة")).toEqual(["code.woff2", "arabic.woff2"]);
  });
});

test.each(["</script><b>", "<!--<script>", "'; script-src *", '"><img src=x>', "\u2028"])(
  "nothing in a page that stands alone can be taken for markup or policy: %j",
  title => {
    const { html, policy } = standalonePage(
      {
        kind: "share",
        offers: [
          { source: { ...source, form: { ...source.form, offerTitle: title } }, draft: true, notes: [] },
        ],
        pictures: {},
        madeAt: 0,
        timeZone: "UTC",
        title,
        surfaces: ["hub.feed"],
        choices: firstChoices(0),
      },
      {
        text: name => (name === "fonts.json" ? JSON.stringify(files) : 'say("</script><!--")'),
        base64: () => "AAAA",
      },
      () => "hash",
    );
    expect(html.match(/<script|<\/script|<!--|<img|<b>/gi)).toEqual([
      "<script",
      "</script",
      "<script",
      "</script",
    ]);
    expect(policy).toBe(
      "default-src 'none'; script-src 'sha256-hash'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'",
    );
    const data = JSON.parse(/id="kigo-preview">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
    expect(data.offers[0].source.form.offerTitle).toBe(title);
  },
);

test("the hash is of the script as a browser reads it, whatever its line ends are", () => {
  const hashed: string[] = [];
  const { html } = standalonePage(
    {
      kind: "share",
      offers: [],
      pictures: {},
      madeAt: 0,
      timeZone: "UTC",
      title: "",
      surfaces: ["hub.feed"],
      choices: firstChoices(0),
    },
    { text: name => (name === "fonts.json" ? "{}" : "one\r\ntwo\rthree"), base64: () => "" },
    text => {
      hashed.push(text);
      return "hash";
    },
  );
  expect(hashed).toEqual(["one\ntwo\nthree"]);
  expect(html).toContain("<script>one\ntwo\nthree</script>");
});

test("the moments of an offer are those that its dates tell", () => {
  const at = Date.parse("2026-11-23T09:41:00Z");
  const names = (form: Partial<OfferForm>) =>
    momentsOf({ ...source, form: { ...source.form, ...form } }, at).map(({ name }) => name);
  expect(names({})).toEqual(["Before", "Running", "Last hours", "Ended"]);
  expect(names({ startDate: null })).toEqual(["Running", "Last hours", "Ended"]);
  expect(names({ startDate: null, endDate: null })).toEqual(["Running"]);
  expect(names({ startDate: "2026-11-01T00:00:00Z", endDate: "someday" })).toEqual(["Before", "Running"]);
  const [, running] = momentsOf(
    { ...source, form: { ...source.form, startDate: "2027-01-01", endDate: "2027-02-01" } },
    at,
  );
  expect(running?.at).toBe(Date.parse("2027-01-01T01:00:00Z"));
});

test.each([
  ["Before", "soon"],
  ["Running", "active"],
  ["Last hours", "last"],
  ["Ended", "expired"],
])("at its moment %s an offer is %s, in whichever zone", (name, state) => {
  for (const timeZone of ["UTC", "America/Chicago", "Pacific/Kiritimati"]) {
    const shown = { ...source, timeZone };
    const moment = momentsOf(shown, Date.parse("2026-11-23T09:41:00Z")).find(each => each.name === name);
    const { offer } = sceneOf(shown, firstChoices(moment?.at ?? 0));
    expect([timeZone, offer.state]).toEqual([timeZone, state]);
    if (state === "last") expect(offer.countdown).not.toBeNull();
  }
});

test("the clock of a lock screen has its own family, where there is one to be seen", () => {
  const system = { archivo: [face("system.woff2", "U+0030-0039")] };
  expect(urlsFor(system, source)).toEqual([]);
  expect(urlsFor(system, source, ["hub.feed", "hub.airdrop"])).toEqual(["system.woff2"]);
});

describe("the mark of a frame", () => {
  const rowOf = (mark: number, scale: number) => {
    const width = markBits * markCell * scale;
    const pixels = new Uint8Array(width * markCell * scale * 4).fill(255);
    for (let y = 0; y < markCell * scale; y += 1)
      for (let x = 0; x < width; x += 1)
        if ((mark >> Math.floor(x / markCell / scale)) & 1)
          pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    return { pixels, width };
  };

  test.each([0, 1, 5, 2 ** 23, 2 ** 24 - 1])("%d is read as it was drawn, at each scale", mark => {
    for (const scale of [1, 2]) {
      const { pixels, width } = rowOf(mark, scale);
      expect(readMark(pixels, width, scale)).toBe(mark);
    }
  });

  test("is none where something else is drawn", () => {
    const { pixels, width } = rowOf(5, 1);
    expect(readMark(pixels.fill(128), width, 1)).toBeNull();
    expect(readMark(new Uint8Array(0), 0, 1)).toBeNull();
  });
});
