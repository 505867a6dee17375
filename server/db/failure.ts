/** What PostgreSQL or its driver says of a statement that failed; the codes are PostgreSQL's own. */
export function isRefusal(error: unknown, kind: keyof typeof refusals): boolean {
  return codeOf(error) === refusals[kind];
}

const refusals = {
  missingReference: "23503",
  duplicate: "23505",
  check: "23514",
  badParameter: "22023",
} as const;

/** The database is away, overloaded or gave up: the same request may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  if (/^(08|53|57P|40)/.test(code) || code === "57014" || code === "25P03") return true;
  if (["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"].includes(code)) return true;
  return (
    error instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
