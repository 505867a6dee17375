import type { FastifyInstance, FastifyRequest } from "fastify";
import fastify from "fastify";
import { type EndpointName, endpointNames, endpoints, type Profile } from "#shared/api/endpoints.ts";
import type { Log } from "../log.ts";
import type { Service } from "../service.ts";
import { bearerCheck, needsToken } from "./access.ts";
import { answerRequest } from "./answer.ts";
import { answerClientError } from "./client-error.ts";
import { serveDocument } from "./document.ts";
import { RequestError, requestErrorOf, sendFailure } from "./failures.ts";
import { allow, type Gate } from "./gate.ts";
import { serveHealth } from "./health.ts";
import { parseJsonBody } from "./json-body.ts";
import { defaultRates, type Rate, rateLimit } from "./rate-limit.ts";
import { requestIdOf } from "./request-id.ts";
import { reportUnexpected } from "./unexpected.ts";

const bodyLimit = 1024 * 1024;
const requestTimeoutMs = 30_000;

export interface AppOptions {
  profile: Profile;
  service: Service;
  /** The role of the token with this digest. */
  roleOf: (digest: Uint8Array) => Promise<string | undefined>;
  /** Whether the databases answer and the server is not on its way out. */
  isReady: () => Promise<boolean>;
  log: Log;
  rates?: { dashboard: Rate; public: Rate } | undefined;
}

/** The HTTP side: routing and refusals behave as an Axum router's, every error is one JSON envelope. */
export function httpApp(options: AppOptions): FastifyInstance {
  const { profile, log, isReady } = options;
  const app = fastify({
    bodyLimit,
    requestTimeout: requestTimeoutMs,
    // While draining, what still comes in on an open connection is answered.
    return503OnClosing: false,
    genReqId: request => requestIdOf(request.headers["x-request-id"]),
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => {
      sendFailure(reply, requestErrorOf(error, bodyLimit) ?? internalError());
    },
  });
  readJsonOnly(app);
  answerErrors(app, log);
  if (profile === "complete") app.addHook("onSend", nameRequest);
  if (log.writes("info")) logAnswers(app, log);
  const gate = gateOf(options);
  for (const [path, names] of byPath(endpointNames(profile))) serve(app, path, names, options, gate);
  serveHealth(app, isReady);
  if (profile === "complete") serveDocument(app);
  return app;
}

function gateOf({ profile, roleOf, rates = defaultRates }: AppOptions): Gate {
  const principalOf = bearerCheck(roleOf);
  if (profile === "today") return { principalOf };
  return {
    principalOf,
    wait: { dashboard: rateLimit(rates.dashboard), public: rateLimit(rates.public) },
  };
}

function readJsonOnly(app: FastifyInstance) {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/([\w.-]+\+)?json\s*(;|$)/i,
    { parseAs: "buffer" },
    async (_request: unknown, bytes: Buffer) => parseJsonBody(bytes),
  );
}

function answerErrors(app: FastifyInstance, log: Log) {
  // A router's own answers have no body, and come before a body is read.
  app.addHook("onRequest", async (request, reply) => {
    if (request.is404) return reply.code(404).send();
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send());
  app.setErrorHandler((error, request, reply) => {
    const known = requestErrorOf(error, request.routeOptions.bodyLimit);
    if (!known) reportUnexpected(log, error, namesOf(request));
    return sendFailure(reply, known ?? internalError());
  });
}

async function nameRequest(request: FastifyRequest, reply: { header(name: string, value: string): unknown }) {
  reply.header("x-request-id", request.id);
}

/** The route's pattern, never the path or query: those hold what people typed. */
function namesOf(request: FastifyRequest) {
  return { id: request.id, method: request.method, route: request.routeOptions.url };
}

function logAnswers(app: FastifyInstance, log: Log) {
  app.addHook("onResponse", async (request, reply) => {
    const { id, method, route } = namesOf(request);
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    log.info("request answered", { request_id: id, method, route, status: reply.statusCode, ms });
  });
}

function serve(
  app: FastifyInstance,
  path: string,
  names: readonly EndpointName[],
  options: AppOptions,
  gate: Gate,
) {
  const url = path.replace(/\{(\w+)\}/g, ":$1([^/]+)");
  const guarded = needsToken(path);
  for (const name of names) {
    const { method, ...endpoint } = endpoints[name];
    const limit = "bodyLimit" in endpoint ? { bodyLimit: endpoint.bodyLimit } : {};
    app.route({
      method,
      url,
      ...limit,
      onRequest: (request, reply) => allow(gate, guarded, request, reply),
      handler: (request, reply) => answerRequest(options.service, name, request, reply),
    });
  }
  refuseOtherMethods(app, url, names);
}

/** A path that is known, asked by another method: 405 with `Allow`, before any token is looked at. */
function refuseOtherMethods(app: FastifyInstance, url: string, names: readonly EndpointName[]) {
  const served = new Set<string>(names.map(name => endpoints[name].method));
  if (served.has("GET")) served.add("HEAD");
  const allowed = [...served].join(",");
  app.route({
    method: app.supportedMethods.filter(method => !served.has(method)),
    url,
    onRequest: async (_request, reply) => reply.code(405).header("allow", allowed).send(),
    handler: async () => {},
  });
}

function byPath(names: readonly EndpointName[]): Map<string, EndpointName[]> {
  const groups = new Map<string, EndpointName[]>();
  for (const name of names) {
    const { path } = endpoints[name];
    groups.set(path, [...(groups.get(path) ?? []), name]);
  }
  return groups;
}

function internalError(): RequestError {
  return new RequestError(
    500,
    "internal",
    "The server failed to answer. Nothing is known about the request's effect.",
  );
}
