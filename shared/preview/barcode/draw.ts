import * as bwip from "bwip-js/generic";
import { type BarcodeSymbology, barcodeFault } from "../../domain/barcode.ts";
import { couponDigits } from "../../domain/gs1-coupon.ts";

/**
 * A barcode as shapes, in modules (the width of the narrowest bar), the quiet zone included. Only numbers leave this
 * file: what draws them never has markup in hand.
 */
export interface BarcodeShapes {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  /** Outlines of a matrix code's dark regions, each a closed list of corners; what lies inside two is light. */
  readonly regions: readonly (readonly (readonly [x: number, y: number])[])[];
}
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The shapes of a text in a symbology; `null` where the text cannot be drawn in it (see `barcodeFault`). */
export function drawBarcode(symbology: BarcodeSymbology, text: string): BarcodeShapes | null {
  if (text === "" || barcodeFault(symbology, text) !== null) return null;
  const encoder = encoders[symbology];
  const whole = symbology === "gs1_coupon" ? `(8110)${couponDigits(text) ?? ""}` : text;
  try {
    return encoder.encode(
      { bcid: "", text: whole, scale: 1, includetext: false, ...encoder.options },
      collecting(encoder),
    );
  } catch {
    // The encoder's own refusal of a text that our rules let pass: nothing is shown rather than a wrong code.
    return null;
  }
}

type Drawing = bwip.DrawingContext<BarcodeShapes>;

interface Encoder {
  encode(options: bwip.RenderOptions, drawing: Drawing): BarcodeShapes;
  /** Light modules at the left, the right, above and below, by each symbology's standard. */
  readonly quiet: readonly [left: number, right: number, above: number, below: number];
  /** The encoder's units in a module. */
  readonly units?: number;
  /** Its own, beyond those of every encoder. */
  readonly options?: Readonly<Record<string, string | number>>;
}

/** 34 modules: over the 96 CSS pixels of CHANNELS.md from three a module on. */
const tall = { height: 12 };

const encoders: Readonly<Record<BarcodeSymbology, Encoder>> = {
  ean_13: { encode: bwip.ean13, quiet: [11, 7, 2, 2], options: tall },
  ean_8: { encode: bwip.ean8, quiet: [7, 7, 2, 2], options: tall },
  upc_a: { encode: bwip.upca, quiet: [9, 9, 2, 2], options: tall },
  code_128: { encode: bwip.code128, quiet: [10, 10, 2, 2], options: tall },
  qr_code: { encode: bwip.qrcode, quiet: [4, 4, 4, 4], units: 2, options: { eclevel: "M" } },
  data_matrix: { encode: bwip.datamatrix, quiet: [2, 2, 2, 2], units: 2 },
  gs1_coupon: { encode: bwip.gs1northamericancoupon, quiet: [2, 2, 2, 2], options: { segments: 4 } },
};

/** Collects what the encoder draws, upright: bars as lines, regions as outlines. */
function collecting({ quiet: [left, right, above, below], units = 1 }: Encoder): Drawing {
  const bars: Bar[] = [];
  const regions: (readonly (readonly [number, number])[])[] = [];
  const at = (x: number, y: number) => [x / units + left, y / units + above] as const;
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: () => undefined,
    line(x0, y0, _x1, y1, thickness) {
      // From foot to head; `x0` is the middle, rounded up where a bar is an odd number wide.
      const [x, y] = at(x0 - Math.ceil(thickness / 2), y1);
      bars.push({ x, y, width: thickness / units, height: (y0 - y1) / units });
    },
    polygon: corners => void regions.push(corners.map(([x, y]) => at(x, y))),
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end() {
      const ends = [...bars.map(({ x, width }) => x + width), ...regions.flat().map(([x]) => x)];
      const feet = [...bars.map(({ y, height }) => y + height), ...regions.flat().map(([, y]) => y)];
      return { width: Math.max(...ends) + right, height: Math.max(...feet) + below, bars, regions };
    },
  };
}
