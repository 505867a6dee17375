import { expect } from "vitest";
import { disagreements } from "./oracle.ts";
import type { Stranger } from "./stranger.ts";
import type { Studio } from "./studio.ts";

/** Runs the two in turn until neither has anything to do; fails after five rounds. */
export async function bothRest(ana: Studio, bob: Studio): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const exits = [(await ana.run("sync", "apply")).exit, (await bob.run("sync", "apply")).exit];
    const waiting = [...(await ana.plan()).operations, ...(await bob.plan()).operations];
    if (exits.every(exit => exit === 0) && waiting.length === 0) return;
  }
  expect.unreachable("No rest after five rounds.");
}

/** Each studio has the server's offers, each once, and agrees with it on every field that it can hold. */
export async function mustBeEqual(stranger: Stranger, studios: readonly Studio[]): Promise<void> {
  const rows = await stranger.rows("offers");
  for (const studio of studios) {
    const offers = await studio.offers();
    expect(offers.map(({ offerId }) => offerId).sort()).toEqual(rows.map(row => row.offer_id).sort());
    for (const offer of offers) {
      const row = rows.find(({ offer_id }) => offer_id === offer.offerId);
      expect(row && disagreements(offer, row), `${studio.name}: offer ${offer.offerId}`).toEqual([]);
      expect(offer.state).toBe("synced");
    }
  }
}
