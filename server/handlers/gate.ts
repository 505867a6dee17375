import type { FastifyReply, FastifyRequest } from "fastify";
import type { Principal } from "./access.ts";
import { RequestError, sendFailure } from "./failures.ts";

/** Who may pass, and how often. */
export interface Gate {
  principalOf(header: string | undefined): Promise<Principal | undefined>;
  /** Seconds to wait for a caller who asks too much, else 0; without it nobody ever waits. */
  wait?: Record<"dashboard" | "public", (caller: string) => number>;
}

const principals = new WeakMap<FastifyRequest, Principal>();

/** Whose request it is: the digest of a token, or `public`. */
export function principalIdOf(request: FastifyRequest): string {
  return principals.get(request)?.id ?? "public";
}

/** Refuses a request without a valid token, one beyond its role, or one of too many. */
export async function allow(gate: Gate, guarded: boolean, request: FastifyRequest, reply: FastifyReply) {
  if (!guarded) return refuseIfTooMany(gate.wait?.public(request.ip), reply);
  const principal = await gate.principalOf(request.headers.authorization);
  if (!principal) {
    reply.header("www-authenticate", "Bearer");
    return sendFailure(reply, new RequestError(401, "unauthorized", "A valid bearer token is required."));
  }
  principals.set(request, principal);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (principal.role === "read_only" && !reads) {
    return sendFailure(reply, new RequestError(403, "forbidden", "This token may only read."));
  }
  return refuseIfTooMany(gate.wait?.dashboard(principal.id), reply);
}

function refuseIfTooMany(seconds: number | undefined, reply: FastifyReply) {
  if (!seconds) return;
  reply.header("retry-after", String(seconds));
  return sendFailure(reply, new RequestError(429, "rate_limited", "Too many requests: wait, then go on."));
}
