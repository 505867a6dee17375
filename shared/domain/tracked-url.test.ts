import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  linkFaults,
  readTracking,
  suggestTracking,
  type Tracking,
  trackingParts,
  withTracking,
} from "./tracked-url.ts";

const none: Tracking = { source: null, medium: null, campaign: null, term: null, content: null };

const word = fc
  .string({ unit: "binary", minLength: 1, maxLength: 12 })
  .filter(text => !/\p{Surrogate}/u.test(text));
const tracking: fc.Arbitrary<Tracking> = fc.record({
  source: fc.option(word),
  medium: fc.option(word),
  campaign: fc.option(word),
  term: fc.option(word),
  content: fc.option(word),
});
const pair = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}=[A-Za-z0-9%+.-]{0,6}$/),
  fc.stringMatching(/^[a-z]{1,4}$/),
  fc.stringMatching(/^utm_(source|campaign|id)=[a-z0-9]{0,4}$/),
);
const url = fc
  .tuple(
    fc.constantFrom("https://deere.example", "https://deere.example/a/b", "https://d.example:8443/x;y", ""),
    fc.array(pair, { maxLength: 5 }),
    fc.option(fc.stringMatching(/^#[a-z?&=/]{0,8}$/)),
  )
  .map(
    ([before, query, fragment]) =>
      `${before}${query.length > 0 ? `?${query.join("&")}` : ""}${fragment ?? ""}`,
  );

const others = (address: string) =>
  (/\?([^#]*)/.exec(address.replace(/#.*$/s, ""))?.[1] ?? "")
    .split("&")
    .filter(each => each !== "" && !trackingParts.some(part => each.split("=")[0] === `utm_${part}`));

describe("tracking in a web address", () => {
  it("is read as it was built", () => {
    fc.assert(
      fc.property(url, tracking, (address, parts) => {
        expect(readTracking(withTracking(address, parts))).toEqual(parts);
      }),
    );
  });

  it("built twice is built once", () => {
    fc.assert(
      fc.property(url, tracking, (address, parts) => {
        const once = withTracking(address, parts);
        expect(withTracking(once, parts)).toBe(once);
      }),
    );
  });

  it("leaves the rest of the query, the path and the fragment as they are", () => {
    fc.assert(
      fc.property(url, tracking, (address, parts) => {
        const built = withTracking(address, parts);
        expect(others(built)).toEqual(others(address));
        expect(/#.*$/s.exec(built)?.[0]).toEqual(/#.*$/s.exec(address)?.[0]);
        expect(built.split(/[?#]/)[0]).toBe(address.split(/[?#]/)[0]);
      }),
    );
  });

  it.each([
    ["https://a.example", { source: "kigo" }, "https://a.example?utm_source=kigo"],
    ["https://a.example?x=1#top", { source: "kigo" }, "https://a.example?x=1&utm_source=kigo#top"],
    ["https://a.example?utm_source=old&x=1", { source: "new" }, "https://a.example?utm_source=new&x=1"],
    ["https://a.example?utm_source=a&utm_source=b", {}, "https://a.example?utm_source=a"],
    ["https://a.example?utm_source=a#x", { source: null }, "https://a.example#x"],
    ["https://a.example", { campaign: "Q4 & more" }, "https://a.example?utm_campaign=Q4%20%26%20more"],
  ] as const)("%s with %j is %s", (address, parts, built) => {
    expect(withTracking(address, parts)).toBe(built);
  });

  it("is read from what nobody encoded well", () => {
    expect(readTracking("https://a.example?utm_source=50%&utm_term=a+b")).toEqual({
      ...none,
      source: "50%",
      term: "a b",
    });
  });
});

describe("what speaks against a link", () => {
  it.each([
    ["https://shop.example/q4?x=1#y", []],
    ["https://shop.example:8443", []],
    ["shop.example", ["link-format"]],
    ["ftp://shop.example", ["link-format"]],
    ["javascript:alert(1)", ["link-format"]],
    ["https://", ["link-format"]],
    ["https://?x", ["link-format"]],
    ["https://:443/", ["link-format"]],
    ["https://shop.example/a b", ["link-spaces"]],
    ["http://shop.example", ["link-not-https"]],
    ["https://ada:secret@shop.example", ["link-credentials"]],
    ["http://ada@localhost", ["link-credentials", "link-not-https", "link-local"]],
    ["https://localhost:3000/x", ["link-local"]],
    ["https://shop.localhost", ["link-local"]],
    ["https://127.0.0.1", ["link-local"]],
    ["https://10.1.2.3", ["link-local"]],
    ["https://172.20.0.1", ["link-local"]],
    ["https://172.32.0.1", []],
    ["https://192.168.1.1", ["link-local"]],
    ["https://[::1]:8080/", ["link-local"]],
    ["https://[fd00::1]/", ["link-local"]],
    ["https://[2001:db8::1]/", []],
    ["https://intranet/", ["link-local"]],
    ["https://SHOP.EXAMPLE./", []],
    ["https://аpple.example", ["link-host-looks-like"]],
    ["https://xn--pple-43d.example", ["link-host-looks-like"]],
    ["https://café.example", ["link-host-looks-like"]],
    ["https://shop.example/café", []],
  ] as const)("%s: %j", (address, rules) => {
    expect(linkFaults(address).map(({ rule }) => rule)).toEqual(rules);
  });

  it("is gone after each repair that is offered", () => {
    for (const address of [
      "http://shop.example/a b",
      "http://ada:x@shop.example/@y",
      "http://shop.example",
    ]) {
      let now = address;
      for (let step = 0; step < 4; step += 1) {
        const fault = linkFaults(now).find(({ repaired }) => repaired !== undefined);
        now = fault?.repaired ?? now;
      }
      expect(linkFaults(now)).toEqual([]);
    }
  });
});

describe("the tracking that an offer suggests", () => {
  it.each([
    [
      { campaign: "Q4 dealer push", offerTitle: "Any", channels: ["marketplace"], offerType: "bogo" },
      { source: "kigo", medium: "marketplace", campaign: "q4-dealer-push", term: null, content: "bogo" },
    ],
    [
      {
        campaign: null,
        offerTitle: "Café à 2,90 €",
        channels: ["hub_airdrop", "marketplace"],
        offerType: null,
      },
      { source: "kigo", medium: "offer", campaign: "cafe-a-2-90", term: null, content: null },
    ],
    [
      { campaign: null, offerTitle: "…", channels: [], offerType: null },
      { source: "kigo", medium: "offer", campaign: null, term: null, content: null },
    ],
  ])("%j: %j", (form, suggested) => {
    expect(suggestTracking(form)).toEqual(suggested);
  });
});
