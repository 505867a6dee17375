/**
 * The time in which the stranger's server and the studios' processes live: `STRANGER_SPEED` times as fast as the
 * machine's, counted from `STRANGER_EPOCH` (milliseconds since 1970), so that deadlines and graces of seconds
 * (SYNC.md U1) pass in fractions of them. Without the two variables it is the machine's own time.
 */
export const speed = Number(process.env.STRANGER_SPEED ?? 1);
const epoch = Number(process.env.STRANGER_EPOCH ?? 0);
const RealDate = Date;
const realSetTimeout = setTimeout;

/** Milliseconds since 1970. */
export function virtualNow(): number {
  return Math.floor(epoch + (RealDate.now() - epoch) * speed);
}

/** Milliseconds of the machine that `milliseconds` of this time take. */
export const realSpan = (milliseconds: number): number => milliseconds / speed;

/** Resolves after `milliseconds` of this time. */
export function virtualDelay(milliseconds: number): Promise<void> {
  return new Promise(resolve => realSetTimeout(resolve, realSpan(milliseconds)));
}
