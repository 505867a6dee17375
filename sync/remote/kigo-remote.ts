import { hash } from "node:crypto";
import type { Agent } from "undici";
import type { Remote, Reply, Request } from "../ports.ts";
import type { Json } from "../record.ts";
import { type AnswerHeaders, headerOf, textOf } from "./answer.ts";
import { readRefusal } from "./refusal.ts";

export interface KigoRemoteOptions {
  /** e.g. `https://api.kigo.io`; a path prefix is kept. */
  readonly api: string;
  /** Asked for each request, so that a new token counts at once. */
  readonly token: () => string | null;
}

/**
 * The Kigo API over HTTP: the only file that speaks to it. Redirects are not followed, so a token never travels on.
 * Not over `fetch`, whose streams cost three times as much as the exchange itself.
 */
export function createKigoRemote({ api, token }: KigoRemoteOptions): Remote {
  const address = normaliseAddress(api);
  if (address === null) throw new Error(`${api} is no http or https address.`);
  const { origin, pathname } = new URL(address);
  const server: Server = { origin, prefix: pathname.replace(/\/+$/, "") };
  return {
    address,
    async send(request) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), request.deadline);
      const cancel = () => deadline.abort();
      request.signal?.addEventListener("abort", cancel, { once: true });
      try {
        return await exchange(server, token(), request, deadline.signal);
      } catch (error) {
        if (request.signal?.aborted) return { kind: "cancelled" };
        return unreachable(error, deadline.signal.aborted ? request.deadline : null);
      } finally {
        clearTimeout(timer);
        request.signal?.removeEventListener("abort", cancel);
      }
    },
  };
}

/** Lower-case host, no trailing slash, no query; `null` if it is no http(s) address or carries credentials. */
export function normaliseAddress(api: string): string | null {
  const url = URL.parse(api.trim());
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || url.username || url.password)
    return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

interface Server {
  readonly origin: string;
  /** Of every path; no slash at its end. */
  readonly prefix: string;
}

let agent: Promise<Agent> | null = null;

/**
 * Its connections stay open between requests and keep no process alive; each request has its own deadline. Loaded with
 * the first request: a start without a network needs none of it.
 */
const connections = (): Promise<Agent> => {
  agent ??= import("undici").then(({ Agent }) => new Agent({ headersTimeout: 0, bodyTimeout: 0 }));
  return agent;
};

async function exchange(
  { origin, prefix }: Server,
  token: string | null,
  request: Request,
  signal: AbortSignal,
): Promise<Reply> {
  const { method, path, query, body } = request;
  const answer = await (await connections()).request({
    origin,
    path: `${prefix}${path}${queryText(query)}`,
    method,
    signal,
    headers: headersOf(request, token),
    body: body ? JSON.stringify(body) : null,
  });
  const text = await textOf(answer);
  const { statusCode: status, headers } = answer;
  if (status === 204) return { kind: "ok", status, json: null };
  if (status >= 200 && status < 300) return read(request, status, headers, text);
  if (status < 400) {
    return { kind: "malformed", status, message: `${method} ${path} leads to another address` };
  }
  return readRefusal(status, parseJson(text), headerOf(headers, "retry-after"));
}

const queryText = (query: Request["query"]): string => {
  const entries = Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)]);
  return entries.length === 0 ? "" : `?${new URLSearchParams(entries)}`;
};

const headersOf = (
  { body, ifMatch, idempotencyKey }: Request,
  token: string | null,
): Record<string, string> => ({
  accept: "application/json",
  "accept-encoding": "gzip",
  ...(body && { "content-type": "application/json" }),
  ...(token !== null && { authorization: `Bearer ${token}` }),
  ...(ifMatch !== undefined && { "if-match": ifMatch }),
  ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
});

/** A body that is known by its digest isn't parsed: it was, when the digest was taken. */
function read(
  { method, path, digest: known }: Request,
  status: number,
  headers: AnswerHeaders,
  text: string,
): Reply {
  const digest = known === undefined ? undefined : hash("sha1", text, "base64url");
  if (known !== undefined && digest === known)
    return { kind: "ok", status, json: null, digest, unchanged: true };
  const json = parseJson(text);
  if (json === undefined)
    return { kind: "malformed", status, message: `${method} ${path} answers ${status} without JSON` };
  const etag = headerOf(headers, "etag");
  return {
    kind: "ok",
    status,
    json,
    ...(etag !== null && { etag }),
    ...(digest !== undefined && { digest }),
  };
}

function parseJson(text: string): Json | undefined {
  try {
    const json: Json = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

/** Failures in which nothing can have left this computer. */
const neverLeft = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

function unreachable(error: unknown, expired: number | null): Reply {
  const code = codeOf(error);
  if (expired !== null) {
    return { kind: "unreachable", sent: true, message: `no answer within ${Math.round(expired / 1000)} s` };
  }
  const sent = code === null || !neverLeft.has(code);
  return { kind: "unreachable", sent, message: words[code ?? ""] ?? "the connection broke" };
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing answers at this address",
  ENOTFOUND: "this address is not known; there may be no network",
  EAI_AGAIN: "the name cannot be looked up; there may be no network",
  EHOSTUNREACH: "no way leads to this address",
  ENETUNREACH: "there is no network",
  ENETDOWN: "there is no network",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not trusted",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not trusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another address",
};

/** Node puts the reason into `cause`, sometimes several levels down or into a list. */
function codeOf(error: unknown, depth = 0): string | null {
  if (!(error instanceof Error) || depth > 4) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0], depth + 1);
  return codeOf(error.cause, depth + 1);
}
