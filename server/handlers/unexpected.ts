import type { Log } from "../log.ts";

/** Reports a bug without the request's data: a database's message may hold what people typed. */
export function reportUnexpected(
  log: Log,
  error: unknown,
  request: { id: string; method: string; route: string | undefined },
): void {
  log.error("request failed", {
    request_id: request.id,
    method: request.method,
    route: request.route ?? "an unknown path",
    error: nameOf(error),
    stack: framesOf(error),
  });
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}

function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack.split("\n").flatMap(line => (line.startsWith("    at ") ? [line.trim()] : []));
}
