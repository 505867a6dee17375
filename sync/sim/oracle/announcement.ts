import type { Intent } from "../../record.ts";
import type { Errand } from "../line.ts";

/**
 * The open intent that a write was sent by; null for readings, and for a write that nobody announced. Of two that say
 * the same it is the first that hasn't left yet (`hasLeft`): writes leave in the order in which they were announced.
 */
export function announcementOf(
  { request }: Errand,
  intents: readonly Intent[],
  hasLeft: (intent: Intent) => boolean,
): Intent | null {
  const { method } = request;
  if (method === "GET") return null;
  const body = request.body === undefined ? null : JSON.stringify(request.body);
  const ids = request.path.split("/").map(Number);
  const fits = ({ body: announced, part, serverId, op }: Intent) =>
    (announced === null ? null : JSON.stringify(announced)) === body &&
    (serverId === null || part === "campaign" || ids.includes(serverId)) &&
    ops[method].some(each => each === op);
  const fitting = intents.filter(fits);
  return fitting.find(intent => !hasLeft(intent)) ?? fitting.at(-1) ?? null;
}

const ops = {
  POST: ["create", "update"],
  PUT: ["create", "update"],
  DELETE: ["delete", "update"],
} as const satisfies Record<string, readonly Intent["op"][]>;
