import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assetOf } from "./assets.ts";

const root = path.resolve("/srv/bundle");
const get = (url: string) => assetOf(root, { method: "GET", url });

describe("the files a window may have", () => {
  test.each([
    ["app://bundle/index.html", "index.html", "text/html; charset=utf-8"],
    ["app://bundle/", "index.html", "text/html; charset=utf-8"],
    ["app://bundle/problem/", "problem/index.html", "text/html; charset=utf-8"],
    ["app://bundle/assets/index-1a.js?x=1#y", "assets/index-1a.js", "text/javascript; charset=utf-8"],
    ["app://bundle/assets/inter.woff2", "assets/inter.woff2", "font/woff2"],
    ["app://bundle/assets/de_DE.trie-1a.gz", "assets/de_DE.trie-1a.gz", "application/gzip"],
    ["app://bundle/a%20b.png", "a b.png", "image/png"],
  ])("%s is served", (url, file, type) => {
    expect(get(url)).toEqual({ file: path.join(root, file), type });
  });

  test.each([
    "app://bundle/..%2findex.html",
    "app://bundle/%2e%2e/index.html/../../../x.js",
    "app://bundle/..%5cindex.html",
    "app://bundle/%00.js",
    "app://bundle/c:/x.js",
    "app://bundle/%",
    "app://bundle/main.cjs",
    "app://bundle/app.ts",
    "app://bundle/noextension",
    "app://bundle.evil/index.html",
    "app://other/index.html",
    "app://user@bundle/index.html",
    "app://bundle:80/index.html",
    "file:///etc/passwd",
    "https://bundle/index.html",
    "not an address",
  ])("%s does not exist", url => {
    const asset = get(url);
    expect(asset === null || asset.file.startsWith(`${root}${path.sep}`)).toBe(true);
    if (!url.includes("%2e%2e/")) expect(asset).toBeNull();
  });

  test.each(["POST", "PUT", "HEAD", "DELETE"])("%s is refused", method => {
    expect(assetOf(root, { method, url: "app://bundle/index.html" })).toBeNull();
  });

  test("whatever the path, nothing outside the folder is named", () => {
    const segment = fc.oneof(
      fc.string(),
      fc.constantFrom("..", ".", "%2e%2e", "%2f", "..%2f", "\\", "a.js", ""),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), segments => {
        const asset = get(`app://bundle/${segments.join("/")}.js`);
        return asset === null || asset.file.startsWith(`${root}${path.sep}`);
      }),
    );
  });
});
