import { digestOf } from "../digest.ts";

/** How a customer is known: only a digest of this is ever stored. */
export interface Identity {
  readonly kind: "email" | "phone" | "user_id";
  readonly value: string;
}

/**
 * Tells what a text of a customer list is (CONTRACT.md, "Customer lists"): with `@` an e-mail address, in lower case
 * whole; with a leading `+` or `00` a phone number in E.164; anything else a user id, its case kept.
 */
export function identityOf(entry: unknown): Identity | { readonly reason: string } {
  if (typeof entry !== "string") return { reason: "must be text" };
  const text = entry.trim();
  if (text === "") return { reason: "must not be empty" };
  if (text.length > 320) return { reason: "must have at most 320 characters" };
  if (text.includes("@")) return emailOf(text);
  if (/^(\+|00)/.test(text)) return phoneOf(text);
  if (/[\u0000-\u001f\u007f]/.test(text)) return { reason: "must not hold control characters" };
  return { kind: "user_id", value: text };
}

export function personDigest({ kind, value }: Identity): string {
  return digestOf(`${kind}\u0000${value}`);
}

function emailOf(text: string): Identity | { readonly reason: string } {
  const isAddress = /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\].]+$/.test(text);
  return isAddress ? { kind: "email", value: text.toLowerCase() } : { reason: "is not an e-mail address" };
}

function phoneOf(text: string): Identity | { readonly reason: string } {
  const digits = text.replace(/[\s().-]/g, "").replace(/^00/, "+");
  const isNumber = /^\+[1-9]\d{6,14}$/.test(digits);
  return isNumber
    ? { kind: "phone", value: digits }
    : { reason: "is not a phone number such as +14155550123" };
}
