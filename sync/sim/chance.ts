/** Seeded chance: the same seed gives the same world on every machine. */
export interface Chance {
  /** 0 ≤ x < 1. */
  fraction(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True with this probability. */
  is(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** A generator of its own, so that what is drawn here does not shift what is drawn there. */
  fork(label: number): Chance;
}

export function createChance(seed: number): Chance {
  let state = mix(seed >>> 0);
  // mulberry32: small, quick, and good enough to shuffle events.
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    fraction,
    whole: (from, to) => from + Math.floor(fraction() * (to - from + 1)),
    is: probability => fraction() < probability,
    pick: items => items[Math.floor(fraction() * items.length)] ?? items[0],
    fork: label => createChance(mix(seed ^ mix(label))),
  };
}

/** A well-spread number of 32 bits from another one (murmur3's finaliser). */
export function mix(value: number): number {
  let h = value >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The n-th ULID of a studio: valid, distinct, in the order they were asked for. */
export const ulidOf = (studio: number, n: number): string =>
  `01${crockford(studio + 1, 8)}${crockford(n, 16)}`;

function crockford(value: number, length: number): string {
  let text = "";
  for (let rest = value, n = 0; n < length; n += 1, rest = Math.floor(rest / 32))
    text = alphabet.charAt(rest % 32) + text;
  return text;
}
