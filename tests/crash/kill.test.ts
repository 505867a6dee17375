import { describe, expect, it } from "vitest";
import { splitRounds } from "./split-rounds.ts";
import { playWorld } from "./world.ts";

/** Twenty kills on every change; `npm run sim:crash` goes further. */
describe.concurrent("the command line killed at any moment", () => {
  it.for(splitRounds(1, 20))(
    "[U0] [U1] [U3] world $seed keeps what was acknowledged, and each draft comes to be once",
    async ({ seed, rounds }) => {
      const { killed } = await playWorld(seed, rounds);
      expect(killed, "rounds whose command was at work").toBeGreaterThan(0);
    },
  );
});
