import type { Script } from "../script.ts";

/**
 * A world that once broke a rule, cut to the steps that it took. It is kept as it was played, so that it stays what it
 * is when seeds come to make other worlds.
 */
export interface FormerFailure {
  readonly title: string;
  readonly script: Script;
}
