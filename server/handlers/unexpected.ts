/** Reports a bug on stderr, without the request's data: a database's message may hold what people typed. */
export function reportUnexpected(error: unknown, method: string, url: string | undefined): void {
  console.error(
    [`${method} ${url ?? "an unknown path"} failed: ${nameOf(error)}`, ...framesOf(error)].join("\n"),
  );
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}

function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack.split("\n").filter(line => line.startsWith("    at "));
}
