import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { devices, firstChoices } from "../choices.ts";
import { sizeOf } from "../Preview.tsx";
import { type Surface, surfaces } from "../surfaces.ts";
import { captionHeight, paper, spreadsOf } from "./page-layout.ts";

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

  test("are all there, in their order, inside the page, and codes large enough for a till", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...surfaces), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...devices),
        (shown, device) => {
          const asked = frames(shown, device);
          const spreads = spreadsOf(asked, room);
          expect(spreads.flatMap(spread => spread.frames)).toEqual(asked);
          for (const { frames: own, scale, columns } of spreads) {
            const sizes = own.map(({ choices }) => sizeOf(choices));
            const [width, height] = [
              Math.max(...sizes.map(size => size.width)) * scale,
              Math.max(...sizes.map(size => size.height)) * scale + captionHeight,
            ];
            expect(width * Math.min(columns, own.length)).toBeLessThanOrEqual(room.width + 0.01);
            expect(height * Math.ceil(own.length / columns)).toBeLessThanOrEqual(room.height + 0.01);
            const hasCode = own.some(({ choices }) => choices.surface === "redeem.barcode");
            // 2 px a module at least, printed 0.33 mm (CHANNELS.md "Barcodes and QR").
            if (hasCode && device === "phone") expect((2 * scale * 25.4) / 96).toBeGreaterThanOrEqual(0.33);
          }
        },
      ),
    );
  });
});
