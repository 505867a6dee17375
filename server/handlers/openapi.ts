import { z } from "zod";
import { type Endpoint, endpointNames, endpoints } from "#shared/api/endpoints.ts";
import { errorCodes, errorEnvelopeSchema } from "#shared/api/error.ts";
import { keyRetentionHours } from "../domain/idempotency.ts";
import { needsToken } from "./access.ts";

type JsonSchema = Record<string, unknown>;

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: unknown;
}

export interface Operation {
  operationId: string;
  summary: string;
  security: readonly Record<string, readonly string[]>[];
  parameters: Parameter[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

export interface OpenApiDocument {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: unknown;
}

/** The API's own description, made of the table that it is served by, so that the two cannot differ. */
export function openApiDocument(): OpenApiDocument {
  const paths: OpenApiDocument["paths"] = {};
  for (const name of endpointNames("complete")) {
    const endpoint: Endpoint = endpoints[name];
    const operation = { [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
    paths[endpoint.path] = { ...paths[endpoint.path], ...operation };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Kigo API", version: "1.0.0", description },
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: { Error: { ...schemaOf(errorEnvelopeSchema, "output"), "x-codes": errorCodes } },
    },
  };
}

const description = [
  "Offers, what belongs to them, and whom they are for.",
  "Every failure answers one envelope, { error: { code, message } }; the codes are stable.",
  "Single records have an ETag; PUT and DELETE take it in If-Match and answer 412 if the record has changed.",
  `Every POST takes an Idempotency-Key and remembers it for ${keyRetentionHours} hours:`,
  "the same request again gets the first answer, another one with the same key 422.",
  "429 and 503 come with Retry-After.",
].join(" ");

function operationOf(name: string, endpoint: Endpoint): Operation {
  const { method, path, params, query, body, summary } = endpoint;
  const hasBody = (method === "POST" || method === "PUT") && isDescribed(body);
  return {
    operationId: name,
    summary,
    security: needsToken(path) ? [{ bearer: [] }] : [],
    parameters: [
      ...parametersOf("path", params),
      ...parametersOf("query", query),
      ...(method === "POST" ? [idempotencyKey] : []),
      ...(endpoint.record && (method === "PUT" || method === "DELETE") ? [ifMatch] : []),
    ],
    ...(hasBody && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } },
    }),
    responses: responsesOf(endpoint),
  };
}

const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: `Makes the request safe to repeat, for ${keyRetentionHours} hours.`,
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

const ifMatch: Parameter = {
  name: "If-Match",
  in: "header",
  required: false,
  description: "The ETag of the record as it was read.",
  schema: { type: "string" },
};

function responsesOf(endpoint: Endpoint): Operation["responses"] {
  const { status, method, record, path } = endpoint;
  const content = contentOf(endpoint);
  const headers = record && { headers: { ETag: { schema: { type: "string" } } } };
  const success =
    status === 204
      ? { description: "Done; no content." }
      : { description: "Done.", ...(headers ?? {}), content };
  const partly = path.endsWith("/bulk-create")
    ? { 207: { description: "Some rows were refused.", content } }
    : {};
  const refusals = [
    400,
    ...(needsToken(path) ? [401, 403] : []),
    ...(path.includes("{") ? [404] : []),
    ...(record && (method === "PUT" || method === "DELETE") ? [412] : []),
    ...(method === "POST" ? [422] : []),
    429,
  ];
  return { [status]: success, ...partly, ...Object.fromEntries(refusals.map(code => [code, refusal])) };
}

function contentOf({ response, media }: Endpoint) {
  if (media !== undefined) return { [media]: { schema: { type: "string" } } };
  return { "application/json": { schema: schemaOf(response, "output") } };
}

const refusal = {
  description: "Refused.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
};

function parametersOf(place: "path" | "query", schema: z.ZodType): Parameter[] {
  const json = schemaOf(schema, "input");
  const { properties } = json;
  if (typeof properties !== "object" || properties === null) return [];
  const required = Array.isArray(json.required) ? json.required : [];
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function isDescribed(schema: z.ZodType): boolean {
  const { $schema: _, ...rest } = schemaOf(schema, "input");
  return Object.keys(rest).length > 0;
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}
