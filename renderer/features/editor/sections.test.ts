import { expect, test } from "vitest";
import { offerFormFields } from "#shared/domain/offer.ts";
import type { Problem } from "#shared/domain/problem.ts";
import { inReadingOrder, problemsIn, sectionOf, sections } from "./sections.ts";

const problem = (field: Problem["field"]): Problem => ({
  field,
  severity: "error",
  rule: `${field}-missing`,
  message: "Missing.",
});

test("every field of the form stands in exactly one section", () => {
  const placed = sections.flatMap((section): readonly string[] => section.fields);
  expect(placed.toSorted()).toEqual([...offerFormFields].sort());
  for (const field of offerFormFields) expect(sectionOf(field)).toBeTypeOf("string");
});

test("problems are walked in the order of the screen, whatever order they come in", () => {
  const problems = [problem("merchantOwner"), problem("startDate"), problem("offerTitle")];
  expect(inReadingOrder(problems).map(each => each.field)).toEqual([
    "offerTitle",
    "startDate",
    "merchantOwner",
  ]);
});

test("a section counts its own problems only", () => {
  const schedule = sections.find(section => section.id === "schedule");
  if (!schedule) throw new Error("no schedule section");
  expect(problemsIn(schedule, [problem("offerTitle"), problem("endDate")])).toEqual([problem("endDate")]);
});
