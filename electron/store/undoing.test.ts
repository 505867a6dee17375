import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OfferFields } from "#shared/domain/offer.ts";
import type { ChildChange, LocalStore, OfferChange, StoredOffer } from "./index.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
});
afterEach(() => workspace.end());

const make = (offerTitle = "Harvest", codes: readonly string[] = []) =>
  store.offers.create(
    {
      fields: blankFields({ offerTitle }),
      children: codes.map(promoCode => ({ entity: "promo_code", id: null, fields: { promoCode } })),
      stage: "draft",
    },
    "edit",
  );
const title = (id: string) => store.offers.get(id)?.fields.offerTitle;
const type = (id: string, offerTitle: string) => store.offers.change(id, { fields: { offerTitle } }, "edit");
const pull = (id: string, fields: Partial<OfferFields>) =>
  store.sync.transaction(write => {
    const record = write.record("offer", id);
    write.update("offer", id, { fields: { ...record?.fields, ...fields } }, "pull");
  });
const undoAll = () => {
  while (store.undoing.undo() !== null);
};
/** All that people see of the offers, those marked deleted included. */
const everything = (ids: readonly string[]) =>
  ids.map(id => {
    const { updatedAt: _u, shown: _s, ...offer } = store.offers.get(id) ?? { updatedAt: "", shown: "" };
    return offer;
  });

describe("undo", () => {
  test("takes the newest act back, also after a restart, and redo does it again", () => {
    const id = make();
    store.offers.change(id, { fields: { offerTitle: "Sowing" }, stage: "ready" }, "edit");
    store.close();
    store = workspace.open();
    expect(store.undoing.undo()).toMatchObject({ records: 1, roots: [id], left: [] });
    expect(store.offers.get(id)).toMatchObject({ stage: "draft", fields: { offerTitle: "Harvest" } });
    store.close();
    store = workspace.open();
    expect(store.undoing.redo()).toMatchObject({ records: 1 });
    expect(store.offers.get(id)).toMatchObject({ stage: "ready", fields: { offerTitle: "Sowing" } });
    expect(store.undoing.redo()).toBeNull();
    expect(store.history.of(id).map(({ cause }) => cause)).toEqual([
      ...["edit", "edit", "edit", "undo", "undo", "redo", "redo"],
    ]);
  });

  test("takes one burst of typing back at once, but not what came after a pause or elsewhere", () => {
    const [id, other] = [make(), make("Other")];
    for (const text of ["S", "So", "Sow"]) type(id, text);
    store.offers.change(id, { fields: { businessObjective: "Retention" } }, "edit");
    type(id, "Sowing");
    type(other, "Another");
    type(id, "Sowing time");
    const seen = [title(id)];
    for (let step = 0; step < 5; step += 1) {
      store.undoing.undo();
      seen.push(title(id));
    }
    expect(seen).toEqual(["Sowing time", "Sowing", "Sowing", "Sow", "Sow", "Harvest"]);
  });

  test("of a new offer deletes it with its code; of a deletion brings it back", () => {
    const id = make("Harvest", ["SAVE10"]);
    store.offers.change(id, { deleted: true }, "delete");
    store.undoing.undo();
    expect(store.offers.get(id)).toMatchObject({ deleted: false, codes: [{ deleted: false }] });
    store.undoing.undo();
    expect(store.offers.get(id)).toMatchObject({ deleted: true, codes: [{ deleted: true }] });
    store.undoing.redo();
    expect(store.offers.get(id)).toMatchObject({
      deleted: false,
      codes: [{ deleted: false, fields: { promoCode: "SAVE10" } }],
    });
  });

  test("of what is on the server by now leaves it there, and says so", () => {
    const id = make();
    store.sync.transaction(write =>
      write.update("offer", id, { serverId: 7, base: blankFields({ offerTitle: "Harvest" }) }, "push"),
    );
    expect(store.undoing.undo()).toMatchObject({ records: 0, left: [{ field: "*", because: "sent" }] });
    expect(store.offers.get(id)).toMatchObject({ deleted: false });
  });

  test("leaves a field that a pull changed later, and names it; redo brings nothing of that back", () => {
    const id = make();
    store.offers.change(id, { fields: { offerTitle: "Sowing", businessObjective: "Retention" } }, "edit");
    pull(id, { offerTitle: "Theirs" });
    expect(store.undoing.undo()).toMatchObject({
      records: 1,
      leftCount: 1,
      left: [{ recordId: id, field: "offerTitle", because: "changed", who: "server" }],
    });
    expect(store.offers.get(id)?.fields).toMatchObject({ offerTitle: "Theirs", businessObjective: null });
    store.undoing.redo();
    expect(store.offers.get(id)?.fields).toMatchObject({
      offerTitle: "Theirs",
      businessObjective: "Retention",
    });
  });

  test("of an edit that was sent meanwhile is a draft, not something that goes out by itself", () => {
    const id = make();
    store.offers.change(id, { stage: "ready" }, "edit");
    type(id, "Sowing");
    const base = blankFields({ offerTitle: "Sowing" });
    store.sync.transaction(write => {
      write.update("offer", id, { serverId: 7, base }, "push");
      write.setMeta("last_synced_at", String(Date.UTC(2027, 0, 1)));
    });
    store.undoing.undo();
    expect(store.offers.get(id)).toMatchObject({ stage: "draft", fields: { offerTitle: "Harvest" } });
  });

  test("is past redoing once something else is done", () => {
    const id = make();
    type(id, "Sowing");
    store.undoing.undo();
    store.offers.change(id, { fields: { businessObjective: "Retention" } }, "edit");
    expect(store.undoing.redo()).toBeNull();
    store.undoing.undo();
    expect(store.undoing.next().redo).toMatchObject({ what: "edit" });
  });

  test("takes a change of many back as one act, other kinds of records too", () => {
    const ids = Array.from({ length: 450 }, (_, index) => make(`Offer ${index}`));
    expect(store.offers.changeMany(ids, () => ({ fields: { tags: ["autumn"] } }))).toBe(450);
    const program = store.records.create("program", null, { programName: "Dealers" }, "draft", "edit");
    store.undoing.undo();
    expect(store.records.get("program", program)).toMatchObject({ deleted: true });
    expect(store.undoing.next().undo).toMatchObject({ what: "bulk", records: 450 });
    expect(store.undoing.undo()).toMatchObject({ records: 450, leftCount: 0 });
    expect(ids.flatMap(id => store.offers.get(id)?.fields.tags)).toEqual([]);
  });

  test("knows nothing of pulls and pushes", () => {
    store.sync.transaction(write => {
      const record = { entity: "offer", parentId: null, serverId: 1, key: null, hash: null } as const;
      const id = write.insertPulled({ ...record, fields: blankFields(), extra: {}, createdAt: null });
      write.update("offer", id, { fields: blankFields({ offerTitle: "Theirs" }) }, "pull");
    });
    expect(store.undoing.next()).toEqual({ undo: null, redo: null });
    expect(store.undoing.undo()).toBeNull();
  });
});

