import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const offerNow = (id: string) => must(bench.studio.offers.get(id)).offer;
const versions = (id: string) => must(bench.studio.history.versions(id));

/** An offer with a code, then without it and renamed. */
function edited() {
  const { offers } = bench.studio;
  const { id } = must(offers.create()).offer;
  const redemption = { redemptionMethods: ["promo_code"], promoCode: "DEALER20", totalUsageLimit: 5 };
  must(offers.save(id, { offerTitle: "Harvest", ...redemption }, "window"));
  must(offers.save(id, { promoCode: null, offerTitle: "Sowing" }, "window"));
  return id;
}

describe("versions of an offer", () => {
  it("are its acts, newest first, in the form's names", () => {
    const [newest, second, first] = versions(edited());
    expect(newest).toMatchObject({ who: "ada", cause: "edit", restorable: false });
    const named = (version: typeof newest) => version?.changes.map(({ name, from, to }) => [name, from, to]);
    expect(named(newest)).toContainEqual(["offerTitle", "Harvest", "Sowing"]);
    expect(named(newest)).toContainEqual(["promoCode", "DEALER20", null]);
    expect(named(second)).toContainEqual(["promoCode", null, "DEALER20"]);
    expect(named(first)).toEqual([["*", null, "present"]]);
  });

  it("begin with what was there before, where a reading brought the offer", () => {
    const id = bench.pulled({ offerTitle: "Theirs" });
    must(bench.studio.offers.save(id, { offerTitle: "Mine" }, "window"));
    expect(versions(id).map(({ id: version, cause }) => [version > 0, cause])).toEqual([
      [true, "edit"],
      [false, "before"],
    ]);
    must(bench.studio.history.restore(id, 0));
    expect(offerNow(id)).toMatchObject({ offerTitle: "Theirs", stage: "draft" });
  });

  it("are restored whole, with the code, as an edit that can be undone", () => {
    const id = edited();
    must(bench.studio.history.restore(id, versions(id)[1]?.id ?? 0));
    expect(offerNow(id)).toMatchObject({ offerTitle: "Harvest", promoCode: "DEALER20", totalUsageLimit: 5 });
    expect(versions(id)[0]?.cause).toBe("restore");
    expect(must(bench.studio.history.undo())).toMatchObject({ records: 1, leftCount: 0, offer: id });
    expect(offerNow(id)).toMatchObject({ offerTitle: "Sowing", promoCode: null });
  });

  it("are restored field by field", () => {
    const id = edited();
    must(bench.studio.history.restore(id, versions(id)[1]?.id ?? 0, { recordId: id, field: "offerTitle" }));
    expect(offerNow(id)).toMatchObject({ offerTitle: "Harvest", promoCode: null });
  });
});

describe("versions of a record of another kind", () => {
  const programs = () => bench.studio.windowRecords;
  const programNow = (id: string) => must(programs().get("program", id)).fields;

  it("are restored whole or field by field, by the rules of now, as one act", () => {
    const { row } = must(programs().create("program", null, { programName: "Dealers" }));
    must(programs().save("program", row.id, { programName: "Fleet", programType: "open_loop" }));
    const [newest, first] = versions(row.id);
    expect(newest?.changes.map(({ name, from, to }) => [name, from, to])).toEqual([
      ["programName", "Dealers", "Fleet"],
      ["programType", null, "open_loop"],
    ]);
    must(bench.studio.history.restore(row.id, first?.id ?? 0, { recordId: row.id, field: "programType" }));
    expect(programNow(row.id)).toMatchObject({ programName: "Fleet", programType: null });
    must(bench.studio.history.restore(row.id, first?.id ?? 0));
    expect(programNow(row.id)).toMatchObject({ programName: "Dealers" });
    expect(must(bench.studio.history.undo())?.act).toMatchObject({ what: "restore", entity: "program" });
    expect(programNow(row.id)).toMatchObject({ programName: "Fleet" });
  });

  it("are not restored where another has their name by now", () => {
    const { row } = must(programs().create("offer_type", null, { typeName: "Discount" }));
    must(programs().save("offer_type", row.id, { typeName: "Reduction" }));
    must(programs().create("offer_type", null, { typeName: "discount" }));
    expect(bench.studio.history.restore(row.id, versions(row.id)[1]?.id ?? 0)).toMatchObject({
      ok: false,
      error: { kind: "problems" },
    });
    expect(must(programs().get("offer_type", row.id)).fields.typeName).toBe("Reduction");
  });

  it("take a merchant's places with them", () => {
    const { row } = must(programs().create("merchant", null, { merchantName: "Ironvale" }));
    const withPlace = must(programs().create("location", row.id, { addressLine1: "1 Main St" }));
    const place = withPlace.places[0]?.id ?? "";
    const then = versions(row.id)[0]?.id ?? 0;
    must(programs().save("location", place, { addressLine1: "2 Dock Rd", city: "Moline" }));
    must(programs().delete("location", place));
    expect(versions(row.id)[0]?.changes).toMatchObject([
      { entity: "location", name: "addressLine1", from: "2 Dock Rd", to: null },
    ]);
    must(bench.studio.history.restore(row.id, then));
    expect(must(programs().get("merchant", row.id)).places).toMatchObject([
      { fields: { addressLine1: "1 Main St", city: null } },
    ]);
    must(bench.studio.history.undo());
    expect(must(programs().get("merchant", row.id)).places).toEqual([]);
  });
});

describe("undo in words", () => {
  it("tells what it takes back, and what a pull has since changed", () => {
    const id = bench.pulled({ offerTitle: "Theirs" });
    must(bench.studio.offers.save(id, { offerTitle: "Mine" }, "window"));
    expect(bench.studio.history.state()).toMatchObject({
      undo: { what: "edit", who: "ada", title: "Mine", fields: ["offerTitle", "stage"], made: false },
      redo: null,
    });
    bench.withStore(store =>
      store.sync.transaction(write => {
        const fields = { ...write.record("offer", id)?.fields, offerTitle: "Newer" };
        write.update("offer", id, { fields }, "pull");
      }),
    );
    expect(must(bench.studio.history.undo())).toMatchObject({
      left: [{ title: "Newer", field: "offerTitle", because: "changed", who: "server" }],
    });
    expect(offerNow(id).offerTitle).toBe("Newer");
  });
});

describe("the export", () => {
  it("says who did what, and runs in no spreadsheet", async () => {
    const id = edited();
    must(bench.studio.offers.save(id, { offerTitle: "=1+1" }, "window"));
    const file = path.join(bench.folder, "history.csv");
    must(await bench.studio.historyExport.toFile(file, id));
    const lines = readFileSync(file, "utf8").trim().split("\r\n");
    expect(lines[0]).toBe("at,who,cause,act,entity,recordId,rootId,field,from,to");
    expect(lines.at(-1)).toMatch(/,ada,edit,\d+,offer,.*,offerTitle,.*,'=1\+1$/);
  });

  it("is JSON where the name ends in it, of the whole workspace", async () => {
    edited();
    const { id } = must(bench.studio.offers.create()).offer;
    const file = path.join(bench.folder, "history.json");
    must(await bench.studio.historyExport.toFile(file, null));
    const entries: unknown[] = JSON.parse(readFileSync(file, "utf8"));
    expect(entries.at(-1)).toMatchObject({
      who: "ada",
      cause: "edit",
      recordId: id,
      field: "*",
      to: "present",
    });
  });
});
