/** An expected outcome as a value: failures carry a `kind` for programs and a sentence for people. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export interface Failure<K extends string = string> {
  readonly kind: K;
  /** One sentence: what happened, what was kept, what to do. */
  readonly message: string;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <K extends string>(
  kind: K,
  message: string,
): { readonly ok: false; readonly error: Failure<K> } => ({
  ok: false,
  error: { kind, message },
});
