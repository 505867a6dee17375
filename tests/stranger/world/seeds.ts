/** The seeds of this run: `SEEDS=A..B` or `SEEDS=A` searches further than those that always run. */
export function seedsOf(always: readonly number[]): readonly number[] {
  const range = process.env.SEEDS;
  if (range === undefined) return always;
  const [from = 1, to = from] = range.split("..").map(Number);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
