import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CliBench, openCliBench, seedForm } from "./cli-bench.ts";

let bench: CliBench;
beforeEach(() => {
  bench = openCliBench();
});
afterEach(() => bench.close());

describe("an import", () => {
  it.each([
    [{ startDate: "" }, "startDate", "Add the day it starts."],
    [{ redemptionMethod: "" }, "redemptionMethods", "Choose how customers redeem this offer."],
    [{ merchantOwner: null }, "merchantOwner", "Choose the merchant"],
    [{ startDate: "2025-02-30" }, "startDate", "does not exist"],
    [{ endDate: "2025-11-30" }, "endDate", "Ends a day before it starts."],
    [{ offerValue: "25" }, "offerValue", "over the maximum discount of 20%"],
    [{ totalUsageLimit: "0" }, "totalUsageLimit", "a whole number above 0"],
    [{ totalUsageLimit: "2.5" }, "totalUsageLimit", "not a whole number"],
    [{ usageLimitPerCustomer: "-3" }, "usageLimitPerCustomer", "a whole number above 0"],
    [{ programType: "loop" }, "programType", "is not a program type"],
    [{ channels: "tv" }, "channels", "is not a channel"],
    [{ redemptionMethod: "qr" }, "redemptionMethods", "is not a redemption method"],
    [{ promoCode: "NO SPACES" }, "promoCode", "cannot hold a space"],
    [{ offerTitle: "a\u0000b" }, "offerTitle", "control character (U+0000)"],
    [{ stage: "live" }, "stage", "is not a stage"],
    [{ externalReference: "x ~k:y" }, "externalReference", "how the studio marks"],
  ])("rejects a row with %j whole, and takes the others", async (fault, field, message) => {
    const { exit, value, err } = await bench.json(
      "offers",
      "import",
      bench.file("a.json", [{ ...seedForm, ...fault }, seedForm]),
    );
    expect(exit).toBe(1);
    expect(value).toMatchObject({ created: 1, updated: 0, rejected: [{ row: 1, field }] });
    expect(value.rejected[0].message).toContain(message);
    expect(err).toContain("Rejected. Row 1");
    expect((await bench.json("offers", "list")).value).toHaveLength(1);
  });

  it("takes a draft with errors as it is", async () => {
    const draft = { stage: "draft", offerTitle: "Half an idea", totalUsageLimit: "0", offerValue: "some" };
    const { exit, value } = await bench.json("offers", "import", bench.file("a.json", [draft]));
    expect(exit).toBe(0);
    expect(value).toMatchObject({
      created: 1,
      rejected: [],
      warnings: expect.arrayContaining([
        { row: 1, field: "offerValue", message: expect.stringContaining("The draft goes without it") },
      ]),
    });
    expect((await bench.json("offers", "list")).value[0]).toMatchObject({
      stage: "draft",
      offerTitle: "Half an idea",
      totalUsageLimit: 0,
    });
    expect((await bench.json("sync", "plan")).value.operations).toEqual([]);
  });

  it.each([
    [{ endDate: "2025-12-02", startDate: "2025-12-01" }, "endDate"],
    [{ averageBasket: 320 }, "totalUsageLimit"],
    [{ channels: [] }, "channels"],
    [{ redemptionMethod: "online_link" }, "clickthruUrl"],
  ])("only warns of %j", async (over, field) => {
    const { exit, value } = await bench.json(
      "offers",
      "import",
      bench.file("a.json", [{ ...seedForm, ...over }]),
    );
    expect(exit).toBe(0);
    expect(value.warnings).toContainEqual({ row: 1, field, message: expect.any(String) });
  });

  it("leaves absent columns as they are and clears empty cells", async () => {
    await bench.json("offers", "import", bench.file("a.json", [{ ...seedForm, externalReference: "PO 1" }]));
    const csv = "external_reference;offerTitle;offerDescription;colour\nPO 1;New;;red\n";
    const { value } = await bench.json("offers", "import", bench.file("b.csv", csv));
    expect(value).toMatchObject({
      created: 0,
      updated: 1,
      warnings: expect.arrayContaining([
        { row: 0, field: "colour", message: expect.stringContaining("no field of an offer") },
      ]),
    });
    expect((await bench.json("offers", "list")).value[0]).toMatchObject({
      offerTitle: "New",
      offerDescription: null,
      termsConditions: seedForm.termsConditions,
      promoCode: "DEALER20",
    });
  });

  it("matches by id, then by the user's reference if one record has it, else creates", async () => {
    await bench.json(
      "offers",
      "import",
      bench.file("a.json", [seedForm, { ...seedForm, externalReference: "R" }]),
    );
    const ids = (await bench.json("offers", "list")).value.map(({ id }: { id: string }) => id);
    const byId = { id: ids[0], offerTitle: "By id" };
    expect((await bench.json("offers", "import", bench.file("b.json", [byId]))).value).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect((await bench.json("offers", "show", ids[0])).value.offerTitle).toBe("By id");
    const stranger = { ...seedForm, id: "01K8Z3M5Q7R9S1T3V5W7X9Y1Z3", offerId: 77 };
    const created = await bench.json("offers", "import", bench.file("c.json", [stranger]));
    expect(created.value).toMatchObject({
      created: 1,
      warnings: expect.arrayContaining([
        { row: 1, field: "offerId", message: expect.stringContaining("was not used") },
      ]),
    });
    expect(
      (await bench.json("offers", "import", bench.file("d.json", [{ externalReference: "R", tags: "x" }])))
        .value.updated,
    ).toBe(1);
  });

  it("never lets two rows of one file write over each other", async () => {
    const rows = [
      { ...seedForm, externalReference: "R" },
      { ...seedForm, externalReference: "R", offerTitle: "Other" },
    ];
    const { exit, value } = await bench.json("offers", "import", bench.file("a.json", rows));
    expect(exit).toBe(1);
    expect(value).toMatchObject({
      created: 1,
      rejected: [{ row: 2, message: "Row 1 of this file is the same offer already." }],
    });
  });

  it.each([
    ["a.csv", 'offerTitle,startDate\n"A\n', /Line 2: a quote is opened and never closed/],
    ["a.json", '[\n{"offerTitle": }]', /Line 2: this is not JSON/],
    ["a.xlsx", "PK\u0003\u0004", /Excel files come with a later version/],
    ["a.csv", Buffer.from("PK\u0003\u0004rest"), /spreadsheet/],
    ["a.txt", "offerTitle\nA", /\.csv and \.json/],
  ])("refuses %s whole, with exit 2 and in words", async (name, content, words) => {
    const { exit, value, err } = await bench.json("offers", "import", bench.file(name, content));
    expect(exit).toBe(2);
    expect(value).toEqual({ error: { kind: "unreadable", message: expect.stringMatching(words) } });
    expect(err).toMatch(words);
    expect(err).not.toContain("    at ");
    expect((await bench.json("offers", "list")).value).toEqual([]);
  });
});
