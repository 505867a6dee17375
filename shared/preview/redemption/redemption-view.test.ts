import { describe, expect, test } from "vitest";
import { testScene } from "../../../tests/support/flow-scene.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "../skins/sample-1.ts";
import type { Surface } from "../surfaces.ts";
import { spanText } from "../times.ts";
import { endLine, redemptionView } from "./redemption-view.ts";

type Test = NonNullable<Parameters<typeof testScene>[1]>;
const viewOf = (surface: Surface, scene: Test = {}) => redemptionView(testScene(surface, scene));
const viewer = (more: object) => ({
  choices: { viewer: { name: null, inAudience: true, usesLeft: null, ...more } },
});

describe("uses", () => {
  test.each([
    [3, 2, "Use 2 of 3"],
    [3, null, "Use 1 of 3"],
    [3, 7, "Use 1 of 3"],
    [null, 2, "2 uses left on this account"],
    [-2, null, null],
    [-2, 1, "1 use left on this account"],
    [null, null, null],
  ])("of %s with %s left: %s", (usageLimitPerCustomer, usesLeft, use) => {
    expect(viewOf("redeem.show", { form: { usageLimitPerCustomer }, ...viewer({ usesLeft }) })).toMatchObject(
      { use },
    );
  });
});

test("show & save shows what the author wrote, and a name only if one is known", () => {
  const form = { showHeading: " Show this ", showText: "One drink", showWatermark: "K&C" };
  expect(viewOf("redeem.show", { form, ...viewer({ name: " Maya " }) })).toMatchObject({
    large: "Show this",
    text: "One drink",
    watermark: "K&C",
    name: "Maya",
  });
  expect(viewOf("redeem.show")).toMatchObject({ large: null, text: null, watermark: null, name: null });
});

describe("a barcode's number", () => {
  test.each([
    ["code_128", "2044718832", ["20", "4471", "8832"]],
    ["ean_13", "4006381333931", ["4", "006381", "333931"]],
    ["code_128", "NH20-4471-8832", ["NH20-4471-8832"]],
    ["qr_code", "https://nordhaven.example/r/NH20-4471-8832-xy", null],
  ])("%s %s is read in parts: %j", (barcodeSymbology, barcodeText, number) => {
    expect(viewOf("redeem.barcode", { form: { barcodeSymbology, barcodeText } })).toMatchObject({
      number,
      isSample: false,
    });
  });

  test("is drawn smaller between wide margins, never beyond them", () => {
    const form = { barcodeSymbology: "code_128", barcodeText: "2044718832" };
    const skins = (margin: number) => {
      const hub = { ...sampleHubSkin, layout: { ...sampleHubSkin.layout, margin } };
      return { source: { skins: { hub, marketplace: sampleMarketplaceSkin } } };
    };
    expect(viewOf("redeem.barcode", { form, ...skins(30) })).toMatchObject({
      fit: { kind: "drawn", module: 3 },
    });
    expect(viewOf("redeem.barcode", { form, ...skins(31) })).toMatchObject({
      fit: { kind: "drawn", module: 2 },
    });
    expect(viewOf("redeem.barcode", { form, ...skins(150) })).toMatchObject({ fit: { kind: "too-large" } });
  });

  test("is a sample, and said to be one, where the offer has none", () => {
    expect(viewOf("redeem.barcode")).toMatchObject({ isSample: true, fit: { kind: "drawn" } });
  });

  test("is not drawn where a check digit is wrong: nothing is corrected", () => {
    const form = { barcodeSymbology: "ean_13", barcodeText: "4006381333932" };
    expect(viewOf("redeem.barcode", { form })).toMatchObject({ fit: { kind: "unreadable" }, number: null });
  });
});

describe("an online link", () => {
  const clickthruUrl = "https://orrinair.example/spring?utm_source=kigo";
  test.each<[Test, body: string]>([
    [{ form: { clickthruUrl } }, "Your 20% is already in the link, there is nothing to type."],
    [
      { form: { clickthruUrl, offerType: "free_item" } },
      "The saving is already in the link, there is nothing to type.",
    ],
    [{ form: { clickthruUrl: "javascript:alert(1)" } }, "There is no address to open yet."],
    [{}, "There is no address to open yet."],
  ])("of %j says %s", (scene, body) => expect(viewOf("redeem.link", scene)).toMatchObject({ body }));

  test("goes to the merchant, else to the host", () => {
    expect(viewOf("redeem.link", { form: { clickthruUrl } })).toMatchObject({
      heading: "You are going to \u2068Kettle & Crane\u2069",
      target: { host: "orrinair.example", address: clickthruUrl },
    });
    expect(viewOf("redeem.link", { form: { clickthruUrl }, merchant: null })).toMatchObject({
      heading: "You are going to \u2068orrinair.example\u2069",
    });
  });
});

describe("who cannot use it sees why, and no code", () => {
  test.each<[Test, string]>([
    [{ choices: { now: Date.parse("2026-10-30T12:00:00Z") } }, "You can use it from Nov 1."],
    [{ choices: { now: Date.parse("2027-01-02T12:00:00Z") } }, "The offer ended on Dec 31, 2026."],
    [{ form: { status: "expired" } }, "It can no longer be used."],
    [viewer({ inAudience: false }), "The offer cannot be used on this account."],
    [{ choices: { soldOut: true } }, "All uses are taken."],
    [
      { form: { usageLimitPerCustomer: 3 }, ...viewer({ usesLeft: 0 }) },
      "You have used all 3 of your times.",
    ],
    [viewer({ usesLeft: 0 }), "There is nothing left for this account."],
  ])("%j: %s", (scene, body) => {
    for (const surface of ["redeem.code", "redeem.show", "redeem.barcode", "redeem.link"] as const) {
      expect(viewOf(surface, scene)).toMatchObject({ kind: "refused", body });
    }
  });
});

describe("the end", () => {
  test("of a later day is that day", () => {
    expect(endLine(testScene("redeem.code"))).toEqual({ text: "Ends Dec 31", left: null });
  });

  test("of today is counted down as on the offer's card", () => {
    const now = Date.parse("2026-11-23T23:14:02Z");
    const scene = testScene("redeem.code", { form: { endDate: "2026-11-23" }, choices: { now } });
    expect(spanText(endLine(scene).left ?? 0, "en")).toBe("05:45:58");
    expect(scene.offer.countdown?.clock).toBe("05:45:58");
  });

  test("of today is what is left of it, in the scene's zone", () => {
    const form = { endDate: "2026-11-23" };
    const left = ((24 - 9) * 3600 - 41 * 60 - 36) * 1000;
    expect(endLine(testScene("redeem.code", { form })).left).toBe(left);
    expect(endLine(testScene("redeem.code", { form, source: { timeZone: "UTC" } })).left).toBe(
      left - 5 * 3_600_000,
    );
  });

  test("that nobody knows is not said", () => {
    expect(endLine(testScene("redeem.code", { form: { endDate: null } }))).toEqual({
      text: null,
      left: null,
    });
  });
});
