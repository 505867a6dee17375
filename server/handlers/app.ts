import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import { bearerCheck, needsToken } from "./access.ts";
import { answerClientError } from "./client-error.ts";
import { RequestError, requestErrorOf, sendFailure } from "./failures.ts";
import { parseJsonBody } from "./json-body.ts";
import type { Route } from "./route.ts";
import { reportUnexpected } from "./unexpected.ts";

const bodyLimit = 1024 * 1024;
const requestTimeoutMs = 30_000;

/** The HTTP side: routing and refusals behave as an Axum router's, every error is one JSON envelope. */
export function httpApp(routes: readonly Route[], token: string): FastifyInstance {
  const app = fastify({
    bodyLimit,
    requestTimeout: requestTimeoutMs,
    // While draining, what still comes in on an open connection is answered.
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => {
      sendFailure(reply, requestErrorOf(error) ?? internalError());
    },
  });
  readJsonOnly(app);
  answerErrors(app);
  for (const [path, routesOfPath] of byPath(routes)) serve(app, path, routesOfPath, bearerCheck(token));
  return app;
}

function readJsonOnly(app: FastifyInstance) {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/([\w.-]+\+)?json\s*(;|$)/i,
    { parseAs: "buffer" },
    async (_request: unknown, bytes: Buffer) => parseJsonBody(bytes),
  );
}

function answerErrors(app: FastifyInstance) {
  // A router's own answers have no body, and come before a body is read.
  app.addHook("onRequest", async (request, reply) => {
    if (request.is404) return reply.code(404).send();
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send());
  app.setErrorHandler((error, request, reply) => {
    const known = requestErrorOf(error);
    if (!known) reportUnexpected(error, request.method, request.routeOptions.url);
    return sendFailure(reply, known ?? internalError());
  });
}

function serve(
  app: FastifyInstance,
  path: string,
  routes: Route[],
  isAllowed: ReturnType<typeof bearerCheck>,
) {
  const url = path.replace(/\{(\w+)\}/g, ":$1([^/]+)");
  const guarded = needsToken(path);
  for (const { endpoint, run } of routes) {
    app.route({
      method: endpoint.method,
      url,
      onRequest: async (request, reply) => {
        if (!guarded || isAllowed(request.headers.authorization)) return;
        reply.header("www-authenticate", "Bearer");
        return sendFailure(reply, new RequestError(401, "unauthorized", "A valid bearer token is required."));
      },
      handler: async (request, reply) => {
        const { params, query, body } = request;
        const outcome = await run({ params, query, body });
        if (outcome.ok) return reply.code(endpoint.status).send(outcome.value);
        const { kind, message } = outcome.error;
        return sendFailure(
          reply,
          kind === "not_found"
            ? new RequestError(404, "not_found", message)
            : new RequestError(400, "invalid_request", message),
        );
      },
    });
  }
  refuseOtherMethods(app, url, routes);
}

/** A path that is known, asked by another method: 405 with `Allow`, before any token is looked at. */
function refuseOtherMethods(app: FastifyInstance, url: string, routes: Route[]) {
  const served = new Set<string>(routes.map(route => route.endpoint.method));
  if (served.has("GET")) served.add("HEAD");
  const allow = [...served].join(",");
  app.route({
    method: app.supportedMethods.filter(method => !served.has(method)),
    url,
    onRequest: async (_request, reply) => reply.code(405).header("allow", allow).send(),
    handler: async () => {},
  });
}

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const path = route.endpoint.path;
    groups.set(path, [...(groups.get(path) ?? []), route]);
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
