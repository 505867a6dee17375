import { afterEach, beforeEach, expect, test } from "vitest";
import { commentRequests } from "#shared/ipc/comment-views.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
let offer: string;
beforeEach(() => {
  bench = openStudioBench();
  offer = bench.pulled();
});
afterEach(() => bench.close());

const at = "2025-11-23T12:00:00.000Z";
const spot = { surface: "hub.feed", language: "de", x: 500, y: 250 } as const;
const texts = () => must(bench.studio.previewComments.list(offer)).comments.map(({ text }) => text);

test("a comment knows its spot, who made it and when; it is edited, moved, resolved, taken out and brought back", () => {
  const { previewComments, offers, history } = bench.studio;
  const before = must(offers.get(offer));
  const undoBefore = history.state().undo;
  const [first] = must(previewComments.add({ offer, ...spot, text: " Larger " })).comments;
  must(previewComments.add({ offer, ...spot, text: "Agreed" }));
  const id = first?.id ?? "";
  expect(first).toEqual({ id, ...spot, text: "Larger", who: "ada", at, editedAt: null, doneAt: null });
  expect(must(previewComments.edit(id, { text: "Smaller" })).comments[0]).toMatchObject({
    text: "Smaller",
    editedAt: at,
  });
  expect(must(previewComments.edit(id, { text: "Smaller still", y: 900 })).comments[0]).toMatchObject({
    text: "Smaller still",
    y: 900,
  });
  must(previewComments.edit(id, { text: "Smaller", y: 250 }));
  expect(must(previewComments.edit(id, { x: 0 })).comments[0]).toMatchObject({ x: 0, y: 250 });
  expect(must(previewComments.setDone(id, true)).comments[0]).toMatchObject({ doneAt: at });
  expect(must(previewComments.setDone(id, false)).comments[0]).toMatchObject({ doneAt: null });
  must(previewComments.remove(id));
  expect(texts()).toEqual(["Agreed"]);
  must(previewComments.restore(id));
  expect(texts()).toEqual(["Smaller", "Agreed"]);
  expect(must(offers.get(offer))).toEqual(before);
  expect(history.state().undo).toEqual(undoBefore);
});

test("a move alone is no edit of what a comment says", () => {
  const { previewComments } = bench.studio;
  const [made] = must(previewComments.add({ offer, ...spot, text: "Here" })).comments;
  const moved = must(previewComments.edit(made?.id ?? "", { x: 1000, y: 0 })).comments[0];
  expect(moved).toMatchObject({ x: 1000, y: 0, editedAt: null });
});

test("what is said about an offer comes back with it when its deletion is taken back, or undone", () => {
  const { previewComments, offers, history } = bench.studio;
  must(previewComments.add({ offer, ...spot, text: "Larger" }));
  must(offers.delete(offer, "window"));
  expect(texts()).toEqual(["Larger"]);
  must(previewComments.add({ offer, ...spot, text: "Why is it gone?" }));
  must(offers.restore(offer));
  expect(texts()).toEqual(["Larger", "Why is it gone?"]);
  must(offers.delete(offer, "window"));
  must(history.undo());
  expect(must(offers.get(offer)).offer.state).not.toBe("deleted");
  expect(texts()).toEqual(["Larger", "Why is it gone?"]);
});

test.each([[""], ["  \n"], ["x".repeat(2001)], ["\u0000"]])("no comment: %j", text => {
  const { previewComments } = bench.studio;
  expect(previewComments.add({ offer, ...spot, text }).ok).toBe(false);
  expect(previewComments.add({ offer: "nothing", ...spot, text: "Text" }).ok).toBe(false);
  expect(previewComments.edit("nothing", { text: "Text" }).ok).toBe(false);
  expect(texts()).toEqual([]);
});

test.each([
  ["<img src=x onerror=alert(1)>"],
  ["'); DROP TABLE preview_comments; --"],
  ["\u202Egnol \u2066"],
  ["👩‍👩‍👧".repeat(200)],
])("hostile text is kept as it is, or as any text of an offer is: %j", text => {
  must(bench.studio.previewComments.add({ offer, ...spot, text }));
  expect(texts()).toEqual([text]);
});

test.each([[{ x: -1 }], [{ x: 1001 }], [{ y: 0.5 }], [{ surface: "hub.nowhere" }], [{ language: "" }]])(
  "no such spot comes through the channel: %o",
  change => {
    const request = { offer, ...spot, text: "Here" };
    expect(commentRequests.add.safeParse(request).success).toBe(true);
    expect(commentRequests.add.safeParse({ ...request, ...change }).success).toBe(false);
  },
);
