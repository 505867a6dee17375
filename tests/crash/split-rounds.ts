const roundsOfWorld = 10;

/** Rounds as worlds of at most ten kills, with seeds that count upwards: the same arguments, the same worlds. */
export function splitRounds(seed: number, rounds: number): { seed: number; rounds: number }[] {
  const worlds = Math.ceil(rounds / roundsOfWorld);
  return Array.from({ length: worlds }, (_, at) => ({
    seed: seed + at,
    rounds: Math.min(roundsOfWorld, rounds - at * roundsOfWorld),
  }));
}
