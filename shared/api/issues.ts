import type { z } from "zod";

/** Every problem with its field: `code_type: Code type must be single character; limit: must be from 1 to 100`. */
export function issuesMessage(part: "path" | "query" | "body" | "row", error: z.ZodError): string {
  const problems = error.issues.map(({ path, message }) =>
    path.length === 0 ? `The ${part} must be a JSON object` : `${path.map(String).join(".")}: ${message}`,
  );
  return problems.join("; ");
}
