import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { Request } from "../ports.ts";
import { createKigoRemote } from "./kigo-remote.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that answers as it is told; its remote, and the connections that were made to it. */
async function serve(answer: Answer, prefix = "") {
  const server = createServer(answer);
  const sockets = new Set<Socket>();
  server.on("connection", socket => sockets.add(socket));
  await new Promise<void>(resolve => void server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = addressOf(server.address());
  const remote = createKigoRemote({ api: `http://127.0.0.1:${port}${prefix}`, token: () => "secret" });
  const send = (request: Partial<Request> = {}) =>
    remote.send({ method: "GET", path: "/dashboard/offers/1", deadline: 2_000, ...request });
  return { send, sockets };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}

const json =
  (value: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(value));
  };

describe("an answer", () => {
  test("is read with its ETag, below the address's own path, with the token", async () => {
    const { send } = await serve((request, response) => {
      json({ path: request.url, token: request.headers.authorization }, { etag: '"7"' })(request, response);
    }, "/kigo/");
    expect(await send({ query: { limit: 5, q: "a b" } })).toEqual({
      kind: "ok",
      status: 200,
      etag: '"7"',
      json: { path: "/kigo/dashboard/offers/1?limit=5&q=a+b", token: "Bearer secret" },
    });
  });

  test("may be packed with gzip", async () => {
    const { send } = await serve((request, response) => {
      expect(request.headers["accept-encoding"]).toBe("gzip");
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(gzipSync(JSON.stringify({ title: "Žluťoučký" })));
    });
    expect(await send()).toMatchObject({ kind: "ok", json: { title: "Žluťoučký" } });
  });

  test.each([
    ["packed otherwise", "br", Buffer.from("{}")],
    ["said to be packed, and not", "gzip", Buffer.from("{}")],
    ["packed, and cut off", "gzip", gzipSync("{}").subarray(0, 10)],
    ["packed so that it fills the memory", "gzip", gzipSync(Buffer.alloc(65 * 1024 * 1024, 32))],
  ])("that is %s may have done its work", async (_what, encoding, body) => {
    const { send } = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding });
      response.end(body);
    });
    expect(await send({ method: "PUT", body: {} })).toMatchObject({ kind: "unreachable", sent: true });
  });

  test("that leads elsewhere is not followed", async () => {
    const seen: (string | undefined)[] = [];
    const { send } = await serve((request, response) => {
      seen.push(request.url);
      response.writeHead(302, { location: "/login" });
      response.end();
    });
    expect(await send()).toMatchObject({ kind: "malformed", status: 302 });
    expect(seen).toEqual(["/dashboard/offers/1"]);
  });

  test("of a portal is no JSON", async () => {
    const { send } = await serve((_request, response) => response.end("<html>Sign in</html>"));
    expect(await send()).toMatchObject({ kind: "malformed", status: 200 });
  });

  test("with a length it doesn't reach may have done its work", async () => {
    const { send } = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{");
      response.destroy();
    });
    expect(await send({ method: "POST", body: {} })).toMatchObject({ kind: "unreachable", sent: true });
  });

  test("known by its digest isn't parsed", async () => {
    const { send } = await serve(json([1]));
    const first = await send({ digest: "" });
    expect(first).toMatchObject({ kind: "ok", json: [1] });
    const digest = first.kind === "ok" ? first.digest : undefined;
    expect(await send(digest === undefined ? {} : { digest })).toMatchObject({
      json: null,
      unchanged: true,
    });
  });

  test("that says when to come again is a refusal", async () => {
    const { send } = await serve((_request, response) => {
      response.writeHead(429, { "retry-after": "3" });
      response.end("{}");
    });
    expect(await send()).toMatchObject({ kind: "refused", status: 429, retryAfter: 3000 });
  });
});

describe("no answer", () => {
  test("within the deadline", async () => {
    const { send } = await serve(() => undefined);
    const reply = await send({ deadline: 50 });
    expect(reply).toMatchObject({ kind: "unreachable", sent: true });
  });

  test("whose body stands still is none either", async () => {
    const { send } = await serve((_request, response) => response.write("{"));
    expect(await send({ deadline: 50 })).toMatchObject({ kind: "unreachable", sent: true });
  });

  test("since a person cancelled", async () => {
    const cancel = new AbortController();
    const { send } = await serve(() => cancel.abort());
    expect(await send({ signal: cancel.signal })).toEqual({ kind: "cancelled" });
  });

  test("since nobody listens: nothing was sent", async () => {
    const { send, sockets } = await serve(json({}));
    await send();
    for (const end of ends.splice(0)) end();
    expect(sockets.size).toBe(1);
    expect(await send({ method: "POST", body: {} })).toMatchObject({ kind: "unreachable" });
    expect(await send({ method: "POST", body: {} })).toMatchObject({ kind: "unreachable", sent: false });
  });
});

test("requests share connections", async () => {
  const { send, sockets } = await serve(json({}));
  for (let n = 0; n < 20; n += 1) await send();
  expect(sockets.size).toBeLessThanOrEqual(2);
});
