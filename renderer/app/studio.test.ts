import { afterEach, describe, expect, test, vi } from "vitest";
import type { StudioBridge } from "#shared/ipc/contract.ts";
import { studio } from "./studio.ts";

/** The other side of the bridge, which may answer anything. */
function otherSide(bridge: Partial<StudioBridge>): void {
  vi.stubGlobal("window", { studio: { on: () => () => undefined, ...bridge } });
}
afterEach(() => vi.unstubAllGlobals());

const merchants = [{ merchantId: 123, name: "Ironvale" }];

describe("an answer", () => {
  test("that keeps the contract is handed on", async () => {
    otherSide({ invoke: async () => ({ ok: true, value: merchants }) });
    expect(await studio.invoke("merchants:list")).toEqual({ ok: true, value: merchants });
  });

  test("that is a failure keeps its kind and its words", async () => {
    const error = { kind: "not_found", message: "This offer is not here." };
    otherSide({ invoke: async () => ({ ok: false, error }) });
    expect(await studio.invoke("offers:get", "x")).toEqual({ ok: false, error });
  });

  test.each([
    ["is no envelope", merchants],
    ["breaks the contract", { ok: true, value: [{ merchantId: "123" }] }],
    ["is nothing", undefined],
    ["names an unknown kind of failure", { ok: false, error: { kind: "odd", message: "?" } }],
  ])("that %s is a failure in words", async (_case, raw) => {
    otherSide({ invoke: async () => raw });
    expect(await studio.invoke("merchants:list")).toMatchObject({ ok: false, error: { kind: "internal" } });
  });

  test("that never comes is a failure in words", async () => {
    otherSide({ invoke: () => Promise.reject(new Error("object has been destroyed")) });
    const answer = await studio.invoke("merchants:list");
    expect(answer).toMatchObject({ ok: false, error: { kind: "internal" } });
    expect(JSON.stringify(answer)).not.toContain("destroyed");
  });

  test("cannot come outside the studio, which is said", async () => {
    vi.stubGlobal("window", {});
    expect(await studio.invoke("merchants:list")).toMatchObject({ ok: false });
  });
});

test("a malformed announcement is dropped, a good one is passed on", () => {
  const heard: unknown[] = [];
  otherSide({
    on: (_event, listener) => {
      listener({ offers: "all" });
      listener({ offers: null });
      return () => undefined;
    },
  });
  studio.on("changed", payload => heard.push(payload));
  expect(heard).toEqual([{ offers: null }]);
});
