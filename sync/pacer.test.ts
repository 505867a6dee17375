import { describe, expect, test } from "vitest";
import { createPacer, inParallel } from "./pacer.ts";

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { open, opened };
};
const soon = () => new Promise<void>(resolve => void setImmediate(resolve));

describe("the pace", () => {
  test("doubles for a width of good answers, up to the most", () => {
    const pacer = createPacer({ first: 2, most: 5 });
    pacer.answered(10);
    expect(pacer.width).toBe(2);
    pacer.answered(10);
    expect(pacer.width).toBe(4);
    for (let n = 0; n < 20; n += 1) pacer.answered(10);
    expect(pacer.width).toBe(5);
  });

  test("grows by one for a width of good answers once it has been too much", () => {
    const pacer = createPacer({ first: 4, most: 8 });
    pacer.slowDown();
    for (const width of [2, 3, 3, 3, 4]) {
      pacer.answered(10);
      expect(pacer.width).toBe(width);
    }
  });

  test("halves when the server asks to slow down, never below one", () => {
    const pacer = createPacer({ first: 8, most: 8 });
    for (const width of [4, 2, 1, 1]) {
      pacer.slowDown();
      expect(pacer.width).toBe(width);
    }
  });

  test("gives way when answers only queue", () => {
    const pacer = createPacer({ first: 4, most: 8 });
    pacer.answered(50);
    pacer.answered(200);
    expect(pacer.width).toBe(3);
  });
});

describe("work at once", () => {
  test("is never more than the width, and all of it is done in order of its beginning", async () => {
    const begun: number[] = [];
    let under = 0;
    let most = 0;
    await inParallel({ width: 3 }, [1, 2, 3, 4, 5, 6, 7], async item => {
      begun.push(item);
      under += 1;
      most = Math.max(most, under);
      await soon();
      under -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  test("after a failure nothing new begins, and what is under way ends first", async () => {
    const slow = gate();
    const ended: string[] = [];
    const all = inParallel({ width: 2 }, ["fails", "slow", "never"], async item => {
      if (item === "fails") throw new Error("refused");
      await slow.opened;
      ended.push(item);
    });
    const failed = expect(all).rejects.toThrow("refused");
    await soon();
    slow.open();
    await failed;
    expect(ended).toEqual(["slow"]);
  });

  test("of nothing is done at once", async () => {
    await inParallel({ width: 2 }, [], async () => {
      throw new Error("There was nothing to do.");
    });
  });
});
