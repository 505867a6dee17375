import { expect, test } from "vitest";
import { editedFields } from "./edited-fields.ts";

test("names the fields that differ, a missing one as nothing", () => {
  expect(
    editedFields(
      { endDate: "2026-02-28", tags: ["a"] },
      { endDate: "2026-03-31", tags: ["a"], status: "active" },
    ),
  ).toEqual([
    { name: "endDate", from: "2026-02-28", to: "2026-03-31" },
    { name: "status", from: null, to: "active" },
  ]);
});

test("a deleted side has no fields to name", () => {
  expect(editedFields({ endDate: "2026-02-28" }, null)).toEqual([]);
});
