import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { everyOffer } from "#shared/ipc/offer-list-views.ts";
import type { LocalStore } from "./index.ts";
import { Database } from "./sqlite.ts";
import { listed } from "./testing/listed.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
});
afterEach(() => workspace.end());

const create = (fields: Parameters<typeof blankFields>[0], code?: string) => {
  const children =
    code === undefined ? [] : [{ entity: "promo_code" as const, id: null, fields: { promoCode: code } }];
  return store.offers.create({ fields: blankFields(fields), children, stage: "draft" }, "edit");
};
const find = (search: string) => listed(store, { search }).map(row => row.id);

describe("search", () => {
  test("finds words of title, description, terms, reference and tags", () => {
    const id = create({
      offerTitle: "Harvest days",
      offerDescription: "Twenty percent off tractors",
      termsConditions: "Authorized dealers only",
      externalReference: "ERP-4411",
      tags: ["autumn", "fleet"],
    });
    create({ offerTitle: "Another" });
    for (const word of ["harvest", "TRACTORS", "dealers", "ERP-4411", "autumn", "harvest fleet"]) {
      expect(find(word), word).toEqual([id]);
    }
  });

  test("needs every word, takes the last as the beginning of one", () => {
    const id = create({ offerTitle: "Harvest days" });
    expect(find("harvest da")).toEqual([id]);
    expect(find("da harvest")).toEqual([]);
    expect(find("harvest nights")).toEqual([]);
    expect(find("h")).toEqual([id]);
  });

  test("minds neither case nor accents, in the query or in the text", () => {
    const id = create({ offerTitle: "Été à Zürich" });
    for (const word of ["ete", "ÉTÉ", "zurich", "Zu\u0308rich"]) expect(find(word), word).toEqual([id]);
  });

  test("finds codes as long as they stand", () => {
    const id = create({}, "DEALER20");
    expect(find("dealer")).toEqual([id]);
    const code = store.offers.get(id)?.codes[0]?.id ?? "";
    store.offers.change(
      id,
      { children: [{ entity: "promo_code", id: code, fields: { promoCode: "FARM30" } }] },
      "edit",
    );
    expect([find("dealer20"), find("farm30")]).toEqual([[], [id]]);
    store.offers.change(id, { children: [{ entity: "promo_code", id: code, deleted: true }] }, "edit");
    expect(find("farm30")).toEqual([]);
  });

  test("finds the merchant's name, a later and a new one too", () => {
    const id = create({ merchantOwner: 123 });
    store.merchants.name({ merchantId: 123, name: "John Deere" });
    expect(find("deere")).toEqual([id]);
    store.merchants.name({ merchantId: 123, name: "Green Fields" });
    expect([find("deere"), find("green")]).toEqual([[], [id]]);
    store.offers.change(id, { fields: { merchantOwner: 9 } }, "edit");
    expect(find("green")).toEqual([]);
  });

  test("follows every edit, a pulled one too", () => {
    const id = create({ offerTitle: "Harvest days" });
    store.offers.change(id, { fields: { offerTitle: "Sowing days" } }, "edit");
    expect([find("harvest"), find("sowing")]).toEqual([[], [id]]);
    const fields = store.sync.record("offer", id)?.fields ?? {};
    store.sync.transaction(write =>
      write.update("offer", id, { fields: { ...fields, offerTitle: "Mowing days" } }, "pull"),
    );
    expect([find("sowing"), find("mowing")]).toEqual([[], [id]]);
  });

  test("finds what sync stored and nobody has put into the index yet, after a crash too", () => {
    const pull = (serverId: number, offerTitle: string) =>
      store.sync.transaction(write =>
        write.insertPulled({ ...pulled, serverId, fields: blankFields({ offerTitle }) }),
      );
    const pulled = {
      entity: "offer",
      parentId: null,
      key: null,
      extra: {},
      createdAt: null,
      hash: null,
    } as const;
    const first = pull(1, "Harvest days");
    expect(find("harvest")).toEqual([first]);
    const second = pull(2, "Harvest nights");
    store.close();
    store = workspace.open();
    expect(find("nights")).toEqual([second]);
    const third = pull(3, "Harvest mornings");
    expect([store.indexSlice(), find("mornings")]).toEqual([false, [third]]);
  });

  test("many pulled offers go into the index a slice at a time", () => {
    pullHarvest(1, 1200);
    expect([store.indexSlice(), store.indexSlice(), store.indexSlice()]).toEqual([true, true, false]);
    expect(find("harvest")).toHaveLength(1200);
  });

  test("a pull page by page carries the index along", () => {
    for (let page = 0; page < 12; page += 1) pullHarvest(page * 100 + 1, (page + 1) * 100);
    expect(store.indexSlice()).toBe(false);
    expect(find("harvest")).toHaveLength(1200);
  });

  function pullHarvest(from: number, to: number) {
    const pulled = {
      entity: "offer",
      parentId: null,
      key: null,
      extra: {},
      createdAt: null,
      hash: null,
    } as const;
    store.sync.transaction(write => {
      for (let serverId = from; serverId <= to; serverId += 1) {
        const fields = blankFields({ offerTitle: `Harvest ${serverId}` });
        write.insertPulled({ ...pulled, serverId, fields });
      }
    });
  }

  test("finds neither the deleted nor what is gone", () => {
    const [deleted, gone] = [create({ offerTitle: "Harvest" }), create({ offerTitle: "Harvest" })];
    store.offers.change(deleted, { deleted: true }, "delete");
    store.sync.transaction(write => write.retire("offer", gone, "pull"));
    expect(find("harvest")).toEqual([]);
    expect(listed(store, { search: "harvest", deleted: true }).map(row => row.id)).toEqual([deleted]);
  });

  test("nothing to look for shows all; only signs find nothing", () => {
    const id = create({ offerTitle: "Harvest" });
    expect([find(""), find("   ")]).toEqual([[id], [id]]);
    expect([find('"'), find("🎉"), find("*")]).toEqual([[], [], []]);
  });

  test("takes quotes, operators and stars as gaps between words", () => {
    const id = create({ offerTitle: "Harvest AND days NOT nights" });
    for (const text of [
      '"harvest',
      "harvest*",
      "harvest AND",
      "title:harvest",
      "harvest) OR (",
      "NOT",
      "🎉 harvest",
      "-harvest",
      "har\u0000",
    ]) {
      expect(() => find(text), text).not.toThrow();
    }
    expect([find('"harvest'), find("harvest) AND ("), find("harvest OR days")]).toEqual([[id], [id], []]);
    expect(find("title:harvest")).toEqual([]);
  });

  test("takes words of any script apart where the index does", () => {
    const id = create({ offerTitle: "हिन्दी שָׁלוֹם ภาษาไทย e\u0301te\u0301" });
    for (const word of ["हिन्दी", "हिन", "שָׁלוֹם", "ภาษาไทย", "été"]) expect(find(word), word).toEqual([id]);
  });

  test("a letter newer than the index finds nothing, but fails nothing", () => {
    create({ offerTitle: "Harvest" });
    expect(find("har\u19b0vest")).toEqual([]);
  });

  test("never fails, whatever is typed or stored", () => {
    const id = create({});
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), text => {
        store.offers.change(id, { fields: { offerTitle: text } }, "edit");
        expect(find(text).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  test("finds an offer by every beginning of its title", () => {
    const id = create({});
    const word = fc.string({ unit: fc.constantFrom(..."aZéß7ñД中"), minLength: 1, maxLength: 6 });
    const title = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(" "));
    fc.assert(
      fc.property(title, fc.nat(), (text, cut) => {
        store.offers.change(id, { fields: { offerTitle: text } }, "edit");
        expect(find(text.slice(0, 1 + (cut % text.length)))).toEqual([id]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the parts of the search's index", () => {
  const parts = () => {
    const db = new Database(workspace.file);
    const count = db.prepare<[], number>("SELECT count(DISTINCT segid) FROM offers_search_idx").pluck().get();
    db.close();
    return count;
  };
  const settings = () => {
    const db = new Database(workspace.file);
    const rows = db.prepare<[], { k: string; v: number }>("SELECT k, v FROM offers_search_config").all();
    db.close();
    return Object.fromEntries(rows.map(({ k, v }) => [k, v]));
  };
  /** As a person who types sees the list: what was changed is in it at once. */
  const readAPage = () => store.offers.lines.page(everyOffer, 0, 10);

  test("grow with each reading after a change, which merges nothing, and are merged in slices", () => {
    const id = create({ offerTitle: "Harvest" });
    for (let n = 0; n < 30; n += 1) {
      store.offers.change(id, { fields: { offerTitle: `Harvest ${n}` } }, "edit");
      readAPage();
    }
    expect(parts()).toBe(30);
    expect(settings()).toMatchObject({ automerge: 0, deletemerge: 0 });
    while (store.catchUp());
    expect(parts()).toBeLessThan(4);
    expect([find("harvest"), find("harvest 29"), find("harvest 28")]).toEqual([[id], [id], []]);
  });

  test("are merged in slices in a workspace that a former studio left too", () => {
    store.close();
    const db = new Database(workspace.file);
    db.exec(`
      INSERT INTO offers_search (offers_search, rank) VALUES ('automerge', 4);
      UPDATE meta SET value = 'of a former studio' WHERE key = 'derived_schema'`);
    db.close();
    store = workspace.open();
    const id = create({ offerTitle: "Harvest" });
    for (let n = 0; n < 10; n += 1) {
      store.offers.change(id, { fields: { offerTitle: `Harvest ${n}` } }, "edit");
      readAPage();
    }
    expect(parts()).toBe(10);
  });
});
