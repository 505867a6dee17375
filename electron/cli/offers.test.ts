import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CliBench, openCliBench, seedForm } from "./cli-bench.ts";

let bench: CliBench;
beforeEach(() => {
  bench = openCliBench();
});
afterEach(() => bench.close());

describe("the seed's form", () => {
  it("goes in by offers import and comes out by offers show, each value in its kind", async () => {
    const imported = await bench.json("offers", "import", bench.file("a.json", [seedForm]));
    expect(imported).toMatchObject({ exit: 0, value: { created: 1, updated: 0, rejected: [] } });
    const [listed] = (await bench.json("offers", "list")).value;
    const { value: shown } = await bench.json("offers", "show", listed.id);
    expect(shown).toEqual(listed);
    const { redemptionMethod, ...form } = seedForm;
    expect(shown).toEqual({
      ...emptyOffer,
      ...form,
      id: expect.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
      redemptionMethods: [redemptionMethod],
      maxDiscount: 20,
      totalBudget: 50000,
      offerValue: 20,
      offerValueUnit: "%",
      usageLimitPerCustomer: 3,
      totalUsageLimit: 1000,
      picture: null,
      pictureAlt: null,
      pictureFocus: null,
      codeType: "P",
    });
  });

  it.each(["json", "csv"])("exported as .%s and imported again changes nothing", async format => {
    await bench.json(
      "offers",
      "import",
      bench.file("a.json", [seedForm, { ...seedForm, offerTitle: "=1+1", tags: ["x", "y"] }]),
    );
    const before = (await bench.json("offers", "list")).value;
    expect(await bench.json("offers", "export", `out.${format}`)).toMatchObject({
      exit: 0,
      value: { exported: 2 },
    });
    const again = await bench.json("offers", "import", `out.${format}`);
    expect(again).toMatchObject({
      exit: 0,
      value: { created: 0, updated: 0, unchanged: 2, rejected: [], warnings: [] },
    });
    expect((await bench.json("offers", "list")).value).toEqual(before);
  });

  it("exports spreadsheet formulas defused", async () => {
    await bench.json(
      "offers",
      "import",
      bench.file("a.json", [{ ...seedForm, offerTitle: "=HYPERLINK(1)" }]),
    );
    await bench.json("offers", "export", "out.csv");
    expect(readFileSync(path.join(bench.folder, "out.csv"), "utf8")).toContain(",'=HYPERLINK(1),");
  });

  it("is planned with the seed's values; what the server cannot hold is listed as local only", async () => {
    await bench.json("offers", "import", bench.file("a.json", [seedForm]));
    const { exit, value } = await bench.json("sync", "plan");
    expect(exit).toBe(0);
    expect(value.conflicts).toBe(0);
    const changes = (entity: string) =>
      value.operations.find((each: { entity: string }) => each.entity === entity)?.changes;
    expect(changes("offer")).toMatchObject({
      programType: { from: null, to: "closed_loop" },
      codeType: { to: "P" },
    });
    expect(changes("promo_code")).toMatchObject({
      promoCode: { to: "DEALER20" },
      totalUsageLimit: { to: 1000 },
    });
    expect(changes("redemption_control")).toEqual({ usageLimitPerCustomer: { from: null, to: 3 } });
    expect(value.localOnly[0].fields).toEqual(
      expect.arrayContaining(["offerTitle", "offerDescription", "termsConditions"]),
    );
  });
});

const emptyOffer = {
  offerId: null,
  state: "new",
  stage: "ready",
  imageUrl: null,
  defaultLanguage: "en",
  status: "active",
  program: null,
  clickthruUrl: null,
  channels: [],
  averageBasket: null,
  externalReference: null,
  campaign: null,
  editionExclusivity: null,
  tags: [],
  showHeading: null,
  showText: null,
  showWatermark: null,
  barcodeSymbology: null,
  barcodeText: null,
  usageLimitPerDay: null,
  usageLimitPerWeek: null,
  usageLimitPerMonth: null,
  usageLimitPerYear: null,
  redemptionPlaces: [],
  redemptionHours: [],
  exclusiveGroup: null,
};

describe("the verbs of offers", () => {
  async function one(): Promise<string> {
    await bench.json("offers", "import", bench.file("a.json", [seedForm]));
    return (await bench.json("offers", "list")).value[0].id;
  }

  it("set writes, clears and splits lists", async () => {
    const id = await one();
    const { exit, value } = await bench.json(
      "offers",
      "set",
      id,
      "offerTitle=A=B",
      "termsConditions=",
      "tags=x; y",
      "offerValue=15",
    );
    expect(exit).toBe(0);
    expect(value).toMatchObject({
      id,
      offerTitle: "A=B",
      termsConditions: null,
      tags: ["x", "y"],
      offerValue: 15,
      stage: "ready",
    });
  });

  it.each([
    [["offerId=5"], 2, "offerId is read, never written."],
    [["colour=red"], 2, "An offer has no field “colour”."],
    [["offerTitle"], 2, "“offerTitle” is no field=value."],
    [["totalUsageLimit=many"], 1, "totalUsageLimit: “many” is not a number"],
    [["endDate=2025-11-30"], 1, "Ends a day before it starts."],
  ])("set refuses %j with exit %d", async (assignments, code, message) => {
    const id = await one();
    const before = (await bench.json("offers", "show", id)).value;
    const { exit, value } = await bench.json("offers", "set", id, ...assignments);
    expect(exit).toBe(code);
    expect(value.error.message).toContain(message);
    expect((await bench.json("offers", "show", id)).value).toEqual(before);
  });

  it("draft and ready move an offer out of the plan and into it", async () => {
    const id = await one();
    expect((await bench.json("offers", "draft", id)).value.stage).toBe("draft");
    expect((await bench.json("sync", "plan")).value.operations).toEqual([]);
    expect((await bench.json("offers", "ready", id)).value.stage).toBe("ready");
    expect((await bench.json("sync", "plan")).value.operations).toHaveLength(3);
  });

  it("delete takes it out of the list; --state deleted gives it", async () => {
    const id = await one();
    expect((await bench.json("offers", "delete", id)).value).toMatchObject({
      id,
      state: "deleted",
      stage: "ready",
    });
    expect((await bench.json("offers", "list")).value).toEqual([]);
    expect((await bench.json("offers", "list", "--state", "deleted")).value).toMatchObject([{ id }]);
  });

  it("duplicate gives a draft without a code", async () => {
    const id = await one();
    expect((await bench.json("offers", "duplicate", id)).value).toMatchObject({
      stage: "draft",
      promoCode: null,
      totalUsageLimit: 1000,
      offerTitle: "Q4 Dealer Incentive (copy)",
    });
  });

  it("list searches", async () => {
    await one();
    expect((await bench.json("offers", "list", "--search", "dealer inc")).value).toHaveLength(1);
    expect((await bench.json("offers", "list", "--search", "nothing")).value).toEqual([]);
    expect((await bench.json("offers", "list", "--state", "new")).value).toHaveLength(1);
  });

  it("an offer that isn't there is said so", async () => {
    expect(await bench.json("offers", "show", "nobody")).toMatchObject({
      exit: 1,
      value: { error: { kind: "not_found" } },
    });
    expect(await bench.json("conflicts", "resolve", "none", "--take", "mine")).toMatchObject({
      exit: 1,
      value: { error: { kind: "not_found" } },
    });
    expect((await bench.json("conflicts", "list")).value).toEqual([]);
  });
});
