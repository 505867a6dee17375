import { z } from "zod";

/** What a failed request answers, whatever failed. `code` is for programs, `message` for people. */
export const errorEnvelopeSchema = z.looseObject({
  error: z.looseObject({ code: z.string(), message: z.string() }),
});
export type ErrorEnvelope = z.infer<typeof errorEnvelopeSchema>;

/** The codes the reference server uses. They never change their meaning; a client must expect others. */
export const errorCodes = [
  "invalid_json",
  "invalid_request",
  "unauthorized",
  "forbidden",
  "not_found",
  "conflict",
  "cursor_expired",
  "precondition_failed",
  "payload_too_large",
  "unsupported_media_type",
  "idempotency_mismatch",
  "not_created",
  "rate_limited",
  "internal",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];
