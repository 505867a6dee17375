import type { FastifyReply } from "fastify";
import type { z } from "zod";
import type { ErrorCode, ErrorEnvelope } from "#shared/api/error.ts";

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
  return reply.code(status).type("application/json; charset=utf-8").send(envelope(code, message));
}

/** What Fastify or a handler threw, as the answer that a caller may see: never a stack, never a library's words. */
export function requestErrorOf(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error;
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  if (status === 413) return new RequestError(413, "payload_too_large", "The body is larger than 1 MB.");
  if (status === 415) {
    return new RequestError(415, "unsupported_media_type", "The body must be sent as application/json.");
  }
  const isRefusal = typeof status === "number" && status >= 400 && status < 500;
  return isRefusal ? new RequestError(status, "invalid_request", "The request is malformed.") : undefined;
}

/** Every problem with its field: `code_type: Code type must be single character; limit: must be from 1 to 100`. */
export function invalidMessage(part: "path" | "query" | "body", error: z.ZodError): string {
  const problems = error.issues.map(({ path, message }) =>
    path.length === 0 ? `The ${part} must be a JSON object` : `${path.map(String).join(".")}: ${message}`,
  );
  return problems.join("; ");
}
