import { describe, expect, test } from "vitest";
import { generateScript } from "./generate.ts";
import { colleagueActs, personActs, type Script, type Step } from "./script.ts";
import { playWorld } from "./world.ts";

const idle = () => new Promise<void>(resolve => setImmediate(resolve));
const scripts = Array.from({ length: 400 }, (_, seed) => generateScript(seed + 1, "mixed"));
const stepsOf = (all: readonly Script[]): readonly Step[] => all.flatMap(({ steps }) => steps);

describe("worlds", () => {
  test("a seed always makes the same world, and the world always goes the same way", async () => {
    for (const seed of [3, 8, 21]) {
      const script = generateScript(seed, "mixed");
      expect(generateScript(seed, "mixed")).toEqual(script);
      const [one, other] = [await playWorld(script, idle, true), await playWorld(script, idle, true)];
      expect(one.trace.length).toBeGreaterThan(20);
      expect(other.trace).toEqual(one.trace);
    }
  });

  test("among a few hundred is every act of people and colleagues and every kind of fault", () => {
    const steps = stepsOf(scripts);
    const acts = new Set(
      steps.flatMap(step => ("act" in step && typeof step.act === "string" ? [step.act] : [])),
    );
    expect([...personActs, ...colleagueActs].filter(act => !acts.has(act))).toEqual([]);
    const faults = new Set(steps.flatMap(step => (step.kind === "fault" ? [step.fault.kind] : [])));
    expect([...faults].sort()).toEqual([
      "crash",
      "disk_full",
      "duplicate",
      "late",
      "lost_answer",
      "lost_request",
      "no_token",
      "portal",
      "refused_connection",
      "slow",
      "status",
      "truncated",
    ]);
  });

  test("there are one to four studios, servers of every oddity, lists longer than a page, backups put back", () => {
    expect([...new Set(scripts.map(({ setting }) => setting.studios))].sort()).toEqual([1, 2, 3, 4]);
    const quirks = new Set(scripts.flatMap(({ setting }) => Object.keys(setting.quirks)));
    expect(quirks.size).toBeGreaterThanOrEqual(12);
    expect(scripts.some(({ setting }) => setting.offers > 100)).toBe(true);
    const kinds = new Set(stepsOf(scripts).map(({ kind }) => kind));
    for (const kind of ["restore", "backup", "upgrade", "ambush", "cancel", "save_plan", "clock"] as const)
      expect(kinds).toContain(kind);
  });
});
