/** How far a run was, and when: ms. */
export interface Mark {
  readonly done: number;
  readonly at: number;
}

export interface Rate {
  readonly perSecond: number;
  /** Whole seconds; at least 1. */
  readonly secondsLeft: number;
}

/** ms before which a rate says nothing. */
const earliest = 1_000;

/** How fast it goes since the first mark, and how long the rest takes like that; `null`: nobody can say yet. */
export function rateOf(first: Mark, now: Mark, total: number): Rate | null {
  const took = now.at - first.at;
  const done = now.done - first.done;
  if (took < earliest || done <= 0) return null;
  const perSecond = (done * 1000) / took;
  return { perSecond, secondsLeft: Math.max(1, Math.ceil((total - now.done) / perSecond)) };
}

/** `17 s`, `4 min`, `2 h`: rounded up, so that nothing is promised. */
export function lengthWords(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 5_400) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.ceil(seconds / 3_600)} h`;
}
