import type { Intent } from "./record.ts";
import type { Run } from "./run.ts";

/** ms since the epoch from when a write that cannot be found was never made (SYNC.md U1). */
export const believableFrom = (run: Run, intent: Intent): number =>
  intent.sentAt + run.config.writeDeadline + run.config.grace;
