import type { Endpoint } from "#shared/api/endpoint.ts";
import type { ErrorCode } from "#shared/api/error.ts";
import type { Json } from "#shared/domain/json.ts";
import { entityTagOf } from "./entity-tag.ts";
import type { ModelResponse } from "./message.ts";
import type { Failure, Outcome } from "./outcome.ts";

const jsonHeaders = { "content-type": "application/json; charset=utf-8" } as const;

/** An answer without a body, as a router's own answers and a DELETE's are. */
export function emptyAnswer(status: number, headers: ModelResponse["headers"] = {}): ModelResponse {
  return { status, json: null, headers };
}

export function jsonAnswer(
  status: number,
  json: Json,
  headers: ModelResponse["headers"] = {},
): ModelResponse {
  return { status, json, headers: { ...jsonHeaders, ...headers } };
}

/** The one envelope of every failure. */
export function refusal(
  status: number,
  code: ErrorCode,
  message: string,
  headers: ModelResponse["headers"] = {},
): ModelResponse {
  return jsonAnswer(status, { error: { code, message } }, headers);
}

/** What a use case came to, as an answer; a complete server tags single records. */
export function answerOf(
  endpoint: Endpoint,
  outcome: Outcome<Json | undefined>,
  isTagged: boolean,
): ModelResponse {
  if (!outcome.ok) {
    const [status, code] = failures[outcome.error.kind];
    return refusal(status, code, outcome.error.message);
  }
  const { value, status = endpoint.status } = outcome;
  if (value === undefined) return emptyAnswer(status);
  const isRecord = isTagged && endpoint.record === true && typeof value === "object" && value !== null;
  return jsonAnswer(status, value, isRecord ? { etag: entityTagOf(value) } : {});
}

/** The status and code of each way in which a use case can fail. */
const failures = {
  invalid: [400, "invalid_request"],
  not_found: [404, "not_found"],
  conflict: [409, "conflict"],
  cursor_expired: [410, "cursor_expired"],
  precondition_failed: [412, "precondition_failed"],
} as const satisfies Record<Failure["kind"], [number, ErrorCode]>;
