import { expect, test } from "vitest";
import { emptyForm } from "#shared/domain/offer.ts";
import type { Problem } from "#shared/domain/problem.ts";
import { startsOpen } from "./open-sections.ts";
import { type SectionId, sections } from "./sections.ts";

const openOf = (form: typeof emptyForm, problems: readonly Problem[]): SectionId[] =>
  sections.filter(section => startsOpen(section, form, problems)).map(section => section.id);

test("a new draft stands open wherever nothing is filled in", () => {
  expect(openOf(emptyForm, [])).toEqual([
    "goal",
    "offer",
    "redemption",
    "channels",
    "audience",
    "limits",
    "schedule",
  ]);
});

test("a filled offer opens the offer itself and what has a problem; the rest says its content in a line", () => {
  const form = {
    ...emptyForm,
    businessObjective: "Increase Q4 sales by 20%",
    redemptionMethods: ["show_save"],
    channels: ["hub_airdrop"],
    targetAudience: ["dealers"],
    totalBudget: 50_000,
    startDate: "2025-12-01",
    endDate: "2025-11-30",
  };
  const backwards: Problem = {
    field: "endDate",
    severity: "error",
    rule: "dates-backwards",
    message: "Ends a day before it starts.",
  };
  expect(openOf(form, [backwards])).toEqual(["offer", "schedule"]);
});
