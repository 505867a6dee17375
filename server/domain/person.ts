import { createHmac } from "node:crypto";

/** How a customer is known: only a keyed hash of this is ever stored. */
export interface Identity {
  kind: "email" | "phone" | "user_id";
  value: string;
}

/**
 * Tells what a text of a customer list is (CONTRACT.md, "Customer lists"): with `@` an e-mail address, in lower case
 * whole; with a leading `+` or `00` a phone number in E.164; anything else a user id, its case kept.
 */
export function identityOf(entry: unknown): Identity | { reason: string } {
  if (typeof entry !== "string") return { reason: "must be text" };
  const text = entry.trim();
  if (text === "") return { reason: "must not be empty" };
  if (text.length > 320) return { reason: "must have at most 320 characters" };
  if (text.includes("@")) return emailOf(text);
  if (/^(\+|00)/.test(text)) return phoneOf(text);
  if (/[\u0000-\u001f\u007f]/.test(text)) return { reason: "must not hold control characters" };
  return { kind: "user_id", value: text };
}

/** Not reversible without the key, and equal for equal people: that is all that counting and matching need. */
export function personHash(key: Uint8Array, { kind, value }: Identity): Buffer {
  return createHmac("sha256", key).update(`${kind}\u0000${value}`).digest();
}

/** The last four digits of a phone number; nothing of an address or an id. */
export function lastDigitsOf({ kind, value }: Identity): string | null {
  return kind === "phone" ? value.slice(-4) : null;
}

function emailOf(text: string): Identity | { reason: string } {
  const isAddress = /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\].]+$/.test(text);
  return isAddress ? { kind: "email", value: text.toLowerCase() } : { reason: "is not an e-mail address" };
}

function phoneOf(text: string): Identity | { reason: string } {
  const digits = text.replace(/[\s().-]/g, "").replace(/^00/, "+");
  const isNumber = /^\+[1-9]\d{6,14}$/.test(digits);
  return isNumber
    ? { kind: "phone", value: digits }
    : { reason: "is not a phone number such as +14155550123" };
}
