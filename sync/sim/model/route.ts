import type { z } from "zod";
import type { Endpoint } from "#shared/api/endpoint.ts";
import { issuesMessage } from "#shared/api/issues.ts";
import type { Json } from "#shared/domain/json.ts";
import type { Precondition } from "./entity-tag.ts";
import { failed, type Outcome } from "./outcome.ts";

export interface RouteRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** What `If-Match` demands of the record, if it was sent. */
  readonly precondition: Precondition | undefined;
}

export interface Route {
  readonly endpoint: Endpoint;
  run(request: RouteRequest): Outcome<Json | undefined>;
}

interface TypedEndpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> extends Endpoint {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}

/** An endpoint with its use case: what comes in is parsed by the endpoint's schemas, with the words of the server. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  endpoint: TypedEndpoint<P, Q, B>,
  perform: (input: {
    params: z.output<P>;
    query: z.output<Q>;
    body: z.output<B>;
    precondition: Precondition | undefined;
  }) => Outcome<Json | undefined>,
): Route {
  return {
    endpoint,
    run({ precondition, ...request }) {
      const params = endpoint.params.safeParse(request.params);
      if (!params.success) return refused("path", params.error);
      const query = endpoint.query.safeParse(request.query);
      if (!query.success) return refused("query", query.error);
      const body = endpoint.body.safeParse(request.body);
      if (!body.success) return refused("body", body.error);
      return perform({ params: params.data, query: query.data, body: body.data, precondition });
    },
  };
}

function refused(part: "path" | "query" | "body", error: z.ZodError): Outcome<never> {
  return failed("invalid", issuesMessage(part, error));
}
