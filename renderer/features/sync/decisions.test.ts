import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fail, ok } from "#shared/domain/result.ts";
import type { ConflictRecord, Decided } from "#shared/ipc/conflict-views.ts";
import { conflictCache, decidedCache } from "../../app/queries.ts";
import { decide, decidedCount, resolve, sideOf, take, undo } from "./decisions.ts";

const record: ConflictRecord = {
  entity: "offer",
  recordId: "r",
  root: "r",
  rootEntity: "offer",
  title: "Holiday Parts Bundle",
  serverId: 1874,
  deleteAgainstEdit: null,
  fields: ["offerTitle", "endDate"].map(field => ({
    id: `c-${field}`,
    kind: "field",
    field,
    base: "base",
    mine: "mine",
    theirs: "theirs",
    blocking: true,
    mineBy: null,
    mineAt: null,
    theirsAt: null,
  })),
};

const decided: Decided = {
  ids: ["d"],
  entity: "offer",
  root: "r",
  rootEntity: "offer",
  title: "Holiday Parts Bundle",
  words: "Took mine",
  at: "2026-01-01T00:00:00.000Z",
  who: "ada",
  undone: false,
  undoable: true,
};

/** The other side of the bridge: what is written down closes the record's conflicts. */
let open: ConflictRecord[] = [];
let refuses = false;
const written: unknown[] = [];
const bridge = {
  async invoke(channel: string, input: unknown) {
    if (channel === "conflicts:decided") return ok([decided]);
    if (channel !== "conflicts:resolve" && channel !== "conflicts:undo") return ok(open);
    written.push([channel, input]);
    if (refuses) return fail("too_late", "This was sent, so the decision stands.");
    open = channel === "conflicts:resolve" ? [] : [record];
    return ok(open);
  },
  on: () => () => undefined,
};

beforeEach(() => {
  vi.stubGlobal("window", { studio: bridge });
  open = [record];
  refuses = false;
  written.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

test("nothing is written before every field of the record is decided", async () => {
  take(["c-offerTitle"], "mine");
  expect(await resolve(record)).toBe(false);
  expect(written).toEqual([]);
});

test("what is decided is written down at once, and can be taken back", async () => {
  take(["c-offerTitle"], "mine");
  decide(["c-endDate"], { value: "2026-01-31" });
  expect(await resolve(record)).toBe(true);
  expect(written).toEqual([
    [
      "conflicts:resolve",
      [
        { id: "c-offerTitle", decision: { take: "mine" } },
        { id: "c-endDate", decision: { value: "2026-01-31" } },
      ],
    ],
  ]);
  expect(conflictCache.store.getState().get("only")?.data).toEqual([]);
  expect(decidedCache.store.getState().get("only")?.data).toEqual([decided]);
  expect(await undo(decided)).toBe(true);
  expect(conflictCache.store.getState().get("only")?.data).toEqual([record]);
});

test("a decision that was sent stands, and nothing is closed by a refusal", async () => {
  const stop = conflictCache.watch("only");
  take(["c-offerTitle", "c-endDate"], "mine");
  refuses = true;
  expect(await undo(decided)).toBe(false);
  expect(await resolve(record)).toBe(false);
  expect(written).toHaveLength(2);
  await vi.waitFor(() => expect(conflictCache.store.getState().get("only")?.data).toEqual([record]));
  stop();
});

test("a typed value takes no side, yet it is a decision", () => {
  const decisions = { "c-endDate": { value: "x" }, other: { take: "copy" as const } };
  expect(decidedCount(record, decisions)).toBe(1);
  expect([sideOf(decisions["c-endDate"]), sideOf(decisions.other), sideOf(undefined)]).toEqual([
    null,
    "copy",
    null,
  ]);
});
