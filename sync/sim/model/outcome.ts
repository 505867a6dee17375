/** What a use case answers: its result, or a failure that the caller can do something about. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly status?: number }
  | { readonly ok: false; readonly error: Failure };

export interface Failure {
  readonly kind: "invalid" | "not_found" | "conflict" | "precondition_failed" | "cursor_expired";
  /** One sentence; it names the field that is wrong. */
  readonly message: string;
}

/** Another status than the endpoint's own, where there is one. */
export function done<T>(value: T, status?: number): Outcome<T> {
  return status === undefined ? { ok: true, value } : { ok: true, value, status };
}

export function failed(kind: Failure["kind"], message: string): Outcome<never> {
  return { ok: false, error: { kind, message } };
}

export function notFound(what: string, id: number): Outcome<never> {
  return failed("not_found", `There is no ${what} with the id ${id}.`);
}

/** A field names a record that does not exist. */
export function missing(field: string, what: string, id: number | null): Outcome<never> {
  return failed("invalid", `${field}: there is no ${what} with the id ${id}`);
}
