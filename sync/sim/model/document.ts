import { type Endpoint, endpointNames, endpoints } from "#shared/api/endpoints.ts";
import type { Json } from "#shared/domain/json.ts";
import { keyRetentionHours } from "./once.ts";

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: `Makes the request safe to repeat, for ${keyRetentionHours} hours.`,
};

/** What a client reads of `/openapi.json`: paths, methods, parameters. Schemas are left out. */
export const openApiDocument: Json = {
  openapi: "3.1.0",
  info: {
    title: "Kigo API",
    version: "1.0.0",
    description: `Every POST takes an Idempotency-Key and remembers it for ${keyRetentionHours} hours.`,
  },
  paths: pathsOf(),
};

function pathsOf(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of endpointNames("complete")) {
    const endpoint: Endpoint = endpoints[name];
    paths[endpoint.path] ??= {};
    Object.assign(paths[endpoint.path] ?? {}, {
      [endpoint.method.toLowerCase()]: { operationId: name, parameters: parametersOf(endpoint) },
    });
  }
  return paths;
}

function parametersOf({ method, path, record }: Endpoint): Json {
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({ name, in: "path" }));
  const takesIfMatch = record === true && (method === "PUT" || method === "DELETE");
  return [
    ...parts,
    ...(method === "POST" ? [idempotencyKey] : []),
    ...(takesIfMatch ? [{ name: "If-Match", in: "header", required: false }] : []),
  ];
}
