import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOneScript, linkTarget } from "./link-target.ts";

describe("where a link leads", () => {
  test.each([
    ["https://orrinair.example/a?utm_source=kigo#top", "orrinair.example"],
    ["https://www.müller.example/", "www.müller.example"],
    ["https://MÜLLER.example/", "müller.example"],
    ["https://пример.рф/", "пример.рф"],
    ["https://shop.example:8443/", "shop.example:8443"],
    // What reads as one host and opens another:
    ["https://paypal.com@evil.example/", "evil.example"],
    ["https://paypal.com:443@evil.example/", "evil.example"],
    ["https://evil.example\\@paypal.com/", "evil.example"],
    ["https://evil.example#@paypal.com", "evil.example"],
    ["https://оrrinair.example/", "xn--rrinair-8ig.example"],
    ["https://аррӏе.com/", "xn--80ak6aa92e.com"],
    ["https://кафе.example/", "xn--80akn5b.example"],
    ["https://xn--mller-kva.example/", "xn--mller-kva.example"],
    ["https://evil.example/\u202Emoc.lapyap", "evil.example"],
    ["https://e\u00ADvil.example/", "evil.example"],
    ["https://ｅvil.example/", "evil.example"],
    ["https://0x7f.1/", "127.0.0.1"],
  ])("%s opens %s", (url, host) => expect(linkTarget(url)?.host).toBe(host));

  test.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "vbscript:x",
    "ftp://evil.example/x",
    "ws://evil.example/x",
    "intent://evil.example/#Intent;scheme=http;end",
    "blob:https://a.example/1",
    "//evil.example",
    "evil.example/x",
    "https://",
    "https://a b.example/",
    "https://<img src=x>/",
    "",
    null,
  ])("%j leads nowhere", url => expect(linkTarget(url)).toBeNull());

  test("keeps the tracking as it opens, and says where nothing is encrypted", () => {
    const url = "http://shop.example/p?utm_source=kigo&utm_campaign=spring%2027";
    expect(linkTarget(url)).toEqual({ host: "shop.example", address: url, isEncrypted: false });
  });

  test("the host it names is the one that browsers open, whatever is written", () => {
    const hosts = fc.stringMatching(/^[a-zа-яё0-9@:.\\/#?ü-]{1,24}$/u);
    fc.assert(
      fc.property(hosts, text => {
        const target = linkTarget(`https://${text}`);
        if (target === null) return;
        expect(new URL(`https://${target.host}`).host).toBe(new URL(target.address).host);
        expect(isOneScript(target.host)).toBe(true);
      }),
    );
  });
});
