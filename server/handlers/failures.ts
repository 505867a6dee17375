import type { FastifyReply } from "fastify";
import type { ErrorCode, ErrorEnvelope } from "#shared/api/error.ts";
import { isPassing } from "../db/failure.ts";
import type { Failure } from "../domain/outcome.ts";

/** A request that cannot be served as it is. The message is one sentence without anything of the request. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: ErrorCode;

  constructor(status: number, code: ErrorCode, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function envelope(code: ErrorCode, message: string): ErrorEnvelope {
  return { error: { code, message } };
}

export function sendFailure(reply: FastifyReply, { status, code, message }: RequestError): FastifyReply {
  if (status === 503) reply.header("retry-after", "1");
  return reply.code(status).type("application/json; charset=utf-8").send(envelope(code, message));
}

/** What Fastify or a handler threw, as the answer that a caller may see: never a stack, never a library's words. */
export function requestErrorOf(error: unknown, bodyLimit: number): RequestError | undefined {
  const megabytes = bodyLimit / 1024 / 1024;
  if (error instanceof RequestError) return error;
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  if (status === 413)
    return new RequestError(413, "payload_too_large", `The body is larger than ${megabytes} MB.`);
  if (status === 415) {
    return new RequestError(415, "unsupported_media_type", "The body must be sent as application/json.");
  }
  if (isPassing(error)) {
    return new RequestError(503, "unavailable", "The database does not answer just now: try again.");
  }
  const isRefusal = typeof status === "number" && status >= 400 && status < 500;
  return isRefusal ? new RequestError(status, "invalid_request", "The request is malformed.") : undefined;
}

/** The status and code of each way in which a use case can fail. */
const outcomes = {
  invalid: [400, "invalid_request"],
  not_found: [404, "not_found"],
  conflict: [409, "conflict"],
  cursor_expired: [410, "cursor_expired"],
  precondition_failed: [412, "precondition_failed"],
} as const satisfies Record<Failure["kind"], [number, ErrorCode]>;

export function failureAnswer({ kind, message }: Failure): { status: number; envelope: ErrorEnvelope } {
  const [status, code] = outcomes[kind];
  return { status, envelope: envelope(code, message) };
}
