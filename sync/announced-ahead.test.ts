import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Fault,
  isRequest,
  rowsIn,
  type Studio,
  startWorld,
  type World,
} from "../tests/support/sync-world.ts";
import { defaultConfig } from "./run.ts";
import { sameJson } from "./values.ts";

let world: World;
let studio: Studio;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.reset();
  studio = world.studio();
});

const post = isRequest("POST", /^\/dashboard\/offers$/);
/** One request at a time: whoever is announced second waits for the place of the first. */
const oneByOne = { config: { ...defaultConfig, pace: { first: 1, most: 1 } } };
const busyFor = (retryAfter: number): Fault => ({
  kind: "answer",
  afterSending: false,
  reply: { kind: "refused", status: 429, message: "Too many requests", fromApi: true, retryAfter },
});
const rows = async () => rowsIn(await world.colleague("GET", "/dashboard/offers"), "offers").length;

/** Two offers to send, and what happens while one is on its way and the other, named to `act`, is announced. */
function meanwhile(act: (other: string) => void): void {
  for (const offerTitle of ["One", "Two"]) studio.draft({ offerTitle });
  studio.before(post, () => {
    const announced = studio.store.intents();
    expect(announced).toHaveLength(2);
    const leaving = studio.sent.find(post)?.body;
    act(announced.find(({ body }) => !sameJson(body, leaving ?? null))?.recordId ?? "");
  });
}

describe("a write that was announced while another had its place", () => {
  test("[U0] leaves as it was announced", async () => {
    meanwhile(() => undefined);
    expect(await studio.sync(oneByOne)).toMatchObject({ created: 2, unsettled: 0 });
    expect(studio.store.intents()).toEqual([]);
  });

  test("[U1] is announced anew after a second: until when it may arrive is judged by that", async () => {
    meanwhile(() => studio.clock.advance(20_000));
    const times: number[] = [];
    const note = () => {
      times.push(...studio.store.intents().map(({ sentAt }) => studio.clock.now() - sentAt));
    };
    studio.before(request => post(request) && studio.sent.filter(post).length === 2, note);
    expect(await studio.sync(oneByOne)).toMatchObject({ created: 2, unsettled: 0 });
    expect(Math.min(...times)).toBeLessThan(defaultConfig.announcedAhead);
  });

  test("[P2] is not sent once it is drawn back to draft, and leaves no announcement", async () => {
    meanwhile(other => studio.store.setStage(other, "draft"));
    expect(await studio.sync(oneByOne)).toMatchObject({ created: 1, unsettled: 0 });
    expect([studio.store.intents(), await rows()]).toEqual([[], 1]);
  });

  test("[P2] nor once it is drawn back while that took long", async () => {
    meanwhile(other => {
      studio.clock.advance(20_000);
      studio.store.setStage(other, "draft");
    });
    expect(await studio.sync(oneByOne)).toMatchObject({ created: 1, unsettled: 0 });
    expect([studio.store.intents(), await rows()]).toEqual([[], 1]);
  });

  test("[P2] nor once it is drawn back while the server asks to wait", async () => {
    const { id } = studio.draft();
    studio.fault(post, busyFor(30_000));
    studio.before(post, () => studio.store.setStage(id, "draft"));
    expect(await studio.sync()).toMatchObject({ created: 0, unsettled: 0 });
    expect([studio.store.intents(), await rows()]).toEqual([[], 0]);
  });

  test("[U1] is announced anew before it is sent again to a server that was busy", async () => {
    studio.draft();
    studio.fault(post, busyFor(30_000));
    let age = Number.NaN;
    studio.before(
      request => post(request) && studio.sent.filter(post).length === 2,
      () => {
        age = studio.clock.now() - (studio.store.intents()[0]?.sentAt ?? Number.NaN);
      },
    );
    expect(await studio.sync()).toMatchObject({ created: 1 });
    expect(age).toBeLessThan(defaultConfig.announcedAhead);
  });

  test("[10] leaves no announcement behind in a run that was cancelled", async () => {
    const abort = new AbortController();
    meanwhile(() => abort.abort());
    const outcome = await studio.sync({ ...oneByOne, signal: abort.signal });
    expect(outcome.stopped?.kind).toBe("cancelled");
    expect(studio.store.intents().length).toBeLessThanOrEqual(1);
    expect(await rows()).toBeLessThanOrEqual(1);
    await studio.sync();
    expect(await rows()).toBe(2);
  });
});
