import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

describe("an import over pulled offers", () => {
  const strange = {
    startDate: null,
    status: "expired",
    redemptionMethods: ["qr"],
    merchantOwner: 123,
    offerTitle: " odd \u0007",
    codeType: "X",
  };
  const out = () => path.join(bench.folder, "out.csv");
  const bind = (api: string) => bench.withStore(store => store.settings.setMeta("api", api));

  it("[W3] changes nothing by what was exported, however odd, and judges only what it changes", async () => {
    const id = bench.pulled(strange);
    must(await bench.studio.exports.toFile(out()));
    expect(must(await bench.studio.imports.fromFile(out()))).toMatchObject({
      unchanged: 1,
      updated: 0,
      rejected: [],
    });
    const csv = (end: string) => `id,offerDescription,endDate\n${id},New,${end}\n`;
    writeFileSync(out(), csv("2025-02-30"));
    expect(must(await bench.studio.imports.fromFile(out())).rejected).toMatchObject([
      { row: 1, field: "endDate" },
    ]);
    writeFileSync(out(), csv("2026-12-31"));
    expect(must(await bench.studio.imports.fromFile(out()))).toMatchObject({ updated: 1, rejected: [] });
    expect(must(bench.studio.offers.get(id)).offer).toMatchObject({
      stage: "ready",
      endDate: "2026-12-31",
      startDate: null,
      codeType: "X",
    });
  });

  it("matches by the server's number only if the file comes from the same API", async () => {
    const id = bench.pulled();
    const rows = [{ offerId: 77, api: "https://kigo.example", offerTitle: "By number" }];
    writeFileSync(path.join(bench.folder, "a.json"), JSON.stringify(rows));
    bind("https://other.example");
    const foreign = must(await bench.studio.imports.fromFile(path.join(bench.folder, "a.json")));
    expect(foreign.rejected).toMatchObject([{ row: 1 }]);
    bind("https://kigo.example");
    expect(must(await bench.studio.imports.fromFile(path.join(bench.folder, "a.json")))).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect(must(bench.studio.offers.get(id)).offer.offerTitle).toBe("By number");
  });

  it("brings a deleted offer back", async () => {
    const id = bench.pulled(strange);
    must(bench.studio.offers.delete(id, "window"));
    writeFileSync(out(), `id,tags\n${id},back\n`);
    expect(must(await bench.studio.imports.fromFile(out()))).toMatchObject({ updated: 1 });
    expect(must(bench.studio.offers.get(id)).offer).toMatchObject({ state: "synced", tags: ["back"] });
  });
});
