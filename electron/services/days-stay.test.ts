import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const zones = [
  "America/Chicago",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "America/Santiago",
  "UTC",
] as const;
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

/** Elsewhere an end on the 5th became the 4th by a save, a copy or another zone: days here are days. */
it("no save, copy or zone moves a day, however often and wherever", () => {
  fc.assert(
    fc.property(
      day,
      day,
      fc.array(fc.constantFrom(...zones), { minLength: 1, maxLength: 4 }),
      (a, b, moves) => {
        const [startDate, endDate] = [a, b].toSorted();
        const { id } = must(bench.studio.offers.create()).offer;
        must(bench.studio.offers.save(id, { startDate, endDate }, "window"));
        for (const [at, timeZone] of moves.entries()) {
          must(bench.studio.settings.setDefaults({ timeZone }));
          must(bench.studio.offers.save(id, { offerTitle: `Saved ${at}` }, "window"));
          const { offer } = must(bench.studio.offers.get(id));
          must(
            bench.studio.offers.save(id, { startDate: offer.startDate, endDate: offer.endDate }, "window"),
          );
        }
        const copy = must(bench.studio.offers.duplicate(id)).offer;
        const { offer } = must(bench.studio.offers.get(id));
        for (const each of [offer, copy])
          expect([each.startDate, each.endDate]).toEqual([startDate, endDate]);
      },
    ),
    { numRuns: 25 },
  );
});
