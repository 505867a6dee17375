import { expect, test } from "vitest";
import { generateScript } from "./generate.ts";
import type { Script, Step } from "./script.ts";
import { shrink } from "./shrink.ts";

const cancels = (steps: readonly Step[]) => steps.filter(({ kind }) => kind === "cancel").length;

/** Breaks where a person cancels twice on a server of which something is odd. */
const breaks = async ({ steps, setting }: Script) =>
  cancels(steps) >= 2 && setting.quirks.trimsTexts === true ? "rule" : null;

function longScript(): Script {
  const made = generateScript(11, "today");
  const cancel: Step = { after: 40, kind: "cancel", studio: 0 };
  const steps = [...made.steps, cancel, ...made.steps, cancel, cancel];
  return { ...made, setting: { ...made.setting, quirks: { trimsTexts: true, shortPages: true } }, steps };
}

test("a failing script is cut to the steps and the oddities that it takes", async () => {
  const small = await shrink(longScript(), "rule", breaks);
  expect(small.steps).toHaveLength(2);
  expect(cancels(small.steps)).toBe(2);
  expect(small.steps.every(({ after }) => after === 0)).toBe(true);
  expect(small.setting).toMatchObject({ quirks: { trimsTexts: true }, offers: 0, studios: 1 });
  expect(small.setting.quirks).not.toHaveProperty("shortPages");
});

test("another rule that breaks on the way is not taken for the one that is looked for", async () => {
  const small = await shrink(longScript(), "rule", async script =>
    cancels(script.steps) === 2 ? "another rule" : breaks(script),
  );
  expect(cancels(small.steps)).toBeGreaterThan(2);
});
