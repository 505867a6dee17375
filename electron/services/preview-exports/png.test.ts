import fc from "fast-check";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { encodePng } from "./png.ts";

test("a picture reads back pixel by pixel, opaque", async () => {
  const pictures = fc
    .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
    .chain(size =>
      fc.record({
        ...{ width: fc.constant(size.width), height: fc.constant(size.height) },
        pixels: fc.uint8Array({
          minLength: size.width * size.height * 4,
          maxLength: size.width * size.height * 4,
        }),
      }),
    );
  await fc.assert(
    fc.asyncProperty(pictures, async ({ width, height, pixels }) => {
      const read = PNG.sync.read(Buffer.from(await encodePng(pixels, width, height)));
      expect([read.width, read.height]).toEqual([width, height]);
      const expected = Array.from(pixels, (_, index) =>
        index % 4 === 3 ? 255 : pixels[index - (index % 4) + (2 - (index % 4))],
      );
      expect([...read.data]).toEqual(expected);
    }),
  );
});
