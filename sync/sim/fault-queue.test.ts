import { describe, expect, test } from "vitest";
import { createFaultQueue } from "./fault-queue.ts";

const lost = { on: "request", kind: "lost_request", silent: true } as const;

describe("faults", () => {
  test("a fault strikes the n-th next effect of its kind, once", () => {
    const faults = createFaultQueue(() => 0);
    faults.arm(lost, 2, "any");
    const struck = Array.from({ length: 5 }, () => faults.next("request", false) !== null);
    expect(struck).toEqual([false, false, true, false, false]);
  });

  test("one for writes lets readings and transactions pass uncounted", () => {
    const faults = createFaultQueue(() => 0);
    faults.arm(lost, 1, "write");
    expect(faults.next("request", false)).toBeNull();
    expect(faults.next("transaction", true)).toBeNull();
    expect(faults.next("request", true)).toBeNull();
    expect(faults.next("request", true)).toEqual(lost);
  });

  test("a portal answers everything for its time, and never in JSON", () => {
    let now = 0;
    const faults = createFaultQueue(() => now);
    faults.arm({ on: "request", kind: "portal", ms: 100, status: 404 }, 0, "any");
    faults.next("request", false);
    expect(faults.standing()).toMatchObject({ kind: "refused", status: 404, fromApi: false });
    now = 101;
    expect(faults.standing()).toBeNull();
  });

  test("a full disk is full for its time", () => {
    let now = 0;
    const faults = createFaultQueue(() => now);
    faults.arm({ on: "transaction", kind: "disk_full", ms: 10 }, 0, "any");
    expect(faults.diskIsFull()).toBe(false);
    now = 5;
    faults.next("transaction", true);
    expect(faults.diskIsFull()).toBe(true);
    now = 16;
    expect(faults.diskIsFull()).toBe(false);
  });
});
