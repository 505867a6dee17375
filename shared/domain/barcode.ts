import { couponFault } from "./gs1-coupon.ts";

/** What a till reads, by the names that people know. The words are the studio's own: no server has a place for them. */
export const barcodeSymbologies = [
  "ean_13",
  "ean_8",
  "upc_a",
  "code_128",
  "qr_code",
  "data_matrix",
  "gs1_coupon",
] as const;
export type BarcodeSymbology = (typeof barcodeSymbologies)[number];

export function isSymbology(word: string | null): word is BarcodeSymbology {
  return barcodeSymbologies.some(known => known === word);
}

export interface BarcodeFault {
  readonly kind: "characters" | "length" | "check-digit-missing" | "check-digit-wrong" | "structure";
  readonly message: string;
  /** The text with its check digit, where that is all it lacks. */
  readonly completed?: string;
}

/** Why a text cannot be drawn in a symbology, the first reason; `null`: it can be, and a till will read it. */
export function barcodeFault(symbology: BarcodeSymbology, text: string): BarcodeFault | null {
  switch (symbology) {
    case "ean_13":
      return gtinFault("An EAN-13", 13, text);
    case "ean_8":
      return gtinFault("An EAN-8", 8, text);
    case "upc_a":
      return gtinFault("A UPC-A", 12, text);
    case "code_128":
      return plainFault("Code 128", text, 48);
    case "qr_code":
      return sizeFault("A QR code", text, 500);
    case "data_matrix":
      return sizeFault("A DataMatrix", text, 500);
    case "gs1_coupon":
      return coupon(text);
  }
}

/**
 * The check digit that follows these digits (GS1 General Specifications, 7.9.1): weights 3 and 1 from the right, up to
 * the next ten. It tells every single wrong digit, and two neighbours exchanged unless they differ by 5.
 */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const weight = (digits.length - place) % 2 === 1 ? 3 : 1;
    sum += Number(digits[place]) * weight;
  }
  return String((10 - (sum % 10)) % 10);
}

/** True if the last digit is the check digit of those before it. */
export function hasCheckDigit(digits: string): boolean {
  return digits.length > 1 && checkDigit(digits.slice(0, -1)) === digits.at(-1);
}

function gtinFault(what: string, length: number, text: string): BarcodeFault | null {
  if (!/^\d+$/.test(text)) {
    return { kind: "characters", message: `${what} is made of digits alone, without spaces.` };
  }
  if (text.length === length - 1) {
    const digit = checkDigit(text);
    return {
      kind: "check-digit-missing",
      message: `The check digit is missing: it is ${digit}.`,
      completed: text + digit,
    };
  }
  if (text.length !== length) {
    return { kind: "length", message: `${what} has ${length} digits; this one has ${text.length}.` };
  }
  if (hasCheckDigit(text)) return null;
  // Which digit is the wrong one nobody can know, so none is put right (CHANNELS.md "Barcodes and QR").
  const expected = checkDigit(text.slice(0, -1));
  return {
    kind: "check-digit-wrong",
    message: `One of these digits is wrong: after ${text.slice(0, -1)} the check digit is ${expected}, not ${text.at(-1)}.`,
  };
}

function plainFault(what: string, text: string, most: number): BarcodeFault | null {
  const stranger = Array.from(text).find(character => !/[\x20-\x7e]/.test(character));
  if (stranger !== undefined) {
    return {
      kind: "characters",
      message: `${what} holds plain letters, digits and signs; it cannot hold “${stranger.trim() || "a line break"}”.`,
    };
  }
  return sizeFault(what, text, most);
}

/** In bytes of UTF-8, which is what is drawn. More would be no code that a till reads at the size it is shown. */
function sizeFault(what: string, text: string, most: number): BarcodeFault | null {
  const size = utf8Length(text);
  if (size <= most) return null;
  return { kind: "length", message: `${what} is read well with up to ${most} characters; this has ${size}.` };
}

function coupon(text: string): BarcodeFault | null {
  const fault = couponFault(text);
  return fault === null ? null : { kind: "structure", message: fault };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
