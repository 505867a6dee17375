import type { Reply, Request } from "../ports.ts";
import type { Json } from "../record.ts";
import type { ModelRequest, ModelResponse } from "./model/kigo-model.ts";

/** What the studio's HTTP would make of these, without HTTP. */
export function toModelRequest(request: Request, token: string): ModelRequest {
  return {
    method: request.method,
    path: request.path,
    ...(request.query && { query: request.query }),
    ...(request.body && { body: request.body }),
    headers: {
      authorization: `Bearer ${token}`,
      ...(request.ifMatch !== undefined && { "if-match": request.ifMatch }),
      ...(request.idempotencyKey !== undefined && { "idempotency-key": request.idempotencyKey }),
    },
  };
}

export function toReply({ status, json, headers }: ModelResponse, bare404: boolean): Reply {
  if (status === 204) return { kind: "ok", status, json: null };
  if (status >= 200 && status < 300) {
    const etag = headers.etag;
    return { kind: "ok", status, json: json ?? null, ...(etag !== undefined && { etag }) };
  }
  if (status === 404 && bare404) return refusal(status, "not found", false, null);
  const retryAfter = headers["retry-after"];
  return refusal(status, wordsIn(json ?? null), true, retryAfter === undefined ? null : Number(retryAfter));
}

export function refusal(status: number, message: string, json: boolean, seconds: number | null): Reply {
  return {
    kind: "refused",
    status,
    message,
    fromApi: json,
    retryAfter: seconds === null ? null : seconds * 1000,
  };
}

function wordsIn(json: Json): string {
  if (typeof json === "string") return json;
  if (json === null || typeof json !== "object" || Array.isArray(json)) return "refused";
  for (const [name, value] of Object.entries(json))
    if (name === "message" || name === "error") return wordsIn(value);
  return "refused";
}
