import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Barcode } from "./Barcode.tsx";
import { type BarcodeShapes, drawBarcode } from "./draw.ts";

/** Rows of a coupon have bars one above the other; a matrix has holes. */
test.each([
  ["gs1_coupon", "(8110)106141416543213500110000310123196000"],
  ["ean_13", "4006381333931"],
  ["qr_code", "NORDHAVEN"],
] as const)(
  "every bar and every region of a %s is drawn, black on white, at whole pixels",
  (symbology, text) => {
    const shapes = drawBarcode(symbology, text);
    if (shapes === null) throw new Error("Nothing was drawn.");
    const html = renderToStaticMarkup(<Barcode shapes={shapes} name="Code" module={3} />);
    expect(html).toContain(`width="${shapes.width * 3}" height="${shapes.height * 3}"`);
    expect(html.match(/fill="[^"]+"/g)).toEqual(['fill="#fff"', 'fill="#000"']);
    expect(cornersIn(html)).toEqual(cornersOf(shapes));
  },
);

/** Where each closed line begins. */
const cornersIn = (html: string) =>
  [...html.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const cornersOf = ({ bars, regions }: BarcodeShapes) => [
  ...bars.map(({ x, y }) => [x, y]),
  ...regions.map(([first]) => first),
];
