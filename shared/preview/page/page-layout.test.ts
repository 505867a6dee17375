import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { devices, firstChoices } from "../choices.ts";
import { sizeOf } from "../Preview.tsx";
import { type Surface, surfaces } from "../surfaces.ts";
import { captionHeight, overMargin, paper, spreadsOf } from "./page-layout.ts";

const room = { width: paper.width - 2 * paper.margin, height: 850 };
const frames = (shown: readonly Surface[], device: (typeof devices)[number] = "phone") =>
  shown.map(surface => ({ offer: 0, choices: { ...firstChoices(0), surface, device } }));

describe("an offer's previews on A4 pages", () => {
  test.each([
    [["hub.feed"], [1]],
    [["hub.feed", "market.list"], [2]],
    [surfaces.filter(surface => surface.startsWith("hub") || surface.startsWith("market")).slice(0, 6), [6]],
    [
      ["redeem.barcode", "hub.feed", "market.list"],
      [2, 1],
    ],
  ] as const)("%j stand %j a page", (shown, counts) => {
    expect(spreadsOf(frames(shown), room).map(spread => spread.frames.length)).toEqual(counts);
  });

  // 0.33 mm of 2 px, and 0.66 mm of 3 (GS1 General Specifications, EAN/UPC at 200 %).
  test.each([
    ["phone", 0.8315],
    ["tablet", 0.6799],
    ["desktop", 0.6236],
  ] as const)("a barcode alone on its page is drawn for a %s at %d of its size", (device, scale) => {
    const [spread] = spreadsOf(frames(["redeem.barcode"], device), room);
    expect(spread?.scale).toBeCloseTo(scale, 4);
  });

  test("are all there, in their order, inside the page, and codes as large as tills read, from whatever device", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...surfaces), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...devices),
        (shown, device) => {
          const asked = frames(shown, device);
          const spreads = spreadsOf(asked, room);
          expect(spreads.flatMap(spread => spread.frames)).toEqual(asked);
          for (const spread of spreads) {
            const { frames: own, scale, columns } = spread;
            const sizes = own.map(({ choices }) => sizeOf(choices));
            const [width, height] = [
              Math.max(...sizes.map(size => size.width)) * scale,
              Math.max(...sizes.map(size => size.height)) * scale + captionHeight,
            ];
            const over = overMargin(spread, room);
            expect(width * Math.min(columns, own.length)).toBeLessThanOrEqual(room.width + 2 * over + 0.01);
            // Six millimetres at the edge of a page are beyond no printer.
            expect(over).toBeLessThanOrEqual(paper.margin - (6 / 25.4) * 96);
            expect(height * Math.ceil(own.length / columns)).toBeLessThanOrEqual(room.height + 0.01);
            const hasCode = own.some(({ choices }) => choices.surface === "redeem.barcode");
            if (!hasCode) expect(over).toBeCloseTo(0);
            if (!hasCode) continue;
            // A module has 2 px or 3, those of QR codes 4 to 7 (CHANNELS.md "Barcodes and QR").
            const millimetres = (pixels: number) => (pixels * scale * 25.4) / 96;
            expect(millimetres(2)).toBeGreaterThanOrEqual(0.33 - 1e-9);
            expect(millimetres(3)).toBeLessThanOrEqual(0.66 + 1e-9);
            expect(millimetres(4)).toBeGreaterThanOrEqual(0.5);
          }
        },
      ),
    );
  });
});
