import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "#sync/remote/system.ts";
import { type RunningServer, startServer } from "../../server/index.ts";
import { openStudio, type Studio } from "../studio.ts";
import { must } from "./studio-bench.ts";

/** Runs as the window asks for them, against the real server. */
let server: RunningServer;
let folder: string;
let studio: Studio;
const open = () =>
  must(
    openStudio({
      folder,
      key: null,
      tokens: { token: () => server.token, place: () => "none" as const, keep: () => undefined },
      api: server.url,
      clock: systemClock,
    }),
  );

beforeAll(async () => {
  server = await startServer({ profile: "today", port: 0, samples: false });
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "studio-sync-"));
  studio = open();
});
afterEach(() => {
  studio.close();
  rmSync(folder, { recursive: true });
});

function makeReady(title: string, code: string | null): string {
  const { id } = must(studio.offers.create()).offer;
  const redemption =
    code === null ? { redemptionMethods: ["show_save"] } : { redemptionMethods: ["promo_code"] };
  const patch = {
    offerTitle: title,
    merchantOwner: 123,
    startDate: "2027-01-01",
    promoCode: code,
    ...redemption,
  };
  must(studio.offers.save(id, patch, "window"));
  must(studio.offers.setStage(id, "ready"));
  return id;
}

const planned = async () => must(await studio.sync.plan({ fresh: false })).operations;

describe("what a person leaves out of a plan", () => {
  it("stays in it, and everything else is sent", async () => {
    const [now, later] = [makeReady("Now", null), makeReady("Later", "LATER20")];
    const all = await planned();
    expect(all).toHaveLength(3);
    const leaveOut = all.filter(({ root }) => root === later);
    const report = must(await studio.sync.apply({ leaveOut }));
    expect(report).toMatchObject({ created: 1, dropped: [], stopped: null });
    expect(await planned()).toEqual(leaveOut);
    expect(must(studio.offers.get(now)).shown).toBe("synced");
    expect(must(await studio.sync.apply({ leaveOut: [] }))).toMatchObject({ created: 2, dropped: [] });
    expect(await planned()).toEqual([]);
  });

  it("holds what needs it back: a code without its offer goes nowhere", async () => {
    makeReady("Later", "LATER21");
    const leaveOut = (await planned()).filter(({ entity }) => entity === "offer");
    expect(must(await studio.sync.apply({ leaveOut }))).toMatchObject({ created: 0, rejected: [] });
    expect(await planned()).toHaveLength(2);
  });
});

describe("the last runs", () => {
  it("are kept with the workspace, the newest first, readings too", async () => {
    makeReady("One", null);
    must(await studio.sync.apply());
    must(await studio.sync.plan({ fresh: true }));
    studio.close();
    studio = open();
    expect(studio.sync.runs()).toMatchObject([
      { what: "read", created: 0, stopped: null },
      { what: "apply", created: 1, rejected: 0, conflicts: 0, stopped: null },
    ]);
    expect(studio.sync.runs()[1]?.requests).toBeGreaterThan(1);
  });
});

describe("how a need is met", () => {
  it("is known since it was found so first, and not before the server was asked", async () => {
    const since = () => new Set(studio.server().needs.map(need => need.since));
    expect(since()).toEqual(new Set([null]));
    const report = must(await studio.sync.apply());
    expect(since()).toEqual(new Set([report.finishedAt]));
    must(await studio.sync.apply());
    expect(since()).toEqual(new Set([report.finishedAt]));
  });
});
