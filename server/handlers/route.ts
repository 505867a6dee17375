import type { z } from "zod";
import type { Endpoint } from "#shared/api/endpoints.ts";
import { issuesMessage } from "#shared/api/issues.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { Precondition } from "../domain/precondition.ts";

export interface RouteRequest {
  params: unknown;
  query: unknown;
  body: unknown;
  /** What `If-Match` demands of the record, if it was sent. */
  precondition?: Precondition | undefined;
}

/** An endpoint with its use case: what comes in is parsed by the endpoint's schemas, once. */
export interface Route {
  endpoint: Endpoint;
  run(request: RouteRequest): Promise<Outcome<unknown>>;
}

interface TypedEndpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>
  extends Endpoint {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly response: R;
}

export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: TypedEndpoint<P, Q, B, R>,
  perform: (input: {
    params: z.output<P>;
    query: z.output<Q>;
    body: z.output<B>;
    precondition: Precondition | undefined;
  }) => Promise<Outcome<z.input<R>>>,
): Route {
  return {
    endpoint,
    async run({ precondition, ...request }) {
      const params = endpoint.params.safeParse(request.params);
      if (!params.success) return refused("path", params.error);
      const query = endpoint.query.safeParse(request.query);
      if (!query.success) return refused("query", query.error);
      const body = endpoint.body.safeParse(request.body);
      if (!body.success) return refused("body", body.error);
      return await perform({ params: params.data, query: query.data, body: body.data, precondition });
    },
  };
}

function refused(part: "path" | "query" | "body", error: z.ZodError): Outcome<never> {
  return { ok: false, error: { kind: "invalid", message: issuesMessage(part, error) } };
}
