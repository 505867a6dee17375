import { z } from "zod";

/** Text that PostgreSQL can hold: no NUL, no half of a surrogate pair. Length counts characters, not bytes. */
export function text(limits: { min?: number; max: number }) {
  const { min = 0, max } = limits;
  return z
    .string(expected("text"))
    .refine(value => !/[\u0000\p{Surrogate}]/u.test(value), "must not hold NUL or half a surrogate pair")
    .refine(value => characters(value) <= max, `must have at most ${max} characters`)
    .refine(value => characters(value) >= min, "must not be empty");
}

/** A calendar date or an ISO timestamp, from 1900 to 9999. Without an offset a timestamp means UTC. */
export const dateText = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true, local: true })],
    expected("a date such as 2025-12-01 or 2025-12-01T00:00:00Z"),
  )
  .refine(value => value >= "1900", "must not lie before 1900")
  .refine(value => !/^9999-12-31T.*-\d\d:\d\d$/.test(value), "must not lie after 9999");

/** A whole number that JSON and JavaScript hold exactly. */
export const wholeNumber = z.int(expected("a whole number"));

export const trueOrFalse = z.boolean(expected("true or false"));

/** Any JSON value that is present; `null` counts as present. */
export const jsonValue = z.unknown().refine(value => value !== undefined, "must be given");

/** A whole number as it stands in a query or a path. */
export const wholeNumberText = z
  .string(expected("a whole number"))
  .regex(/^\d{1,19}$/, "must be a whole number")
  .transform(Number)
  .refine(Number.isSafeInteger, "must be smaller");

/** The error words of a field that is missing or of another JSON type. */
export function expected(what: string) {
  return {
    error: (issue: { input?: unknown }) => (issue.input === undefined ? "must be given" : `must be ${what}`),
  };
}

function characters(value: string): number {
  return Array.from(value).length;
}
