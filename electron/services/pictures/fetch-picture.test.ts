import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FetchOptions, fetchPicture } from "./fetch-picture.ts";
import { certificate } from "./testing/certificate.ts";

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const asked: IncomingMessage[] = [];
let plain: Server;
let secure: Server;
const portOf = (server: Server) => {
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
};
const http = (path: string, host = "127.0.0.1") => `http://${host}:${portOf(plain)}${path}`;
const https = (path: string, host = "pictures.example") => `https://${host}:${portOf(secure)}${path}`;

beforeAll(async () => {
  plain = createServer(answer).listen(0, "127.0.0.1");
  secure = createSecureServer(certificate, answer).listen(0, "127.0.0.1");
  await Promise.all([plain, secure].map(server => once(server, "listening")));
});
afterAll(() => {
  for (const server of [plain, secure]) {
    server.closeAllConnections();
    server.close();
  }
});

/** What the server of pictures does, by path. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request);
  const { pathname, searchParams } = new URL(request.url ?? "", "http://x");
  if (pathname === "/picture") response.setHeader("content-type", "image/png").end(picture);
  else if (pathname === "/untyped") response.end(picture);
  else if (pathname === "/page") response.setHeader("content-type", "text/html").end("<p>");
  else if (pathname === "/to") response.writeHead(302, { location: searchParams.get("where") ?? "" }).end();
  else if (pathname === "/large")
    response.writeHead(200, { "content-type": "image/png", "content-length": 1_000_000 }).write(picture);
  else if (pathname === "/growing") grow(response);
  else if (pathname === "/slow") response.setHeader("content-type", "image/png").write(picture);
  else if (pathname === "/cut") {
    response
      .writeHead(200, { "content-type": "image/png", "content-length": 100 })
      .write(picture, () => response.destroy());
  } else if (pathname === "/broken") response.writeHead(503).end();
  else if (pathname !== "/silent") response.writeHead(404).end();
}

function grow(response: ServerResponse): void {
  response.setHeader("content-type", "image/png");
  const more = () => {
    while (!response.destroyed && response.write(new Uint8Array(65_536)));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
}

const home: FetchOptions = { atHome: true };

describe("a picture's address", () => {
  test.each(["/picture", "/untyped"])("is read (%s)", async path => {
    expect(await fetchPicture(http(path), home)).toEqual({ ok: true, value: picture });
  });

  test("is asked for nothing but the picture, and told nothing", async () => {
    await fetchPicture(http("/picture"), home);
    const { cookie, referer, authorization, "user-agent": agent } = asked.at(-1)?.headers ?? {};
    expect([cookie, referer, authorization, agent]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("may lead on, and each step is judged", async () => {
    expect(await fetchPicture(http("/to?where=/picture"), home)).toEqual({ ok: true, value: picture });
    const twice = http(`/to?where=${encodeURIComponent(http("/to?where=/picture"))}`);
    expect(await fetchPicture(twice, home)).toEqual({ ok: true, value: picture });
  });

  test.each([
    ["a web page", () => http("/page"), "invalid", "something else"],
    ["nothing any more", () => http("/gone"), "invalid", "any more"],
    ["a server that fails", () => http("/broken"), "unreachable", "503"],
    ["a picture that says it is large", () => http("/large"), "invalid", "larger than"],
    ["a picture that never ends", () => http("/growing"), "invalid", "larger than"],
    ["a line that is cut", () => http("/cut"), "unreachable", ""],
    ["a body that never comes", () => http("/slow"), "unreachable", "too slow"],
    ["an answer that never comes", () => http("/silent"), "unreachable", "too slow"],
    ["a circle", () => http("/to?where=/to?where=/to"), "invalid", ""],
    ["nobody", () => "http://127.0.0.1:1/", "unreachable", "reached"],
  ])("that leads to %s is refused", async (_what, address, kind, words) => {
    const answered = await fetchPicture(address(), { ...home, most: 200_000, deadline: 400 });
    expect(answered).toMatchObject({ ok: false, error: { kind, message: expect.stringContaining(words) } });
  });

  test.each([
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
    "ftp://example.com/a.png",
    "javascript:alert(1)",
    "http://example.com/a.png",
    "https://ada:secret@example.com/a.png",
    "https://10.0.0.1/a.png",
    "https://169.254.169.254/latest/meta-data",
    "https://[fd00::1]/a.png",
    "https://2130706433/a.png",
    "https://0x7f.1/a.png",
    "//example.com/a.png",
    "",
  ])("%s is never asked", async address => {
    const before = asked.length;
    for (const atHome of [true, false]) {
      if (atHome && /2130706433|0x7f/.test(address)) continue;
      expect(await fetchPicture(address, { atHome, deadline: 500 })).toMatchObject({
        error: { kind: "invalid" },
      });
    }
    expect(asked.length).toBe(before);
  });
});

describe("this computer and private networks", () => {
  const at = (...addresses: string[]): FetchOptions => ({
    atHome: false,
    ca: certificate.cert,
    deadline: 1000,
    resolve: async () => addresses.map(address => ({ address, family: 4 })),
  });

  test.each([
    ["by number", () => http("/picture"), { atHome: false }],
    ["by name", () => http("/picture", "localhost"), { atHome: false }],
    ["by a public name that means this computer", () => https("/picture"), at("127.0.0.1")],
    ["by a name with one private address", () => https("/picture"), at("93.184.216.34", "192.168.0.7")],
    ["by a name, though the API is at home", () => https("/picture"), { ...at("192.168.0.7"), atHome: true }],
  ])("are not reached %s", async (_how, address, options) => {
    const before = asked.length;
    expect(await fetchPicture(address(), options)).toMatchObject({ error: { kind: "invalid" } });
    expect(asked.length).toBe(before);
  });

  test.each([
    "https://192.168.0.1/a.png",
    "https://[::ffff:10.0.0.1]/a.png",
    "http://example.com/picture",
    "file:///etc/passwd",
  ])("are not reached by a redirect to %s", async target => {
    const address = https(`/to?where=${encodeURIComponent(target)}`);
    expect(await fetchPicture(address, { ...at("127.0.0.1"), atHome: true })).toMatchObject({
      error: { kind: "invalid" },
    });
  });

  test("https asks for a certificate of the name", async () => {
    const home = { ...at("127.0.0.1"), atHome: true };
    expect(await fetchPicture(https("/picture"), home)).toEqual({ ok: true, value: picture });
    expect(await fetchPicture(https("/picture", "other.example"), home)).toMatchObject({
      error: { kind: "unreachable" },
    });
    const { ca: _ca, ...unknown } = home;
    expect(await fetchPicture(https("/picture"), unknown)).toMatchObject({ error: { kind: "unreachable" } });
  });

  test("a person who leaves ends what is under way", async () => {
    const leaving = new AbortController();
    const call = fetchPicture(http("/silent"), { ...home, signal: leaving.signal });
    leaving.abort();
    expect(await call).toMatchObject({ error: { kind: "unreachable" } });
  });
});
