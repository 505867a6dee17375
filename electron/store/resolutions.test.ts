import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Conflict } from "#sync/record.ts";
import type { LocalStore } from "./index.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
let offer: string;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
  offer = store.offers.create(
    {
      fields: blankFields({ offerType: "bogo" }),
      children: [{ entity: "promo_code", id: null, fields: { promoCode: "ONE" } }],
      stage: "ready",
    },
    "edit",
  );
});
afterEach(() => workspace.end());

function conflictOn(entity: "offer" | "promo_code", recordId: string): Conflict {
  const sides = { base: null, mine: "mine", theirs: "theirs", blocking: true, theirsAt: null };
  return { id: `conflict-${recordId}`, kind: "field", entity, recordId, field: "offerType", ...sides };
}

function record(conflict: Conflict, decision: string): string {
  return store.sync.transaction(write => {
    const found = write.record(conflict.entity, conflict.recordId);
    if (found === null) throw new Error("No record.");
    return store.resolutions.record({
      conflict,
      decision: { take: decision },
      before: [found, ...write.children(found.id)],
    });
  });
}

describe("a decision on a conflict", () => {
  test("is kept with the conflict and the records as they were, who and when", () => {
    const before = [store.sync.record("offer", offer), ...store.sync.children(offer)];
    const id = record(conflictOn("offer", offer), "mine");
    store.offers.change(offer, { fields: { offerType: "cashback" } }, "resolve");
    expect(store.resolutions.get(id)).toEqual({
      id,
      at: expect.stringMatching(/^2026-01-01T/),
      who: "Ada",
      conflict: conflictOn("offer", offer),
      decision: { take: "mine" },
      before,
      undoneAt: null,
    });
  });

  test("is listed, the latest first, and says when it was taken back", () => {
    const code = store.sync.children(offer)[0]?.id ?? "";
    const [first, second] = [
      record(conflictOn("offer", offer), "mine"),
      record(conflictOn("promo_code", code), "theirs"),
    ];
    store.atomically(() => store.resolutions.markUndone(first));
    expect(store.resolutions.list().map(({ id, undoneAt }) => [id, undoneAt !== null])).toEqual([
      [second, false],
      [first, true],
    ]);
    expect(store.resolutions.get("nobody")).toBeNull();
  });

  test("is gone with the transaction that failed, and needs one", () => {
    const conflict = conflictOn("offer", offer);
    const broken = () =>
      store.sync.transaction(() => {
        store.resolutions.record({ conflict, decision: null, before: [] });
        throw new Error("power cut");
      });
    expect(broken).toThrow("power cut");
    expect(store.resolutions.list()).toEqual([]);
    expect(() => store.resolutions.record({ conflict, decision: null, before: [] })).toThrow(
      /in the transaction/,
    );
  });
});
