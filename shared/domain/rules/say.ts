import type { OfferFormField } from "../offer.ts";
import type { Problem } from "../problem.ts";

type Repair = NonNullable<Problem["repair"]>;

export function error(field: OfferFormField, rule: string, message: string, repair?: Repair): Problem {
  return { field, severity: "error", rule, message, ...(repair ? { repair } : {}) };
}

export function warning(field: OfferFormField, rule: string, message: string, repair?: Repair): Problem {
  return { field, severity: "warning", rule, message, ...(repair ? { repair } : {}) };
}

/** A list of rules where some don't apply. */
export function those(problems: readonly (Problem | null | false)[]): Problem[] {
  return problems.filter(problem => problem !== null && problem !== false);
}
