import { expect, test } from "vitest";
import { generatedCode } from "./generated-code.ts";

test("[U3] the server's own code names its offer and does not repeat itself", () => {
  const codes = Array.from({ length: 200 }, () => generatedCode(17));
  for (const code of codes) expect(code).toMatch(/^OFFER17-[2-9BCDFGHJKMNPQRSTVWXZ]{6}$/);
  // Chance alone makes two of them equal once in 20,000 runs.
  expect(new Set(codes).size).toBeGreaterThan(codes.length - 3);
});
