import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Endpoint, type EndpointName, endpoints } from "#shared/api/endpoints.ts";
import { previewPageSchema } from "#shared/api/preview.ts";
import type { Answer } from "../domain/idempotency.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { Service } from "../service.ts";
import { entityTagOf, preconditionOf } from "./entity-tag.ts";
import { failureAnswer, RequestError, sendFailure } from "./failures.ts";
import { principalIdOf } from "./gate.ts";
import type { RouteRequest } from "./route.ts";

/** Runs an endpoint's use case and sends its outcome, with what makes sync exact on a complete server. */
export async function answerRequest(
  service: Service,
  name: EndpointName,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const endpoint: Endpoint = endpoints[name];
  const isExact = service.once !== undefined;
  const { params, query, body, headers } = request;
  const given: RouteRequest = { params, query, body };
  if (isExact && endpoint.record) given.precondition = preconditionOf(headers["if-match"]);
  const key = endpoint.method === "POST" && isExact ? headers["idempotency-key"] : undefined;
  if (endpoint.media !== undefined) return sendPage(await service.route(name).run(given), reply);
  const answer =
    key === undefined
      ? answerOf(endpoint, await service.route(name).run(given))
      : await answerOnce(service, name, keyOf(key), request, given);
  if (answer === "other request") {
    const message = "Idempotency-Key: was used for another request";
    return sendFailure(reply, new RequestError(422, "idempotency_mismatch", message));
  }
  if (isExact && endpoint.record && answer.status < 300 && answer.json !== "") {
    reply.header("etag", entityTagOf(answer.json));
  }
  reply.code(answer.status);
  if (answer.json === "") return reply.send();
  return reply.type("application/json; charset=utf-8").send(answer.json);
}

/** A page under its own policy: nobody frames it, nothing keeps it. */
function sendPage(outcome: Outcome<unknown>, reply: FastifyReply) {
  if (!outcome.ok) {
    const { status, envelope } = failureAnswer(outcome.error);
    return reply.code(status).type("application/json; charset=utf-8").send(envelope);
  }
  const { html, policy } = previewPageSchema.parse(outcome.value);
  return reply
    .type("text/html; charset=utf-8")
    .header("content-security-policy", policy)
    .header("x-content-type-options", "nosniff")
    .header("referrer-policy", "no-referrer")
    .header("cache-control", "no-store")
    .send(html);
}

async function answerOnce(
  service: Service,
  name: EndpointName,
  key: string,
  request: FastifyRequest,
  given: RouteRequest,
): Promise<Answer | "other request"> {
  if (!service.once) throw new Error("This server knows no keys.");
  const { method, url, body = null } = request;
  const requestHash = createHash("sha256")
    .update(JSON.stringify([method, url, body]))
    .digest("base64url");
  return await service.once(name, { principal: principalIdOf(request), key, requestHash }, async route =>
    answerOf(route.endpoint, await route.run(given)),
  );
}

function answerOf(endpoint: Endpoint, outcome: Outcome<unknown>): Answer {
  if (!outcome.ok) {
    const { status, envelope } = failureAnswer(outcome.error);
    return { status, json: JSON.stringify(envelope) };
  }
  const json = outcome.value === undefined ? "" : JSON.stringify(outcome.value);
  return { status: outcome.status ?? endpoint.status, json };
}

/** Printable and short enough to store; anything else is no key. */
function keyOf(header: string | string[]): string {
  if (typeof header === "string" && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  const message = "Idempotency-Key: must be 1 to 255 printable characters without spaces";
  throw new RequestError(400, "invalid_request", message);
}
