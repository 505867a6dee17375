import { describe, expect, it } from "vitest";
import { type Draft, draftsOf } from "./world/drafts.ts";
import { faultsOnServer } from "./world/oracle.ts";
import { type Outcome, type Studio, said } from "./world/studio.ts";
import { inWorld } from "./world/world.ts";

describe("[U4] the same code text from two studios", () => {
  it("one after the other: the later is flagged, nothing is deleted", () =>
    inWorld({}, async ({ stranger, studio }) => {
      const [ana, bob] = [studio("ana"), studio("bob")];
      const drafts = [draftWith("SAME20", 0), draftWith("same20", 1)];
      await ana.importRows(drafts.slice(0, 1));
      await bob.importRows(drafts.slice(1));
      await ana.settle();
      const runs = [await bob.run("sync", "apply"), await bob.run("sync", "apply")];
      expect((await stranger.journal()).writes.filter(({ op }) => op === "delete")).toEqual([]);
      expect(faultsOnServer(drafts, await stranger.snapshot())).toEqual([]);
      expect(await flags(bob, runs, "same20"), runs.map(said).join("\n")).toBe(true);
    }));

  it("at the same time: both stay, one of the two studios is told", () =>
    inWorld({}, async ({ stranger, studio }) => {
      const [ana, bob] = [studio("ana"), studio("bob")];
      const drafts = [draftWith("SAME20", 0), draftWith("SAME20", 1)];
      await ana.importRows(drafts.slice(0, 1));
      await bob.importRows(drafts.slice(1));
      const runs = await Promise.all([ana.run("sync", "apply"), bob.run("sync", "apply")]);
      const later = [await ana.run("sync", "apply"), await bob.run("sync", "apply")];
      expect((await stranger.journal()).writes.filter(({ op }) => op === "delete")).toEqual([]);
      expect(faultsOnServer(drafts, await stranger.snapshot())).toEqual([]);
      const told = [
        await flags(ana, [runs[0], later[0]], "same20"),
        await flags(bob, [runs[1], later[1]], "same20"),
      ];
      expect(told, [...runs, ...later].map(said).join("\n")).toContain(true);
    }));
});

function draftWith(promoCode: string, at: number): Draft {
  const [any] = draftsOf(51 + at, 1);
  if (any === undefined) throw new Error("There is no draft.");
  return { ...any, redemptionMethods: ["promo_code"], promoCode, status: "inactive", clickthruUrl: null };
}

/** The code is named to a person: by a run, in the conflicts or at the offer. */
async function flags(studio: Studio, runs: readonly (Outcome | undefined)[], code: string): Promise<boolean> {
  const words = runs.map(run => `${run?.stdout}${run?.stderr}`).join("");
  const conflicts = await studio.run("conflicts", "list");
  return `${words}${conflicts.stdout}`.toLowerCase().includes(code);
}
