import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RequestError } from "./failures.ts";
import { parseJsonBody } from "./json-body.ts";

const text = fc.string({ unit: "grapheme" });
const { storable } = fc.letrec(tie => ({
  storable: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      text,
      fc.maxSafeInteger(),
      fc.float({ noNaN: true, max: 1e6, min: -1e6 }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie("storable")),
    fc.dictionary(text, tie("storable")),
  ),
}));

describe("a JSON body", () => {
  test("that can be stored is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(storable, value => {
        const json = JSON.stringify(value);
        expect(JSON.stringify(parseJsonBody(Buffer.from(json)))).toBe(json);
      }),
    );
  });

  test("of any bytes is read or refused, never anything else", () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        try {
          parseJsonBody(Buffer.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(RequestError);
        }
      }),
    );
  });

  test("that is empty is no body", () => {
    expect(parseJsonBody(Buffer.alloc(0))).toBeUndefined();
  });

  test("keeps a key called __proto__ as a key", () => {
    const body = parseJsonBody(Buffer.from('{"__proto__":{"admin":true}}'));
    expect(JSON.stringify(body)).toBe('{"__proto__":{"admin":true}}');
    expect({}).not.toHaveProperty("admin");
  });
});
