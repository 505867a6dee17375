import { expect, test } from "vitest";
import { emptyForm } from "#shared/domain/offer.ts";
import type { Version, VersionChange } from "#shared/ipc/history-views.ts";
import { formAt } from "./form-at.ts";

const change = (name: string, from: VersionChange["from"], to: VersionChange["to"]): VersionChange => ({
  entity: "offer",
  recordId: "A",
  field: name,
  name,
  from,
  to,
  restorable: true,
});
const version = (id: number, ...changes: VersionChange[]): Version => ({
  id,
  at: null,
  who: null,
  cause: "edit",
  changes,
  restorable: true,
});

const now = { ...emptyForm, offerTitle: "Third", offerValue: 20, tags: ["a"] };
const versions = [
  version(3, change("offerTitle", "Second", "Third"), change("tags", [], ["a"])),
  version(2, change("offerTitle", "First", "Second"), change("offerValue", 10, 20)),
  version(1, change("offerTitle", null, "First")),
];

test.each([
  [3, now],
  [2, { ...now, offerTitle: "Second", tags: [] }],
  [1, { ...now, offerTitle: "First", offerValue: 10, tags: [] }],
  [0, { ...now, offerTitle: null, offerValue: 10, tags: [] }],
] as const)("after version %i it was %o", (id, form) => {
  expect(formAt(versions, id, now)).toEqual(form);
});

test("texts in another language are not the offer's own", () => {
  const translated = {
    ...change("offerTitle", null, "Erste"),
    entity: "descriptive",
    recordId: "B",
  } as const;
  expect(formAt([version(4, translated)], 1, now)).toEqual(now);
});

test("what the history says in other words than the form's stays as it is", () => {
  const odd = [version(4, change("*", "gone", "present"), change("offerValue", "twenty", 20))];
  expect(formAt(odd, 1, now)).toEqual(now);
});
