import { expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";

test("a hash of a row is of 20 letters, the same for the same content and context", () => {
  expect(contentHash("EUR", { offer_id: 1 })).toMatch(/^[\w-]{20}$/);
  expect(contentHash("EUR", { offer_id: 1 })).toBe(contentHash("EUR", { offer_id: 1 }));
  expect(contentHash("USD", { offer_id: 1 })).not.toBe(contentHash("EUR", { offer_id: 1 }));
});

test("rows that are all but alike have hashes that have nothing in common", () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => ({
    offer_id: n,
    short_text: `Save ${n % 7} on ${n >> 3}`,
  }));
  const hashes = rows.map(row => contentHash("EUR", row));
  expect(new Set(hashes).size).toBe(rows.length);
  // Either half alone tells them apart, too: neither follows from the other.
  for (const half of [hashes.map(hash => hash.slice(0, 10)), hashes.map(hash => hash.slice(10))])
    expect(new Set(half).size).toBe(rows.length);
});
