import type { z } from "zod";

/**
 * `today`: what the seed's inventory marks as fully implemented, and the public reads it speaks of.
 * `complete`: all of that and everything the seed asks for; where an endpoint is in both tables, complete
 * serves its own.
 */
export const profiles = ["today", "complete"] as const;
export type Profile = (typeof profiles)[number];

export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{name}` for each part that varies. */
  readonly path: string;
  readonly profile: Profile;
  /** One line for the people who read the API's document. */
  readonly summary: string;
  /** What the server parses of the request: path parts and query as text, the body as JSON. */
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  /** The status of success; a use case may name another one (207 of a bulk write). */
  readonly status: 200 | 201 | 204;
  /** What a client parses of the answer. Lenient: a newer server may say more. */
  readonly response: z.ZodType;
  /** What a success is where it isn't JSON: a page, as `previewPageSchema` has it. */
  readonly media?: "text/html";
  /** Whether the answer is one record, which on a complete server has an `ETag` that `If-Match` takes. */
  readonly record?: boolean;
  /** Bytes of the largest body, where it is not 1 MB. */
  readonly bodyLimit?: number;
  /** What a client does on a server without this endpoint. */
  readonly workaround?: string;
}

/** Bulk writes and customer lists (8 MB). */
export const largeBody = 8 * 1024 * 1024;

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

/** The path of an endpoint with its parts filled in and escaped. */
export function pathOf<Path extends string>(
  endpoint: { readonly path: Path },
  params: Readonly<Record<ParamNames<Path>, string | number>>,
): string {
  const values = new Map<string, string | number>(Object.entries(params));
  return endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`No value for {${name}} in ${endpoint.path}.`);
    return encodeURIComponent(value);
  });
}
