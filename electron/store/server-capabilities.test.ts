import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Capabilities, complete, today } from "#sync/capabilities.ts";
import type { Entity, Fields } from "#sync/record.ts";
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

/** All that a person or a plan reads of what the server can hold. */
function seen() {
  const rows = [...listed(store), ...listed(store, { deleted: true })];
  return {
    lines: rows.map(({ id, shown, localOnly }) => [id, shown, localOnly]).toSorted(byText),
    counts: store.offers.counts(),
    states: rows.map(({ id }) => [id, store.offers.get(id)?.state]).toSorted(byText),
    differing: store.sync.differing().map(({ entity, id }) => [entity, id]),
    kept: store.sync.keptHere().map(({ id }) => id),
    bases: rows.map(({ id }) => store.sync.record("offer", id)?.base),
  };
}
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Everything that follows from the records is made once more, as by a studio of another version. */
function madeAnew(): void {
  store.close();
  const db = new Database(workspace.file);
  db.prepare("UPDATE meta SET value = 'of a former studio' WHERE key = 'derived_schema'").run();
  db.close();
  store = workspace.open();
}

const pulled = (entity: Entity, parentId: string | null, serverId: number, fields: Fields) =>
  store.sync.transaction(write =>
    write.insertPulled({
      entity,
      parentId,
      serverId,
      key: null,
      fields,
      extra: {},
      createdAt: null,
      hash: null,
    }),
  );

interface Shape {
  readonly isPulled: boolean;
  readonly campaign: string | null;
  readonly edit: Readonly<Record<string, string | string[]>>;
  readonly code: "none" | "synced" | "edited" | "deleted" | "new";
  readonly text: "none" | "synced" | "new";
  readonly isDeleted: boolean;
}

function make(shape: Shape, serverId: number): void {
  const fields = blankFields({ offerType: "bogo", campaign: shape.campaign });
  const id = shape.isPulled
    ? pulled("offer", null, serverId, fields)
    : store.offers.create({ fields, children: [], stage: "ready" }, "edit");
  const code = shape.code === "none" || shape.code === "new" ? null : pulledCode(id, serverId);
  if (shape.text === "synced") pulled("descriptive", id, serverId, { language: "de", shortText: "Rabatt" });
  const children = [
    ...(shape.code === "new"
      ? [{ entity: "promo_code" as const, id: null, fields: { promoCode: "NEW" } }]
      : []),
    ...(shape.code === "edited"
      ? [{ entity: "promo_code" as const, id: code, fields: { promoCode: "OTHER" } }]
      : []),
    ...(shape.code === "deleted" ? [{ entity: "promo_code" as const, id: code, deleted: true }] : []),
    ...(shape.text === "new"
      ? [{ entity: "descriptive" as const, id: null, fields: { language: "fr", shortText: "Remise" } }]
      : []),
  ];
  store.offers.change(id, { fields: shape.edit, children }, "edit");
  if (shape.isDeleted) store.offers.change(id, { deleted: true }, "delete");
}

const pulledCode = (offer: string, serverId: number) =>
  pulled("promo_code", offer, serverId, { promoCode: "ONE", codeType: "single", totalUsageLimit: null });

const shape: fc.Arbitrary<Shape> = fc.record({
  isPulled: fc.boolean(),
  campaign: fc.constantFrom(null, "harvest"),
  // One field of each group that some servers hold and others don't.
  edit: fc.record(
    {
      offerType: fc.constant("cashback"),
      offerTitle: fc.constant("Q4"),
      program: fc.constant("dealers"),
      tags: fc.constant(["a"]),
      campaign: fc.constant("winter"),
    },
    { requiredKeys: [] },
  ),
  code: fc.constantFrom("none", "synced", "edited", "deleted", "new"),
  text: fc.constantFrom("none", "synced", "new"),
  isDeleted: fc.boolean(),
});

const server: fc.Arbitrary<Capabilities> = fc.record({
  kinds: fc.subarray([...complete.kinds]),
  texts: fc.boolean(),
  links: fc.boolean(),
  feed: fc.boolean(),
  ifMatch: fc.boolean(),
  idempotency: fc.constant(null),
});

