import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyForm, type OfferFields, redemptionFieldsSchema } from "#shared/domain/offer.ts";
import {
  everyOffer,
  facetFields,
  noFilters,
  type OfferFilters,
  type OfferView,
  sortColumns,
} from "#shared/ipc/offer-list-views.ts";
import type { LocalStore } from "./index.ts";
import { Database } from "./sqlite.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
});
afterEach(() => workspace.end());

const make = (fields: Partial<OfferFields>, stage: "draft" | "ready" = "draft") =>
  store.offers.create({ fields: blankFields(fields), children: [], stage }, "edit");
const titles = (view: Partial<OfferView>, from = 0, count = 100) =>
  store.offers.lines.page({ ...everyOffer, ...view }, from, count).map(row => row.title);
const narrowed = (filters: Partial<OfferFilters>) => titles({ filters: { ...noFilters, ...filters } });
const by = (column: OfferView["sort"]["by"], descending = false) =>
  titles({ sort: { by: column, descending } });

describe("the order of a list", () => {
  test("by title minds neither case nor accents, takes numbers by their value, the nameless last", () => {
    for (const offerTitle of ["Offer 10", "offer 9", null, "Éclair", "Ebb"]) make({ offerTitle });
    expect(by("title")).toEqual(["Ebb", "Éclair", "offer 9", "Offer 10", null]);
    expect(by("title", true)).toEqual([null, "Offer 10", "offer 9", "Éclair", "Ebb"]);
  });

  test("by merchant goes by the name that people see", () => {
    store.merchants.name({ merchantId: 1, name: "Zeta" });
    store.merchants.name({ merchantId: 2, name: "Alpha" });
    make({ offerTitle: "of Zeta", merchantOwner: 1 });
    make({ offerTitle: "of Alpha", merchantOwner: 2 });
    expect(by("merchant")).toEqual(["of Alpha", "of Zeta"]);
    store.merchants.name({ merchantId: 1, name: "Aardvark" });
    expect(by("merchant")).toEqual(["of Zeta", "of Alpha"]);
  });

  test("by state puts what needs a person first, the newest change first", () => {
    make({ offerTitle: "ready" }, "ready");
    make({ offerTitle: "old draft" });
    make({ offerTitle: "new draft" });
    expect(by("state")).toEqual(["new draft", "old draft", "ready"]);
  });

  test("an edit moves no line within its group, what comes to it goes first", () => {
    const [id] = [make({ offerTitle: "old" }), make({ offerTitle: "new" })];
    by("state");
    store.offers.change(id ?? "", { fields: { offerTitle: "old, edited" } }, "edit");
    expect(by("state")).toEqual(["new", "old, edited"]);
    store.offers.change(id ?? "", { stage: "ready" }, "edit");
    by("state");
    store.offers.change(id ?? "", { stage: "draft" }, "edit");
    expect(by("state")).toEqual(["old, edited", "new"]);
  });

  test.each(sortColumns)("by %s gives every row once, page by page, and knows the place of each", column => {
    for (let n = 0; n < 25; n += 1) {
      make({ offerTitle: `Title ${n % 3}`, offerValue: n % 4, endDate: n % 2 ? null : "2026-05-01" });
    }
    const view = { ...everyOffer, sort: { by: column, descending: true } };
    const whole = store.offers.lines.ids(view);
    const paged = [0, 7, 14, 21].flatMap(from => store.offers.lines.page(view, from, 7).map(row => row.id));
    expect(paged).toEqual(whole);
    expect(new Set(whole).size).toBe(25);
    expect(whole.map(id => store.offers.lines.place(view, id))).toEqual(whole.map((_, place) => place));
    expect(store.offers.lines.place({ ...view, search: "title" }, whole[0] ?? "")).toBeNull();
    expect(store.offers.lines.place(view, "unknown")).toBeNull();
  });
});