describe("whatever people do", () => {
  const texts = ["", "a", "b", "c"];
  const step = fc.oneof(
    fc.record({
      kind: fc.constantFrom("title", "objective", "both" as const),
      offer: fc.nat(2),
      text: fc.constantFrom(...texts),
    }),
    fc.record({ kind: fc.constantFrom("stage", "delete", "code", "bulk" as const), offer: fc.nat(2) }),
  );
  type Step = { kind: string; offer: number; text?: string };

  const take = (ids: readonly string[], { kind, offer, text = "" }: Step) => {
    const id = ids[offer] ?? "";
    const present = store.offers.get(id);
    if (present === null) throw new Error("An offer is missing.");
    const change: Readonly<Record<string, OfferChange>> = {
      title: { fields: { offerTitle: text || null } },
      objective: { fields: { businessObjective: text || null } },
      both: { fields: { offerTitle: text || null, businessObjective: text || null } },
      stage: { stage: present.stage === "draft" ? "ready" : "draft" },
      delete: { deleted: !present.deleted },
      code: { children: [codeChange(present)] },
    };
    const wanted = change[kind];
    if (wanted === undefined) store.offers.changeMany(ids, () => ({ fields: { tags: [`t${offer}`] } }));
    else store.offers.change(id, wanted, wanted.deleted === undefined ? "edit" : "delete");
  };
  const codeChange = ({ codes: [code] }: StoredOffer): ChildChange =>
    code
      ? { entity: "promo_code", id: code.id, deleted: !code.deleted }
      : { entity: "promo_code", id: null, fields: { promoCode: "NEW" } };
  /** Without a code that was made and taken back: its row stays, marked. */
  const seen = (ids: readonly string[]) =>
    everything(ids).map(offer =>
      "codes" in offer ? { ...offer, codes: offer.codes.filter(({ deleted }) => !deleted) } : offer,
    );
  const begin = () => {
    const ids: string[] = [];
    // Sync's own, so that undoing everything leaves them there.
    store.sync.transaction(write => {
      for (const offerTitle of ["One", "Two", "Three"])
        ids.push(write.insertNew({ entity: "offer", parentId: null, fields: blankFields({ offerTitle }) }));
    });
    return ids;
  };

  test("undoing all of it gives the first state, redoing all of it the last", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), steps => {
        undoAll();
        const ids = begin();
        const first = seen(ids);
        for (const each of steps) take(ids, each);
        const last = seen(ids);
        undoAll();
        expect(seen(ids)).toEqual(first);
        while (store.undoing.redo() !== null);
        expect(seen(ids)).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });

  test("undo and redo together change nothing, at any point", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(step, fc.constant("undo" as const)), { maxLength: 15 }), steps => {
        const ids = begin();
        for (const each of steps) {
          if (each === "undo") store.undoing.undo();
          else take(ids, each);
        }
        const before = seen(ids);
        if (store.undoing.undo() !== null) store.undoing.redo();
        expect(seen(ids)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test("no undo changes a field that a pull changed later", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(12), (steps, at) => {
        const ids = begin();
        steps.slice(0, at).forEach(each => void take(ids, each));
        for (const id of ids) pull(id, { offerTitle: "Theirs" });
        steps.slice(at).forEach(each => void take(ids, each));
        undoAll();
        expect(ids.map(title)).toEqual(["Theirs", "Theirs", "Theirs"]);
      }),
      { numRuns: 60 },
    );
  });
});
