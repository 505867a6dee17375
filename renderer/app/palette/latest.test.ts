import fc from "fast-check";
import { expect, test } from "vitest";
import { createLatest } from "./latest.ts";

/** A question whose answers come when the test says so. */
function byHand() {
  const open: { input: number; answer: () => void }[] = [];
  const heard: number[] = [];
  const latest = createLatest<number, number>(
    input => new Promise(resolve => open.push({ input, answer: () => resolve(input) })),
    output => heard.push(output),
  );
  const answerOne = async () => {
    open.shift()?.answer();
    await new Promise(resolve => setImmediate(resolve));
  };
  return { latest, open, heard, answerOne };
}

test("what is wanted while a question is under way waits, and only the last of it is asked", async () => {
  const { latest, open, heard, answerOne } = byHand();
  for (const input of [1, 2, 3]) latest.want(input);
  expect(open.map(({ input }) => input)).toEqual([1]);
  await answerOne();
  expect(open.map(({ input }) => input)).toEqual([3]);
  await answerOne();
  expect(heard).toEqual([1, 3]);
});

test("however answers and wishes mix: one question at a time, in order, the last one always answered", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), async steps => {
      const { latest, open, heard, answerOne } = byHand();
      let wanted = 0;
      for (const wants of steps) {
        if (wants) latest.want(++wanted);
        else await answerOne();
        expect(open.length).toBeLessThanOrEqual(1);
      }
      while (open.length > 0) await answerOne();
      expect(heard).toEqual(heard.toSorted((a, b) => a - b));
      expect(heard.at(-1) ?? 0).toBe(wanted);
    }),
  );
});

test("nothing is heard once it is over", async () => {
  const { latest, heard, answerOne } = byHand();
  latest.want(1);
  latest.stop();
  await answerOne();
  expect(heard).toEqual([]);
});
