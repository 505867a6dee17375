import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Conflict } from "#sync/index.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
let offer: string;
beforeEach(() => {
  bench = openStudioBench();
  offer = bench.pulled({ offerTitle: "Winter", endDate: "2026-01-01", startDate: "2025-12-01" });
});
afterEach(() => bench.close());

type Given = Partial<Conflict> & Pick<Conflict, "field" | "theirs">;

/** What a reading of the server finds, on the offer or on a part of it. */
function contest(entity: Conflict["entity"], conflicts: readonly Given[]): string {
  return bench.withStore(store =>
    store.sync.transaction(write => {
      const records = [store.sync.record("offer", offer), ...write.children(offer)];
      const record = records.find(each => each?.entity === entity);
      if (!record) throw new Error(`No ${entity}.`);
      write.setConflicts(
        entity,
        record.id,
        conflicts.map(each => ({
          kind: "field",
          entity,
          recordId: record.id,
          base: record.base?.[each.field] ?? null,
          mine: record.fields[each.field] ?? null,
          blocking: true,
          theirsAt: null,
          ...each,
        })),
      );
      return record.id;
    }),
  );
}

const open = () => bench.studio.conflicts.lines();
const titles = () => bench.studio.conflicts.records().map(({ title, fields }) => [title, fields.length]);

describe("open conflicts", () => {
  it("say who last changed mine and when, and when theirs came about", () => {
    must(bench.studio.offers.save(offer, { endDate: "2026-02-02" }, "command_line"));
    contest("offer", [{ field: "endDate", theirs: "2026-03-03", theirsAt: "2025-11-22T10:00:00Z" }]);
    expect(open()).toMatchObject([
      {
        kind: "field",
        mine: "2026-02-02",
        base: "2026-01-01",
        theirs: "2026-03-03",
        mineBy: "ada",
        mineAt: "2025-11-23T12:00:00.000Z",
        theirsAt: "2025-11-22T10:00:00Z",
      },
    ]);
  });

  it("of a record nobody edited here name nobody", () => {
    contest("offer", [{ field: "endDate", theirs: "2026-03-03" }]);
    expect(open()).toMatchObject([{ mineBy: null, mineAt: null }]);
  });

  it("are gathered by record, each under the name of what it belongs to", () => {
    contest("offer", [
      { field: "endDate", theirs: "2026-03-03" },
      { field: "offerTitle", theirs: "Summer", blocking: false },
    ]);
    contest("promo_code", [{ field: "promoCode", theirs: "OTHER" }]);
    expect(titles()).toEqual([
      ["Winter", 2],
      ["OLD", 1],
    ]);
  });
});

