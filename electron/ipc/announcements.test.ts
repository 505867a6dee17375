import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialDefaults } from "#shared/domain/workspace.ts";
import type { EventPayload } from "#shared/ipc/contract.ts";
import { createAnnouncements } from "./announcements.ts";
import { type Timers, throttle } from "./throttle.ts";

/** Time that passes when the test says so. */
function handClock() {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const timers: Timers = {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter(other => other !== entry);
      };
    },
  };
  return {
    timers,
    pass(ms: number) {
      now += ms;
      const due = waiting.filter(entry => entry.at <= now);
      waiting = waiting.filter(entry => entry.at > now);
      for (const { run } of due) run();
    },
  };
}

describe("a throttle", () => {
  test("lets the first value through at once and the last one at the end of the interval", () => {
    const clock = handClock();
    const sent: number[] = [];
    const gate = throttle<number>(value => sent.push(value), 250, clock.timers);
    gate.push(1);
    gate.push(2);
    gate.push(3);
    expect(sent).toEqual([1]);
    clock.pass(249);
    expect(sent).toEqual([1]);
    clock.pass(1);
    expect(sent).toEqual([1, 3]);
  });

  test("never sends oftener than the interval and always ends with the last value", () => {
    const step = fc.record({ wait: fc.integer({ min: 0, max: 400 }), value: fc.integer() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 50 }), steps => {
        const clock = handClock();
        const sent: { at: number; value: number }[] = [];
        const gate = throttle<number>(
          value => sent.push({ at: clock.timers.now(), value }),
          250,
          clock.timers,
        );
        for (const { wait, value } of steps) {
          for (let ms = 0; ms < wait; ms += 1) clock.pass(1);
          gate.push(value);
        }
        for (let ms = 0; ms < 250; ms += 1) clock.pass(1);
        const gaps = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
        return gaps.every(gap => gap >= 250) && sent.at(-1)?.value === steps.at(-1)?.value;
      }),
    );
  });
});

describe("announcements", () => {
  const progress = (done: number): EventPayload<"progress"> => ({
    phase: "push",
    done,
    total: 9,
    current: null,
    requests: done,
  });
  function announcing() {
    const clock = handClock();
    const sent: [string, unknown][] = [];
    const announcements = createAnnouncements(
      (event, payload) => sent.push([event, payload]),
      () => {
        throw new Error("not asked for");
      },
      clock.timers,
    );
    return { clock, sent, announcements };
  }

  test("offers that change together are named together", () => {
    const { clock, sent, announcements } = announcing();
    announcements.changed(["a"]);
    announcements.changed(["b"]);
    announcements.changed(["c", "b"]);
    clock.pass(50);
    expect(sent).toEqual([
      ["changed", { offers: ["a"] }],
      ["changed", { offers: ["b", "c"] }],
    ]);
  });

  test("any offer may have changed once one report says so", () => {
    const { clock, sent, announcements } = announcing();
    announcements.changed(["a"]);
    announcements.changed(null);
    announcements.changed(["c"]);
    clock.pass(50);
    expect(sent.at(-1)).toEqual(["changed", { offers: null }]);
  });

  test("progress is told at most four times a second, and its end at once", () => {
    const { sent, announcements } = announcing();
    for (let done = 0; done < 9; done += 1) announcements.progress(progress(done));
    announcements.progress(null);
    expect(sent).toEqual([
      ["progress", progress(0)],
      ["progress", null],
    ]);
  });

  const status: EventPayload<"status"> = {
    workspace: { name: "W", folder: "/w", protection: "none", sample: false },
    connection: { api: null, token: "none", state: "unknown", message: null, checkedAt: null },
    lastSyncedAt: null,
    waiting: 0,
    conflicts: 0,
    localOnly: 0,
    total: 0,
    savedAt: null,
    running: null,
    lastRun: null,
    defaults: initialDefaults,
  };

  test("a workspace that is closed is read no more, whatever was held back or comes late", () => {
    let reads = 0;
    const clock = handClock();
    const sent: string[] = [];
    const announcements = createAnnouncements(
      event => sent.push(event),
      () => {
        reads += 1;
        return status;
      },
      clock.timers,
    );
    announcements.status();
    announcements.status();
    announcements.changed(["a"]);
    announcements.changed(["b"]);
    announcements.stop();
    clock.pass(1000);
    announcements.status();
    announcements.progress(null);
    clock.pass(1000);
    expect(sent).toEqual(["status", "changed"]);
    expect(reads).toBe(1);
  });
});
