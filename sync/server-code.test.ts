import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isRequest, type Studio, startWorld, type World } from "../tests/support/sync-world.ts";

let world: World;
let studio: Studio;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.reset();
  studio = world.studio();
});
afterAll(() => world.close());

const offers = 12;
const last = [10, 11, 12];

/** The server's own code of each offer, as a reading of the list shows it. */
const ownCodes = (lacking: readonly number[], used: readonly number[]) =>
  Array.from({ length: offers }, (_, at) => at + 1)
    .filter(id => !lacking.includes(id))
    .map(id => ({
      promo_code_id: id,
      promo_code: `OWN${id}`,
      offer_id: id,
      code_type: "single",
      usage_limit: null,
      redemption_count: used.includes(id) ? 1 : 0,
    }));

describe("the server's own code", () => {
  test("[U3] what the second reading of the list shows counts for the writes after it too", async () => {
    for (let n = 0; n < offers; n += 1) {
      const { id } = studio.draft();
      const fields = { promoCode: `OURS${n}`, codeType: "single", totalUsageLimit: 10 };
      studio.store.addLocal({ entity: "promo_code", parentId: id, fields });
    }
    const answers = [
      // The pull's, before there is an offer; the push's, which lacks some; theirs that were lacking.
      [],
      ...Array(2).fill(ownCodes([1, 2, 3], [])),
      ...Array(6).fill(ownCodes([], last)),
    ];
    for (const json of answers)
      studio.fault(isRequest("GET", /promo-codes/), {
        kind: "answer",
        reply: { kind: "ok", status: 200, json },
        afterSending: false,
      });
    await studio.sync();
    const covered = studio.sent.flatMap(({ method, path }) =>
      method === "PUT" && path.includes("promo-codes") ? [Number(path.split("/").at(-1))] : [],
    );
    expect(covered.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(studio.store.conflicts().map(({ entity, theirs }) => [entity, theirs])).toEqual(
      last.map(id => ["promo_code", `OWN${id}`]),
    );
  });
});
