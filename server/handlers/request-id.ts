import { randomUUID } from "node:crypto";

/** The caller's own id of a request, if it can stand in a log line as it is; else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === "string" && /^[\w.-]{1,64}$/.test(header) ? header : randomUUID();
}
