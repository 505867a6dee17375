import { z } from "zod";

/** Behind which change a reader stands, in each of the two databases. */
export interface Cursor {
  readonly entMom: Position;
  readonly kigo: Position;
}

export interface Position {
  /** Which life of which database the numbers belong to. */
  readonly epoch: string;
  readonly change: number;
}

const positionSchema = z.tuple([z.string(), z.int().min(0)]);
const cursorSchema = z.tuple([positionSchema, positionSchema]);

/** As the server's: base64url of JSON, which clients take as it is. */
export function cursorText({ entMom, kigo }: Cursor): string {
  return toBase64url(JSON.stringify([entMom, kigo].map(({ epoch, change }) => [epoch, change])));
}

/** Undefined for what is no cursor. */
export function cursorOf(text: string): Cursor | undefined {
  const parsed = cursorSchema.safeParse(jsonOf(fromBase64url(text)));
  if (!parsed.success) return undefined;
  const [entMom, kigo] = parsed.data;
  return {
    entMom: { epoch: entMom[0], change: entMom[1] },
    kigo: { epoch: kigo[0], change: kigo[1] },
  };
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Of ASCII text. */
function toBase64url(text: string): string {
  let bits = 0;
  let width = 0;
  let encoded = "";
  for (let i = 0; i < text.length; i += 1) {
    bits = (bits << 8) | text.charCodeAt(i);
    width += 8;
    while (width >= 6) {
      width -= 6;
      encoded += alphabet.charAt((bits >> width) & 63);
    }
    bits &= (1 << width) - 1;
  }
  return width === 0 ? encoded : encoded + alphabet.charAt((bits << (6 - width)) & 63);
}

function fromBase64url(text: string): string {
  let bits = 0;
  let width = 0;
  let decoded = "";
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return "";
    bits = (bits << 6) | value;
    width += 6;
    if (width >= 8) {
      width -= 8;
      decoded += String.fromCharCode((bits >> width) & 255);
    }
    bits &= (1 << width) - 1;
  }
  return decoded;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
