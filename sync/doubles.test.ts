import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isRequest, rowsIn, type Studio, startWorld, type World } from "../tests/support/sync-world.ts";
import { resolveConflict } from "./resolve.ts";

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

const offers = async () => rowsIn(await world.colleague("GET", "/dashboard/offers"), "offers");
const post = isRequest("POST", /^\/dashboard\/offers$/);
const random = { ulid: () => "01JD0000000000000000000001", fraction: () => 0.5 };

/** The network delivers the create twice: what it carried is posted once more by hand. */
async function delivered() {
  const request = studio.sent.findLast(post);
  await world.colleague("POST", "/dashboard/offers", { ...request?.body });
}

describe("one create that became two rows", () => {
  test("[U1] [P4] the later one is removed if our own unanswered create made it, and the plan shows it", async () => {
    studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    studio.before(post, () => delivered());
    studio.fault(post, { kind: "lost_answer" });
    await studio.sync();
    expect(await offers()).toHaveLength(2);
    await studio.sync();
    expect((await offers()).map(({ offer_id }) => offer_id)).toEqual([1]);
    expect(studio.plan().operations).toEqual([]);
    expect(studio.store.conflicts()).toEqual([]);
  });

  test("[U1] both stay, and a person is asked, if our create was answered", async () => {
    studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    await studio.sync();
    await delivered();
    await studio.sync();
    await studio.sync();
    expect(await offers()).toHaveLength(2);
    expect(studio.store.conflicts()).toMatchObject([{ kind: "double", mine: 1, theirs: 2, blocking: false }]);
  });

  test("[U1] both stay if the other row isn't as it was sent any more", async () => {
    studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    studio.fault(post, { kind: "lost_answer" });
    studio.before(post, () => delivered());
    await studio.sync();
    await world.colleague("PUT", "/dashboard/offers/2", { clickthru_url: "https://somebody.example" });
    await studio.sync();
    expect(await offers()).toHaveLength(2);
    expect(studio.store.conflicts()).toMatchObject([{ kind: "double" }]);
  });

  test("[U1] a person's word removes the other row, or keeps both and isn't asked again", async () => {
    studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    await studio.sync();
    await delivered();
    await studio.sync();
    const [asked] = studio.store.conflicts();
    resolveConflict(studio.store, random, asked?.id ?? "", { take: "mine" });
    expect(studio.plan().operations).toMatchObject([{ op: "delete", entity: "offer", why: "double" }]);
    await studio.sync();
    expect((await offers()).map(({ offer_id }) => offer_id)).toEqual([1]);
    await delivered();
    await studio.sync();
    resolveConflict(studio.store, random, studio.store.conflicts()[0]?.id ?? "", { take: "theirs" });
    await studio.sync();
    expect(studio.store.conflicts()).toEqual([]);
    expect(await offers()).toHaveLength(2);
  });

  test("[U1] another studio sees two records and removes none", async () => {
    studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    studio.before(post, () => delivered());
    studio.fault(post, { kind: "lost_answer" });
    const other = world.studio();
    await studio.sync({ config: { rounds: 0 } });
    await other.sync();
    await other.sync();
    expect(other.store.ofKind("offer")).toHaveLength(2);
    expect(other.store.conflicts()).toEqual([]);
    expect(await offers()).toHaveLength(2);
  });

  test("[U1] a row with a deleted key that turns up late goes the same way", async () => {
    const { id } = studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    studio.fault(post, { kind: "lost_answer" });
    await studio.sync();
    studio.store.remove("offer", id);
    await studio.sync();
    expect(await offers()).toEqual([]);
    await delivered();
    await studio.sync();
    expect(await offers()).toEqual([]);
  });
});
