import { expect } from "vitest";
import type { KigoApi } from "./kigo-api.ts";

/** What a complete server says of codes, controls and types beside today's fields. */
export function timesIn({ profile }: KigoApi): Record<string, unknown> {
  return profile === "complete" ? { updated_at: expect.any(String) } : {};
}
