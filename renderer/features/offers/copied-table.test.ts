import { describe, expect, it } from "vitest";
import type { OfferRow } from "#shared/ipc/views.ts";
import { copiedTable } from "./copied-table.ts";

const offer: OfferRow = {
  id: "a",
  title: "Dealer visit",
  merchantOwner: 12,
  merchantName: null,
  offerType: "bogo",
  offerValue: -5,
  offerValueUnit: "USD",
  startDate: "2025-12-01",
  endDate: null,
  status: "active",
  programType: "closed_loop",
  program: null,
  campaign: null,
  redemptionMethods: ["promo_code", "show_save"],
  channels: [],
  tags: ["q4", "hub"],
  totalBudget: null,
  budgetCurrency: null,
  redemption: null,
  stage: "draft",
  shown: "draft",
  localOnly: false,
  updatedAt: "2025-11-23T12:00:00Z",
};

const cells = (row: OfferRow) => copiedTable([row]).plain.split("\r\n")[1]?.split("\t");

describe("copied offers", () => {
  it("have heads, words as the screen has them, dates and amounts as data", () => {
    const [heads] = copiedTable([]).plain.split("\r\n");
    expect(heads?.split("\t").slice(0, 4)).toEqual(["Title", "State", "Merchant", "Type"]);
    expect(cells(offer)?.slice(0, 8)).toEqual([
      "Dealer visit",
      "Draft",
      "12",
      "Buy one, get one",
      "-5",
      "USD",
      "2025-12-01",
      "",
    ]);
    expect(cells(offer)?.slice(-4)).toEqual(["Promo code; Show & save", "", "", "q4; hub"]);
  });

  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["@SUM", "'@SUM"],
    ["\t=1", "'=1"],
    ["two\nlines\tand a tab", "two lines and a tab"],
  ])("a title %j is the cell %j", (title, cell) => {
    expect(cells({ ...offer, title })?.[0]).toBe(cell);
  });

  it("are no markup in HTML", () => {
    const { html } = copiedTable([{ ...offer, title: '<img src="x"> & co' }]);
    expect(html).toContain("<td>&lt;img src=&quot;x&quot;&gt; &amp; co</td>");
  });
});
