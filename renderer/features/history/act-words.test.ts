import { expect, test } from "vitest";
import type { ActView, TurnedBackView } from "#shared/ipc/history-views.ts";
import { actWords, turnedWords } from "./act-words.ts";

const act = (over: Partial<ActView> = {}): ActView => ({
  at: "2026-01-01T00:00:00.000Z",
  who: "ada",
  what: "edit",
  records: 1,
  entity: "offer",
  title: "Harvest",
  fields: ["offerTitle"],
  made: false,
  ...over,
});

test.each<[Partial<ActView>, string]>([
  [{}, "title of “Harvest”"],
  [{ fields: ["offerTitle", "stage"] }, "title of “Harvest”"],
  [{ fields: ["offerTitle", "endDate", "tags"] }, "title and 2 more fields of “Harvest”"],
  [{ fields: ["stage"] }, "stage of “Harvest”"],
  [{ made: true, fields: ["*"] }, "new offer “Harvest”"],
  [{ what: "delete", fields: ["*"] }, "deletion of “Harvest”"],
  [{ what: "import", records: 14 }, "import of 14 records"],
  [{ what: "bulk", records: 1200 }, "change of 1,200 records"],
])("%j is called “%s”", (over, words) => {
  expect(actWords(act(over))).toBe(words);
});

const left = {
  entity: "offer",
  title: "Harvest",
  field: "offerTitle",
  because: "changed",
  who: "server",
} as const;

test.each<[Partial<TurnedBackView>, "undo" | "redo", string]>([
  [{}, "undo", "Undone: title of “Harvest”"],
  [{}, "redo", "Redone: title of “Harvest”"],
  [{ left: [left], leftCount: 1 }, "undo", "Undone, but title was changed later by the server"],
  [
    { records: 0, left: [left], leftCount: 3 },
    "undo",
    "Nothing undone: title and 2 more were changed later by the server",
  ],
  [
    { records: 0, left: [{ ...left, field: "*", because: "sent" }], leftCount: 1 },
    "undo",
    "Nothing undone: “Harvest” is on the server already",
  ],
])("%j after %s reads “%s”", (over, which, words) => {
  expect(turnedWords({ act: act(), records: 1, offer: null, left: [], leftCount: 0, ...over }, which)).toBe(
    words,
  );
});
