/** Why a run ended before its end. Nothing is lost: what wasn't sent is still a difference. */
export type StopKind =
  | "unauthorised"
  | "unreachable"
  | "not_kigo"
  | "cancelled"
  | "bound_elsewhere"
  /** More is gone on the server than anybody deletes by hand: a person decides (SYNC.md L2). */
  | "mass_deletion"
  | "failed";

/**
 * Ends a run from any depth of it. Thrown only inside the engine and turned into a value by `runSync`; it is no
 * error of the program.
 */
export class RunStop extends Error {
  readonly kind: StopKind;
  constructor(kind: StopKind, message: string) {
    super(message);
    this.name = "RunStop";
    this.kind = kind;
  }
}
