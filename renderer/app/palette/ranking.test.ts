import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { commands } from "../commands/table.ts";
import { ranked, readQuery, titlesFirst } from "./ranking.ts";

test.each([
  ["deal", { scope: "all", text: "deal" }],
  ["  deal  er ", { scope: "all", text: "deal  er" }],
  [">undo", { scope: "commands", text: "undo" }],
  [" > undo", { scope: "commands", text: "undo" }],
  ["@", { scope: "names", text: "" }],
  ["#q4", { scope: "tags", text: "q4" }],
  ["a#q4", { scope: "all", text: "a#q4" }],
])("%j is read as %j", (typed, query) => {
  expect(readQuery(typed)).toEqual(query);
});

const titles = (text: string) => ranked(commands, text).map(({ title }) => title);

describe("ranking", () => {
  it("takes each word as a beginning, in any order", () => {
    expect(titles("of new")[0]).toBe("New offer");
    expect(titles("ne")).toContain("New offer");
  });
  it("puts a title that begins with it before one that has it, and both before other words", () => {
    const items = [
      { title: "Export", also: "dark" },
      { title: "The dark theme" },
      { title: "Dark theme" },
      { title: "Light" },
    ];
    expect(ranked(items, "dark").map(({ title }) => title)).toEqual([
      "Dark theme",
      "The dark theme",
      "Export",
    ]);
  });
  it("puts what is named so before what only holds it, and keeps all of them", () => {
    const offers = ["Fuel Saver", "Q4 Dealer Incentive", null, "Dealer days"].map(title => ({ title }));
    expect(titlesFirst(offers, "deal").map(({ title }) => title)).toEqual([
      "Dealer days",
      "Q4 Dealer Incentive",
      "Fuel Saver",
      null,
    ]);
  });
  it("finds without case and accents", () => {
    expect(ranked([{ title: "Crème brûlée" }], "BRULEE")).toHaveLength(1);
  });
  it("finds nothing by signs alone, and everything by nothing", () => {
    expect(ranked(commands, "!?")).toEqual([]);
    expect(ranked(commands, "")).toEqual(commands);
  });
  it("finds every command by its whole title, and never invents one", () => {
    for (const command of commands) expect(ranked(commands, command.title)).toContain(command);
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), text => {
        expect(commands).toEqual(expect.arrayContaining(ranked(commands, text)));
      }),
    );
  });
});
