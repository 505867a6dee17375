import { describe, expect, it } from "vitest";
import { draftsOf } from "./world/drafts.ts";
import { faultsOnServer } from "./world/oracle.ts";
import { said } from "./world/studio.ts";
import { inWorld } from "./world/world.ts";

describe("a server that lets nobody in", () => {
  it("401 ends with exit 4, loses nothing, and a good token sends everything", () =>
    inWorld({ tokens: ["nobody"] }, async ({ stranger, studio }) => {
      const ana = studio("ana");
      const drafts = draftsOf(21, 6);
      await ana.importRows(drafts);
      for (const verb of ["apply", "plan"]) {
        const refused = await ana.run("sync", verb);
        expect(refused.exit, said(refused)).toBe(4);
        expect(refused.value).toMatchObject({ error: { kind: "unauthorised", message: expect.any(String) } });
      }
      expect((await stranger.journal()).writes).toEqual([]);
      expect((await ana.offers()).map(({ state }) => state)).toEqual(drafts.map(() => "new"));
      await stranger.manners({ tokens: null });
      await ana.settle();
      expect(faultsOnServer(drafts, await stranger.snapshot())).toEqual([]);
    }));

  it("401 in the middle of a push stops it at once and doubles nothing", () =>
    inWorld({}, async ({ stranger, studio }) => {
      const ana = studio("ana");
      const drafts = draftsOf(22, 12);
      await ana.importRows(drafts);
      const { ended } = ana.start("sync", "apply");
      await stranger.writesReached(5);
      await stranger.manners({ tokens: ["nobody"] });
      const refused = await ended;
      expect(refused.exit, said(refused)).toBe(4);
      await stranger.manners({ tokens: null });
      await ana.settle();
      expect(faultsOnServer(drafts, await stranger.snapshot())).toEqual([]);
    }));

  it("an address where nobody listens ends with exit 5 and loses nothing", () =>
    inWorld({}, async ({ stranger, studio }) => {
      const ana = studio("ana");
      const drafts = draftsOf(23, 4);
      await ana.importRows(drafts);
      await stranger.kill();
      for (const verb of ["apply", "plan"]) {
        const refused = await ana.run("sync", verb);
        expect(refused.exit, said(refused)).toBe(5);
        expect(refused.value).toMatchObject({
          error: { kind: expect.any(String), message: expect.any(String) },
        });
      }
      await stranger.restart();
      await ana.settle();
      expect(faultsOnServer(drafts, await stranger.snapshot())).toEqual([]);
    }));

  it("[C2] another API's address is refused with exit 2 before any request", () =>
    inWorld({}, async first =>
      inWorld({}, async second => {
        const ana = first.studio("ana");
        await ana.importRows(draftsOf(24, 3));
        await ana.settle();
        const refused = await ana.runWith(["--api", second.stranger.url], "sync", "apply");
        expect(refused.exit, said(refused)).toBe(2);
        expect(refused.value).toMatchObject({
          error: { kind: expect.any(String), message: expect.any(String) },
        });
        expect((await second.stranger.journal()).requests).toEqual([]);
        await ana.settle();
        expect(await first.stranger.rows("offers")).toHaveLength(3);
      }),
    ));
});