describe("a decision", () => {
  it("of several fields is written down whole, or not at all", () => {
    contest("offer", [
      { field: "endDate", theirs: "2026-03-03" },
      { field: "offerTitle", theirs: "Summer" },
    ]);
    const [end, title] = open();
    const wrong = bench.studio.conflicts.resolve([
      { id: end?.id ?? "", decision: { take: "theirs" } },
      { id: title?.id ?? "", decision: { take: "copy" } },
    ]);
    expect(wrong).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(open()).toHaveLength(2);
    expect(must(bench.studio.offers.get(offer)).offer.endDate).toBe("2026-01-01");
    expect(bench.studio.conflicts.decided()).toEqual([]);
  });

  it("of several fields is one in what was decided, and one to take back", () => {
    contest("offer", [
      { field: "endDate", theirs: "2026-03-03" },
      { field: "offerTitle", theirs: "Summer" },
    ]);
    const before = open();
    must(
      bench.studio.conflicts.resolve(
        before.map(({ id, field }) => ({ id, decision: { take: field === "endDate" ? "mine" : "theirs" } })),
      ),
    );
    expect(open()).toEqual([]);
    const [decided, ...more] = bench.studio.conflicts.decided();
    expect(more).toEqual([]);
    expect(decided).toMatchObject({
      title: "Summer",
      words: "Took theirs once, took mine once",
      who: "ada",
      undone: false,
      undoable: true,
    });
    must(bench.studio.conflicts.undo(decided?.ids ?? []));
    const sides = (lines: typeof before) =>
      new Set(lines.map(line => [line.field, line.mine, line.theirs].join()));
    expect(sides(open())).toEqual(sides(before));
    expect(must(bench.studio.offers.get(offer)).offer).toMatchObject({
      offerTitle: "Winter",
      endDate: "2026-01-01",
    });
    expect(bench.studio.conflicts.decided()).toMatchObject([{ undone: true, undoable: false }]);
  });

  it("stands once the record was edited since", () => {
    contest("offer", [{ field: "endDate", theirs: "2026-03-03" }]);
    must(bench.studio.conflicts.resolve([{ id: open()[0]?.id ?? "", decision: { take: "theirs" } }]));
    must(bench.studio.offers.save(offer, { offerTitle: "Later" }, "command_line"));
    const ids = bench.studio.conflicts.decided()[0]?.ids ?? [];
    expect(bench.studio.conflicts.undo(ids)).toMatchObject({ error: { kind: "too_late" } });
    expect(open()).toEqual([]);
    expect(must(bench.studio.offers.get(offer)).offer.offerTitle).toBe("Later");
  });

  it("that nobody took cannot be taken back", () => {
    expect(bench.studio.conflicts.undo(["nobody"])).toMatchObject({ error: { kind: "not_found" } });
  });

  it("may be a value, in the normal form of its field, of a limit or a code as well", () => {
    contest("offer", [{ field: "endDate", theirs: "2026-03-03" }]);
    contest("promo_code", [{ field: "totalUsageLimit", theirs: 5 }]);
    const idOf = (field: string) => open().find(each => each.field === field)?.id ?? "";
    const typed = (field: string, value: string) =>
      bench.studio.conflicts.resolve([{ id: idOf(field), decision: { value } }]);
    expect(typed("totalUsageLimit", "0")).toMatchObject({ error: { kind: "invalid" } });
    must(typed("totalUsageLimit", " 12 "));
    must(typed("endDate", "2026-04-04T00:00:00Z"));
    expect(must(bench.studio.offers.get(offer)).offer).toMatchObject({
      endDate: "2026-04-04",
      totalUsageLimit: 12,
    });
  });
});

describe("[U1] one create on the server twice", () => {
  beforeEach(() => {
    contest("offer", [{ kind: "double", field: "~key", mine: 70, theirs: 77, blocking: false }]);
  });

  it("is no conflict that holds anything back, and shows both numbers", () => {
    expect(open()).toMatchObject([{ kind: "double", mine: 70, theirs: 77, blocking: false }]);
  });

  it("can stay as it is, or lose the second; both can be taken back", () => {
    must(bench.studio.conflicts.resolve([{ id: open()[0]?.id ?? "", decision: { take: "mine" } }]));
    expect(must(bench.studio.offers.get(offer)).shown).toBe("deleted");
    const [removed] = bench.studio.conflicts.decided();
    expect(removed?.words).toBe("Removed the second");
    must(bench.studio.conflicts.undo(removed?.ids ?? []));
    expect(must(bench.studio.offers.get(offer)).shown).not.toBe("deleted");
    must(bench.studio.conflicts.resolve([{ id: open()[0]?.id ?? "", decision: { take: "theirs" } }]));
    expect(bench.studio.conflicts.decided()[0]?.words).toBe("Kept both");
  });
});

describe("[U4] another offer has this code", () => {
  beforeEach(() => {
    const theirs = { promoCode: "old", offerId: 3, promoCodeId: 2 };
    contest("promo_code", [{ kind: "code_clash", field: "~code", mine: "OLD", theirs, blocking: false }]);
  });

  it("the code can be changed to one that keeps the format", () => {
    const [clash] = open();
    const write = (value: string) =>
      bench.studio.conflicts.resolve([{ id: clash?.id ?? "", decision: { value } }]);
    expect(write("no spaces")).toMatchObject({ error: { kind: "invalid" } });
    must(write("FRESH24"));
    expect(must(bench.studio.offers.get(offer)).offer.promoCode).toBe("FRESH24");
    expect(bench.studio.conflicts.decided()).toMatchObject([{ words: "Changed the code" }]);
  });

  it("or kept: nothing changes, and nobody is asked again", () => {
    must(bench.studio.conflicts.resolve([{ id: open()[0]?.id ?? "", decision: { take: "mine" } }]));
    expect(open()).toEqual([]);
    expect(must(bench.studio.offers.get(offer)).offer.promoCode).toBe("OLD");
  });
});
