/** What a use case answers: its result, or a failure that the caller can do something about. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure };

export interface Failure {
  kind: "invalid" | "not_found";
  /** One sentence; it names the field that is wrong. */
  message: string;
}

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function notFound(what: string, id: number): Outcome<never> {
  return { ok: false, error: { kind: "not_found", message: `There is no ${what} with the id ${id}.` } };
}

export function missingOffer(offerId: number | undefined): Outcome<never> {
  return {
    ok: false,
    error: { kind: "invalid", message: `offer_id: there is no offer with the id ${offerId}` },
  };
}
