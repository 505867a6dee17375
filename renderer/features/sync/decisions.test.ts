import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ok } from "#shared/domain/result.ts";
import type { ConflictRecord } from "#shared/ipc/views.ts";
import { conflictCache } from "../../app/queries.ts";
import { decide, decidedCount, resolve, tookWords } from "./decisions.ts";

const record: ConflictRecord = {
  entity: "offer",
  recordId: "r",
  offer: "r",
  title: "Holiday Parts Bundle",
  serverId: 1874,
  deleteAgainstEdit: null,
  fields: ["offerTitle", "endDate"].map(field => ({
    id: `c-${field}`,
    field,
    base: "base",
    mine: "mine",
    theirs: "theirs",
    blocking: true,
  })),
};

/** The other side of the bridge: an open conflict closes when it is resolved. */
let open: ConflictRecord[] = [];
const written: unknown[] = [];
const bridge = {
  async invoke(channel: string, input: { id: string }) {
    if (channel !== "conflicts:resolve") return ok(open);
    written.push(input);
    open = open.map(each => ({ ...each, fields: each.fields.filter(field => field.id !== input.id) }));
    open = open.filter(each => each.fields.length > 0);
    return ok(open);
  },
  on: () => () => undefined,
};

beforeEach(() => {
  vi.stubGlobal("window", { studio: bridge });
  open = [record];
  written.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

test("nothing is written before every field of the record has a side", async () => {
  decide(["c-offerTitle"], "mine");
  expect(await resolve(record)).toBe(false);
  expect(written).toEqual([]);
});

test("a side for each field is written down field by field, and the record is no longer open", async () => {
  decide(["c-offerTitle"], "mine");
  decide(["c-endDate"], "theirs");
  expect(await resolve(record)).toBe(true);
  expect(written).toEqual([
    { id: "c-offerTitle", take: "mine" },
    { id: "c-endDate", take: "theirs" },
  ]);
  expect(conflictCache.store.getState().get("only")?.data).toEqual([]);
});

test("what was taken is said in words", () => {
  expect(decidedCount(record, { "c-endDate": "mine", other: "mine" })).toBe(1);
  expect(tookWords(record, { "c-offerTitle": "mine", "c-endDate": "mine" })).toBe("Took mine");
  expect(tookWords(record, { "c-offerTitle": "theirs", "c-endDate": "theirs" })).toBe("Took theirs");
  expect(tookWords(record, { "c-offerTitle": "mine", "c-endDate": "theirs" })).toBe(
    "Took 1 of mine, 1 of theirs",
  );
});