describe("[C1] when a server can do something else", () => {
  test("every offer has the state that it has where all of it is made anew", () => {
    const changes = fc.array(fc.record({ to: server, forgets: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), changes, (shapes, servers) => {
        workspace.end();
        workspace = makeWorkspace();
        store = workspace.open();
        shapes.forEach((each, place) => void make(each, place + 1));
        for (const { to, forgets } of servers) {
          seen();
          store.sync.transaction(write => write.setCapabilities(to, forgets ? ["campaign"] : []));
          const after = seen();
          madeAnew();
          expect(seen()).toEqual(after);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test("only the lines of offers that read otherwise are made anew", () => {
    make({ ...plain, edit: { offerTitle: "Q4" } }, 1);
    make({ ...plain, edit: { offerType: "cashback" } }, 2);
    make(plain, 3);
    make({ ...plain, text: "new" }, 4);
    while (store.catchUp());
    store.sync.transaction(write => write.setCapabilities({ ...today, texts: true }, []));
    expect(waiting()).toEqual([1]);
    while (store.catchUp());
    const kinds = [...today.kinds, "descriptive" as const];
    store.sync.transaction(write => write.setCapabilities({ ...today, texts: true, kinds }, []));
    expect(waiting()).toEqual([4]);
  });

  test("no table and no index is made anew", () => {
    make(plain, 1);
    const before = schema();
    store.sync.transaction(write => write.setCapabilities(complete, ["campaign"]));
    expect(schema()).toBe(before);
  });

  test("what it forgets is told as it goes, and called off it leaves everything as it was", () => {
    make({ ...plain, campaign: "harvest" }, 1);
    const before = seen();
    const found = { capabilities: complete, forget: ["campaign"], readAt: 5 };
    const calledOff = new Error("Called off.");
    const stop = () => {
      throw calledOff;
    };
    expect(() => store.takeCapabilities(found, stop)).toThrow(calledOff);
    expect([seen(), store.sync.capabilities(), store.sync.meta("capabilities_read_at")]).toEqual([
      before,
      today,
      null,
    ]);
    const told: number[] = [];
    store.takeCapabilities(found, done => told.push(done));
    expect(told).toEqual([1]);
    expect([store.sync.capabilities(), store.sync.meta("capabilities_read_at")]).toEqual([complete, "5"]);
    expect(seen().bases).toMatchObject([{ campaign: null }]);
  });
});

const plain: Shape = {
  isPulled: true,
  campaign: null,
  edit: {},
  code: "none",
  text: "none",
  isDeleted: false,
};

function inFile<T>(sql: string): T[] {
  const db = new Database(workspace.file);
  const values = db.prepare<[], T>(sql).pluck().all();
  db.close();
  return values;
}
const waiting = () => inFile<number>("SELECT seq FROM list_pending ORDER BY seq");
/** Grows with every change of it. */
const schema = () => inFile<number>("PRAGMA schema_version")[0];

describe("a workspace of a former studio, which had columns for what differs", () => {
  test("is opened without them, and nothing in it reads otherwise", () => {
    make({ ...plain, edit: { offerTitle: "Q4", offerType: "cashback" } }, 1);
    const before = seen();
    store.close();
    const db = new Database(workspace.file);
    db.exec(`
      ALTER TABLE offers ADD COLUMN differs INTEGER AS (base <> '=') VIRTUAL;
      ALTER TABLE offers ADD COLUMN local_only INTEGER AS (base <> '=') VIRTUAL;
      CREATE INDEX offers_local_only ON offers (seq) WHERE local_only;
      UPDATE meta SET value = 'ALTER TABLE offers ADD COLUMN differs' WHERE key = 'derived_schema';
      DELETE FROM meta WHERE key = 'masks'`);
    db.close();
    store = workspace.open();
    expect(seen()).toEqual(before);
    expect(inFile("SELECT name FROM pragma_table_xinfo('offers') WHERE name = 'differs'")).toEqual([]);
  });

  test("a part of the schema that is as it was stays, the rest is made anew", () => {
    const totals = () =>
      inFile<number>("SELECT rootpage FROM sqlite_schema WHERE name = 'offer_list_of_type'");
    const kept = totals();
    store.close();
    const db = new Database(workspace.file);
    const text = inFile<string>("SELECT value FROM meta WHERE key = 'derived_schema'")[0] ?? "";
    db.exec("DROP VIEW offer_states; CREATE VIEW offer_states AS SELECT 1 AS former");
    db.prepare<[string]>("UPDATE meta SET value = ? WHERE key = 'derived_schema'").run(
      text.replace(/CREATE VIEW offer_states AS [^;]*/, "CREATE VIEW offer_states AS SELECT 1 AS former"),
    );
    db.close();
    store = workspace.open();
    expect(inFile("SELECT sql FROM sqlite_schema WHERE name = 'offer_states'")).not.toEqual([
      expect.stringContaining("former"),
    ]);
    expect(totals()).toEqual(kept);
  });
});
