import { z } from "zod";

export const faultKinds = [
  /** The connection ends before anything is done. */
  "drop_before",
  /** The connection ends after the work is done. */
  "drop_after",
  "error_before",
  "error_after",
  /** 429 with Retry-After in seconds or as a date. */
  "busy",
  "away",
  /** Done at once, answered beyond the deadline. */
  "slow",
  /** Done, answered by half of the JSON. */
  "truncated",
  /** Not done, answered by a login page with 200. */
  "portal",
  /** Fewer rows than asked for, and more follow. */
  "short_page",
  "wrong_total",
  /** A list without some of its rows; what it counts is the truth. */
  "omit_rows",
  /** A list without some of its rows that counts itself: it looks whole. */
  "omit_silently",
  /** The connection ends; the work is done `gap` milliseconds later. */
  "late",
  /** The work is done twice, the second `gap` milliseconds later by the server's clock; no answer. */
  "twice",
  /** The same, answered as if nothing happened. */
  "twice_answered",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const faultPlanSchema = z.object({
  seed: z.int(),
  /** The share of requests that suffer, 0 to 1. */
  rate: z.number(),
  kinds: z.array(z.enum(faultKinds)),
});
export type FaultPlan = z.infer<typeof faultPlanSchema>;

/** One fault for the next requests that fit, whatever the plan says. */
export const forcedFaultSchema = z.object({
  kind: z.enum(faultKinds),
  method: z.string(),
  /** A regular expression over path and query. */
  path: z.string(),
  times: z.int().default(1),
  /** Virtual milliseconds. */
  gap: z.number().default(2_000),
  /** 0 to 1: which rows are left out, for one. */
  chance: z.number().default(0.5),
});
export type ForcedFault = z.infer<typeof forcedFaultSchema>;

export interface Fault {
  readonly kind: FaultKind;
  readonly gap: number;
  /** 0 to 1, for what the fault decides. */
  readonly chance: number;
}

export interface Faults {
  plan(plan: FaultPlan | null): void;
  force(fault: ForcedFault): void;
  next(method: string, url: string): Fault | null;
}

/** Draws a fault a request from a seed; the order of requests is the client's, so a seed repeats only nearly. */
export function createFaults(): Faults {
  let current: FaultPlan | null = null;
  let forced: ForcedFault[] = [];
  let random = randomOf(0);
  return {
    plan(plan) {
      current = plan;
      random = randomOf(plan?.seed ?? 0);
    },
    force: fault => void forced.push({ ...fault }),
    next(method, url) {
      const first = forced.find(fault => fault.method === method && new RegExp(fault.path).test(url));
      if (first) {
        first.times -= 1;
        forced = forced.filter(({ times }) => times > 0);
        return { kind: first.kind, gap: first.gap, chance: first.chance };
      }
      if (current === null || random() >= current.rate) return null;
      const kinds = current.kinds.filter(kind => fits(kind, method));
      const kind = kinds[Math.floor(random() * kinds.length)];
      return kind === undefined ? null : { kind, gap: 500 + random() * 2_500, chance: random() };
    },
  };
}

/** Mulberry32: 0 ≤ n < 1. */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function fits(kind: FaultKind, method: string): boolean {
  if (kind === "late" || kind.startsWith("twice")) return method === "POST";
  const ofLists = kind === "short_page" || kind === "wrong_total" || kind.startsWith("omit");
  return !ofLists || method === "GET";
}
