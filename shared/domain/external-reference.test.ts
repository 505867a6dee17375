import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatReference, longestOwnText, ownTextFault, parseReference } from "./external-reference.ts";

const key = "01K8Z3M5Q7R9S1T3V5W7X9Y1Z3";
const ulids = fc
  .tuple(
    fc.constantFrom(..."01234567"),
    fc.array(fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"), { minLength: 25, maxLength: 25 }),
  )
  .map(([first, rest]) => first + rest.join(""));
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom(" ~c:", "~k:", "~p:x", " ", "~", "%", "%20", "a", key, "\n", "é"), {
      maxLength: 8,
    })
    .map(parts => parts.join("")),
);
const maybe = (arbitrary: fc.Arbitrary<string>) =>
  fc.option(
    arbitrary.filter(text => text !== ""),
    { nil: null },
  );

describe("[W6] external_reference", () => {
  it("carries campaign, program and key after the user's own text", () => {
    const parts = { own: "PO 4711", campaign: "Q4 push", program: "dealers~100%", key };
    const text = `PO 4711 ~c:Q4%20push ~p:dealers%7E100%25 ~k:${key}`;
    expect(formatReference(parts)).toEqual({ ok: true, text });
    expect(parseReference(text)).toEqual(parts);
  });

  it.each([
    ["PROMO_1730000000000", { own: "PROMO_1730000000000" }],
    ["", {}],
    [` ~k:${key}`, { key }],
    [`~k:${key}`, { key }],
    [`~c:x ~k:${key}`, { campaign: "x", key }],
    [`a ~p:x`, { own: "a", program: "x" }],
    [`a ~k:${key} ~c:x`, { own: `a ~k:${key} ~c:x` }],
    [`a ~c:x ~c:y ~k:${key}`, { own: `a ~c:x ~c:y ~k:${key}` }],
    ["a ~k:123", { own: "a ~k:123" }],
    [`a ~k:${key.toLowerCase()}`, { own: `a ~k:${key.toLowerCase()}` }],
    [`a ~k:8${key.slice(1)}`, { own: `a ~k:8${key.slice(1)}` }],
    [`a ~c: ~k:${key}`, { own: "a ~c:", key }],
    [`a ~x:1 ~k:${key}`, { own: "a ~x:1", key }],
    [`a  ~k:${key}`, { own: "a ", key }],
    [`a ~k:${key} `, { own: `a ~k:${key} ` }],
    ["a ~c:100%", { own: "a", campaign: "100%" }],
    ["a ~c:caf%C3%A9", { own: "a", campaign: "café" }],
  ])("reads %j", (text, parts) => {
    expect(parseReference(text)).toEqual({ own: null, campaign: null, program: null, key: null, ...parts });
  });

  it("formats and reads back the same parts for any text it accepts", () => {
    fc.assert(
      fc.property(
        maybe(anyText),
        maybe(anyText),
        maybe(anyText),
        fc.option(ulids, { nil: null }),
        (own, campaign, program, key) => {
          // Half of a surrogate pair is no text (normalise.ts refuses it).
          fc.pre([own, campaign, program].every(text => text === null || !/\p{Surrogate}/u.test(text)));
          const parts = { own, campaign, program, key };
          const formatted = formatReference(parts);
          if (formatted.ok) expect(parseReference(formatted.text)).toEqual(parts);
          else if (own !== null && formatted.reason === "ambiguous")
            expect(ownTextFault(own, parts)).not.toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("accepts every typed text that it found no fault with", () => {
    fc.assert(
      fc.property(anyText, maybe(anyText), maybe(anyText), ulids, (own, campaign, program, key) => {
        fc.pre(
          own !== "" && [own, campaign, program].every(text => text === null || !/\p{Surrogate}/u.test(text)),
        );
        const beside = { campaign, program, key };
        if (ownTextFault(own, beside) === null) expect(formatReference({ own, ...beside }).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("limits the user's part so that a cut at 255 never takes the key", () => {
    const beside = { campaign: "Q4 push", program: null, key };
    const longest = longestOwnText(beside);
    const fits = formatReference({ own: "é".repeat(longest), ...beside });
    expect(fits.ok && fits.text !== null ? Array.from(fits.text).length : 0).toBe(255);
    expect(formatReference({ own: "é".repeat(longest + 1), ...beside })).toEqual({
      ok: false,
      reason: "too_long",
      longestOwn: longest,
    });
    expect(ownTextFault("x".repeat(longest + 1), beside)).toContain(`${longest} fit`);
    expect(ownTextFault("x", { ...beside, campaign: "c".repeat(300) })).toContain("no room");
  });

  it.each([" ~c:", "a ~p:b", "a ~k:", "~k:x"])("refuses %j as typed text, in words", own => {
    expect(ownTextFault(own, { campaign: null, program: null, key })).toContain("how the studio marks");
  });

  it("does not write a suffix that could not be read back", () => {
    expect(formatReference({ own: "foo ~k:bad", campaign: "x", program: null, key: null })).toMatchObject({
      ok: false,
      reason: "ambiguous",
    });
    expect(formatReference({ own: "foo ~k:bad", campaign: null, program: null, key: null }).ok).toBe(true);
  });
});