describe("a narrowed list", () => {
  beforeEach(() => {
    store.merchants.name({ merchantId: 1, name: "Zeta" });
    make({
      offerTitle: "code",
      merchantOwner: 1,
      redemptionMethods: ["promo_code"],
      channels: ["marketplace"],
      tags: ["q4", 'we "quote"'],
      endDate: "2026-03-31",
      campaign: "Spring",
    });
    make(
      {
        offerTitle: "show",
        merchantOwner: 2,
        redemptionMethods: ["show_save", "barcode"],
        status: "inactive",
        programType: "open_loop",
        endDate: "2026-04-01",
      },
      "ready",
    );
  });

  test.each<[Partial<OfferFilters>, string[]]>([
    [{ shown: ["ready"] }, ["show"]],
    [{ shown: ["ready", "draft"] }, ["code", "show"]],
    [{ status: ["inactive"] }, ["show"]],
    [{ programType: ["open_loop"] }, ["show"]],
    [{ method: ["barcode"] }, ["show"]],
    [{ method: ["barcode", "promo_code"] }, ["code", "show"]],
    [{ channel: ["marketplace"] }, ["code"]],
    [{ merchant: ["2"] }, ["show"]],
    [{ campaign: ["Spring"] }, ["code"]],
    [{ tag: ['we "quote"'] }, ["code"]],
    [{ tag: ["quote"] }, []],
    [{ endsFrom: "2026-04-01" }, ["show"]],
    [{ endsTo: "2026-03-31" }, ["code"]],
    [{ method: ["barcode"], merchant: ["1"] }, []],
  ])("%j", (filters, found) => {
    expect(narrowed(filters)).toEqual(found);
  });

  test("shows the deleted only to who asks", () => {
    const [id = ""] = store.offers.lines.ids(everyOffer);
    store.offers.change(id, { deleted: true }, "delete");
    expect(titles({})).toEqual(["show"]);
    expect(narrowed({ shown: ["deleted"] })).toEqual(["code"]);
  });

  test("is searched too, in the order that was asked for", () => {
    make({ offerTitle: "code two", redemptionMethods: ["promo_code"] });
    const filters = { ...noFilters, method: ["promo_code"] };
    expect(titles({ search: "code", filters })).toEqual(["code two", "code"]);
    expect(titles({ search: "code", filters, sort: { by: "title", descending: false } })).toEqual([
      "code",
      "code two",
    ]);
    expect(titles({ search: "show", filters })).toEqual([]);
    expect(titles({ search: "!" })).toEqual([]);
  });

  test("counts what each facet could be narrowed to, given the others", () => {
    const view = { ...everyOffer, filters: { ...noFilters, method: ["barcode"] } };
    expect(store.offers.lines.groups(view)).toEqual([{ shown: "ready", count: 1 }]);
    expect(store.offers.lines.facet(view, "method")).toEqual([
      { word: "barcode", label: "barcode", count: 1 },
      { word: "promo_code", label: "promo_code", count: 1 },
      { word: "show_save", label: "show_save", count: 1 },
    ]);
    expect(store.offers.lines.facet(everyOffer, "merchant")).toEqual([
      { word: "1", label: "Zeta", count: 1 },
      { word: "2", label: "2", count: 1 },
    ]);
    for (const facet of facetFields) expect(store.offers.lines.facet(view, facet)).toBeInstanceOf(Array);
  });

  test("is found far down a view that few rows fit", () => {
    store.atomically(() => {
      for (let n = 0; n < 3_200; n += 1)
        make({ offerTitle: `filler ${n}`, redemptionMethods: ["promo_code"] });
    });
    while (store.catchUp());
    const view = {
      filters: { ...noFilters, method: ["barcode"] },
      sort: { by: "title" as const, descending: false },
    };
    expect(titles(view)).toEqual(["show"]);
  });
});

describe("what a sync brings", () => {
  const pull = (serverId: number) =>
    store.sync.transaction(write =>
      write.insertPulled({
        entity: "offer",
        parentId: null,
        serverId,
        key: null,
        fields: blankFields({ offerTitle: `Pulled ${serverId}` }),
        extra: {},
        createdAt: null,
        hash: null,
      }),
    );

  test("joins a list at once where it is little", () => {
    for (let serverId = 1; serverId <= 5; serverId += 1) pull(serverId);
    expect(store.isCaughtUp()).toBe(false);
    expect([titles({}).length, store.isCaughtUp()]).toEqual([5, true]);
  });

  test("joins slice by slice where it is much, and is all there in the end", () => {
    for (let serverId = 1; serverId <= 700; serverId += 1) pull(serverId);
    expect(titles({})).toEqual([]);
    let slices = 1;
    while (store.catchUp()) slices += 1;
    expect(slices).toBeGreaterThan(5);
    expect([store.isCaughtUp(), store.offers.lines.ids(everyOffer).length]).toEqual([true, 700]);
  });

  test("is whole for who asks for everything, however much waits", () => {
    for (let serverId = 1; serverId <= 700; serverId += 1) pull(serverId);
    expect(store.offers.lines.ids(everyOffer)).toHaveLength(700);
  });

  test("still waits after a restart, and joins then", () => {
    pull(1);
    const again = workspace.open();
    expect(again.isCaughtUp()).toBe(false);
    expect(again.offers.lines.page(everyOffer, 0, 10)).toMatchObject([{ title: "Pulled 1" }]);
  });

  test("all are counted as if one by one, whatever comes, changes and goes", () => {
    const ids = Array.from({ length: 40 }, (_, n) => make({ offerTitle: `${n}` }, n % 3 ? "draft" : "ready"));
    const pulled = Array.from({ length: 30 }, (_, n) => pull(n + 1));
    const counted = () => {
      const db = new Database(workspace.file);
      try {
        const one = "SELECT shown, count(*) AS count FROM offer_list WHERE state <> 'deleted'";
        return db.prepare(`${one} GROUP BY shown_rank ORDER BY shown_rank`).all();
      } finally {
        db.close();
      }
    };
    const both = () => {
      while (store.catchUp());
      return [store.offers.lines.groups(everyOffer), counted()];
    };
    const steps = [
      () => undefined,
      () => ids.slice(0, 20).map(id => store.offers.change(id, { stage: "ready" }, "edit")),
      () => ids.slice(5, 9).map(id => store.offers.change(id, { deleted: true }, "delete")),
      () => pulled.slice(0, 9).map(id => store.offers.change(id, { fields: { offerTitle: "x" } }, "edit")),
      () => pulled.slice(7, 12).map(id => store.offers.change(id, { deleted: true }, "delete")),
      () => pulled.slice(20).map(id => store.sync.transaction(write => write.retire("offer", id, "pull"))),
      () => ids.map(id => store.offers.change(id, { stage: "draft" }, "edit")),
    ];
    for (const step of steps) {
      step();
      const [told, counts] = both();
      expect(told).toEqual(counts);
    }
    expect(both()[0]).not.toEqual([]);
  });

  test("a line goes when its record does", () => {
    const id = pull(1);
    while (store.catchUp());
    store.sync.transaction(write => write.retire("offer", id, "pull"));
    while (store.catchUp());
    expect(titles({})).toEqual([]);
    const db = new Database(workspace.file);
    expect(db.prepare("SELECT count(*) FROM offer_list").pluck().get()).toBe(0);
    db.close();
  });
});

