import { describe, expect, test } from "vitest";
import { createLane } from "./lane.ts";

const turn = () => new Promise<void>(resolve => void setImmediate(resolve));

describe("a lane", () => {
  test("does one piece in a turn, in order, and lets others have theirs in between", async () => {
    const done: string[] = [];
    const lane = createLane({ turn }, 8);
    for (const piece of ["a", "b", "c"]) await lane.add(() => done.push(piece));
    expect(done).toEqual([]);
    setImmediate(() => done.push("somebody else"));
    await lane.emptied();
    expect(done).toEqual(["a", "somebody else", "b", "c"]);
  });

  test("holds back who brings more than it has room for", async () => {
    const done: number[] = [];
    const lane = createLane({ turn }, 2);
    for (let piece = 1; piece <= 5; piece += 1) await lane.add(() => done.push(piece));
    expect(done).toEqual([1, 2, 3]);
  });

  test("after a failure does nothing more, and tells it to all who ask", async () => {
    const done: number[] = [];
    const lane = createLane({ turn }, 1);
    await lane.add(() => {
      throw new Error("disk full");
    });
    await expect(lane.add(() => done.push(1))).rejects.toThrow("disk full");
    await expect(lane.emptied()).rejects.toThrow("disk full");
    expect(done).toEqual([]);
  });
});
