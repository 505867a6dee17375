import { randomInt } from "node:crypto";

/** Without letters and digits that look alike, and without vowels, so that no word comes out. */
const alphabet = "23456789BCDFGHJKMNPQRSTVWXZ";

/** A promo code of the server's own making, such as `OFFER17-X4KQ7M` (seed, "Database Persistence"). */
export function generatedCode(offerId: number): string {
  const random = Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return `OFFER${offerId}-${random.join("")}`;
}