describe("what only a wide table shows", () => {
  test("is read from the records of each row, as they are now", () => {
    const code = { promoCode: "AUTUMN", codeType: "single", totalUsageLimit: 10 };
    const id = store.offers.create(
      {
        fields: blankFields({ offerTitle: "With a code", redemptionMethods: ["promo_code"] }),
        children: [{ entity: "promo_code", id: null, fields: code }],
        stage: "draft",
      },
      "edit",
    );
    make({ offerTitle: "Bare" });
    const wide = () => store.offers.lines.widePage(everyOffer, 0, 10).map(row => row.redemption);
    const none = redemptionFieldsSchema.parse(emptyForm);
    expect(wide()).toEqual([none, { ...none, promoCode: "AUTUMN", totalUsageLimit: 10 }]);
    const [part] = store.offers.get(id)?.codes ?? [];
    store.offers.change(
      id,
      { children: [{ entity: "promo_code", id: part?.id ?? null, fields: { ...code, totalUsageLimit: 4 } }] },
      "edit",
    );
    expect(wide()[1]).toMatchObject({ totalUsageLimit: 4 });
    expect(store.offers.lines.page(everyOffer, 0, 10).map(row => row.redemption)).toEqual([null, null]);
  });
});

describe("a budget", () => {
  test("stands in the line with its currency, and those without one come last", () => {
    make({ offerTitle: "none" });
    make({ offerTitle: "large", totalBudget: 900, offerValueUnit: "EUR" });
    make({ offerTitle: "small", totalBudget: 20.5, offerValueUnit: "%", maxDiscountUnit: "CHF" });
    make({ offerTitle: "unsaid", totalBudget: 50, offerValueUnit: "%" });
    expect(by("budget")).toEqual(["small", "unsaid", "large", "none"]);
    const rows = store.offers.lines.page({ ...everyOffer, sort: { by: "budget", descending: false } }, 0, 10);
    expect(rows.map(row => [row.totalBudget, row.budgetCurrency])).toEqual([
      [20.5, "CHF"],
      [50, null],
      [900, "EUR"],
      [null, null],
    ]);
  });

  test("is added up by program and campaign, merchant and type, each currency for itself", () => {
    const one = { program: "Loyalty", campaign: "Spring", merchantOwner: 4, offerType: "bogo" };
    make({ ...one, totalBudget: 100, offerValueUnit: "EUR" });
    make({ ...one, totalBudget: 11, offerValueUnit: "EUR" });
    make({ ...one, totalBudget: 7 }, "ready");
    make(one);
    const gone = make({ ...one, totalBudget: 5 });
    store.offers.change(gone, { deleted: true }, "delete");
    const sums = {
      offers: 4,
      budgets: [
        { currency: "EUR", amount: 111 },
        { currency: null, amount: 7 },
      ],
    };
    const nothing = { program: null, campaign: null, merchant: null, type: null };
    expect(store.totals.by("place")).toEqual([
      { ...nothing, program: "Loyalty", campaign: "Spring", ...sums },
    ]);
    expect(store.totals.by("merchant")).toEqual([{ ...nothing, merchant: 4, ...sums }]);
    expect(store.totals.by("type")).toEqual([{ ...nothing, type: "bogo", ...sums }]);
  });
});
