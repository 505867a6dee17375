import type { Intent } from "./record.ts";
import type { Run } from "./run.ts";

/** ms since the epoch from when a write that cannot be found was never made (SYNC.md U1). */
export const believableFrom = (run: Run, intent: Intent): number => intent.sentAt + longestDoubt(run);

/** ms from a write's announcement until nothing of it can be on its way any more. */
export const longestDoubt = ({ config }: Run): number =>
  config.announcedAhead + config.writeDeadline + config.grace;
