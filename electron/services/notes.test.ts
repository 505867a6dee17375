import { afterEach, beforeEach, expect, test } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const at = "2025-11-23T12:00:00.000Z";

test("notes have an author and a time, are edited, taken out and brought back, and change nothing of the offer", () => {
  const { notes, offers, history } = bench.studio;
  const id = bench.pulled();
  const before = must(offers.get(id));
  const undoBefore = history.state().undo;
  const [first] = must(notes.add(id, " Ask Kim about the budget ")).notes;
  must(notes.add(id, "Agreed by phone"));
  expect(first).toEqual({ id: first?.id, text: "Ask Kim about the budget", who: "ada", at, editedAt: null });
  const noteId = first?.id ?? "";
  expect(must(notes.edit(noteId, "Ask Lee")).notes[0]).toMatchObject({ text: "Ask Lee", editedAt: at });
  expect(must(notes.remove(noteId)).notes.map(({ text }) => text)).toEqual(["Agreed by phone"]);
  expect(must(notes.restore(noteId)).notes.map(({ text }) => text)).toEqual(["Ask Lee", "Agreed by phone"]);
  expect(must(offers.get(id))).toEqual(before);
  expect(history.state().undo).toEqual(undoBefore);
});

test.each([[""], ["  \n"], ["x".repeat(5001)], ["\u0000"]])("no note: %j", text => {
  const id = bench.pulled();
  expect(bench.studio.notes.add(id, text).ok).toBe(false);
  expect(bench.studio.notes.add("nothing", "Text").ok).toBe(false);
  expect(bench.studio.notes.edit("nothing", "Text").ok).toBe(false);
});
