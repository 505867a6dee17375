import type { Admitted } from "./admission.ts";
import { answerOf, refusal } from "./answer.ts";
import type { Context } from "./context.ts";
import { digestOf } from "./digest.ts";
import { preconditionOf } from "./entity-tag.ts";
import type { ModelRequest, ModelResponse } from "./message.ts";
import type { AnsweredKeys } from "./once.ts";
import type { Route } from "./route.ts";
import { unstorableIn } from "./storable.ts";

/** Serves an admitted request with its use case, and with what makes sync exact on a complete server. */
export function serve(
  { profile, now, keys }: Pick<Context, "profile" | "now"> & { readonly keys: AnsweredKeys },
  route: Route,
  request: ModelRequest,
  admitted: Admitted,
): ModelResponse {
  const unstorable = unstorableIn(request.body);
  if (unstorable !== undefined) return refusal(400, "invalid_request", unstorable);
  const { headers = {}, method, body } = request;
  const { endpoint } = route;
  const isExact = profile === "complete";
  const precondition = isExact && endpoint.record ? preconditionOf(headers["if-match"]) : undefined;
  const query = textsOf(request.query);
  const answer = () =>
    answerOf(endpoint, route.run({ params: admitted.params, query, body, precondition }), isExact);
  const key = isExact && method === "POST" ? headers["idempotency-key"] : undefined;
  if (key === undefined) return answer();
  if (!isKey(key)) return refusal(400, "invalid_request", badKey);
  const digest = digestOf(JSON.stringify([method, request.path, query, body ?? null]));
  const owner = `${admitted.principal} ${databaseOf(request.path)}`;
  const first = keys.answerOnce({ owner, key, digest }, now(), answer);
  return first === "other request" ? refusal(422, "idempotency_mismatch", otherRequest) : first;
}

const badKey = "Idempotency-Key: must be 1 to 255 printable characters without spaces";
const otherRequest = "Idempotency-Key: was used for another request";

/** A query comes as text, whatever its values are in the program that asks. */
function textsOf(query: ModelRequest["query"] = {}): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) texts[name] = String(value);
  return texts;
}

function isKey(key: string): boolean {
  return /^[\x21-\x7e]{1,255}$/.test(key);
}

/** Which database a POST writes to, and so where its key is kept. */
function databaseOf(path: string): "entMom" | "kigo" {
  return /^\/dashboard\/(programs|campaigns|partners)(\/|$)/.test(path) ? "kigo" : "entMom";
}
