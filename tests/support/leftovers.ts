type End = () => Promise<void>;

const running = new Set<End>();

/** Whatever a test starts is noted here, so that a test that fails in the middle leaves no process behind. */
export function noteRunning(end: End): void {
  running.add(end);
}

/** Ends what is still running; what ended by itself is ended twice, which does nothing. */
export async function endLeftovers(): Promise<void> {
  const ends = [...running];
  running.clear();
  await Promise.all(ends.map(end => end()));
}
