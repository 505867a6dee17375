import type { Profile } from "#shared/api/endpoints.ts";
import type { Store } from "./store.ts";
import { timeText } from "./time.ts";

/** What the use cases work with. */
export interface Context {
  readonly profile: Profile;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 <= x < 1. */
  readonly random: () => number;
  /** How many codes the server makes of its own for an offer with the method promo_code. */
  readonly serverCodes: number;
  /** The order in which lists answer rows that come in the order of their ids. */
  readonly inOrder: <Row extends object>(rows: readonly Row[]) => readonly Row[];
  /** Identifies the life of the databases that a cursor of the change feed belongs to. */
  readonly epoch: () => string;
}

export function timeOf({ now }: Pick<Context, "now">): string {
  return timeText(now());
}
