import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./services/studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

describe("the studio", () => {
  it("answers in words for an offer that isn't there", () => {
    expect(bench.studio.offers.get("nobody")).toMatchObject({
      error: { kind: "not_found", message: "There is no offer nobody in this workspace." },
    });
  });

  it("tells who listens which offer changed", () => {
    const { offer } = must(bench.studio.offers.create());
    expect(bench.announced).toEqual([[offer.id]]);
  });

  it("says what the status bar shows", () => {
    must(bench.studio.offers.create());
    expect(bench.studio.status()).toMatchObject({
      workspace: { folder: bench.folder, protection: "none" },
      connection: { api: null, token: "none", state: "unknown" },
      total: 1,
      waiting: 0,
      lastSyncedAt: null,
      running: null,
    });
  });

  it("keeps defaults only if they make sense", () => {
    expect(bench.studio.settings.setDefaults({ timeZone: "Mars/Base" })).toMatchObject({
      ok: false,
      error: { kind: "invalid" },
    });
    expect(bench.studio.settings.setDefaults({ currency: "dollars" })).toMatchObject({ ok: false });
    must(bench.studio.settings.setDefaults({ timeZone: "America/Chicago", averageBasket: 320 }));
    expect(bench.studio.settings.defaults()).toMatchObject({
      timeZone: "America/Chicago",
      averageBasket: 320,
      currency: "USD",
    });
  });

  it("sees at once what another process wrote", () => {
    const other = bench.again();
    const before = bench.studio.changeCounter();
    const { offer } = must(other.offers.create());
    other.close();
    expect(bench.studio.changeCounter()).not.toBe(before);
    expect(must(bench.studio.offers.get(offer.id)).offer.id).toBe(offer.id);
  });
});
