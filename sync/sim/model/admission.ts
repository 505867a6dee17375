import type { EndpointName, Profile } from "#shared/api/endpoints.ts";
import { emptyAnswer, refusal } from "./answer.ts";
import type { ModelResponse } from "./message.ts";
import { allowedMethods, matchPath } from "./router.ts";

/** A request that reached an endpoint, by somebody who may ask. */
export interface Admitted {
  readonly name: EndpointName;
  readonly params: Readonly<Record<string, string>>;
  /** Whose request it is: an idempotency key is each caller's own. */
  readonly principal: "admin" | "public";
}

/** What comes before a body is read: the router's 404 and 405, both without a body, then the token's 401. */
export function admit(
  server: { readonly profile: Profile; readonly token: string },
  request: {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>> | undefined;
  },
): Admitted | ModelResponse {
  const match = matchPath(server.profile, request.path);
  if (match === "malformed") return refusal(400, "invalid_request", "The request is malformed.");
  if (match === undefined) return emptyAnswer(404);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const name = match.byMethod.get(method);
  if (name === undefined) return emptyAnswer(405, { allow: allowedMethods(match).join(",") });
  const { params } = match;
  if (!request.path.startsWith("/dashboard/")) return { name, params, principal: "public" };
  if (isToken(request.headers?.authorization, server.token)) return { name, params, principal: "admin" };
  const words = "A valid bearer token is required.";
  return refusal(401, "unauthorized", words, { "www-authenticate": "Bearer" });
}

function isToken(header: string | undefined, token: string): boolean {
  if (header === `Bearer ${token}`) return true;
  return /^Bearer +(\S+) *$/i.exec(header ?? "")?.[1] === token;
}
