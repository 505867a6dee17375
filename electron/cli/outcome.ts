import { type Failure, fail, type Result } from "#shared/domain/result.ts";

/** CONTRACT.md's exit codes, the first that fits. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

export interface Done {
  /** The one JSON document of `--json`. */
  readonly value: unknown;
  /** The same for a person, without a last newline. */
  readonly text: string;
  /** 0 by default. */
  readonly exit?: ExitCode;
  /** What else there is to say, on stderr: one sentence a line. */
  readonly notes?: readonly string[];
}

export type Outcome = Result<Done, Failure>;

export const usage = (message: string) => fail("usage", message);

export function exitCodeOf(kind: string): ExitCode {
  return codes[kind] ?? 1;
}

const codes: Readonly<Record<string, ExitCode>> = {
  usage: 2,
  unreadable: 2,
  format: 2,
  bound_elsewhere: 2,
  other_workspace: 2,
  occupied: 2,
  bad_key: 2,
  wrong_key: 2,
  key_needed: 2,
  unprotected: 2,
  newer: 2,
  unauthorised: 4,
  unreachable: 5,
  not_kigo: 5,
};
