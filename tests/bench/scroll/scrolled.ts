import type { CDPSession, Page } from "@playwright/test";

/** Pixels of one turn of a mouse wheel. */
const turn = 100;

/** Scrolls an element of the page, a turn of the wheel a frame; answers ms of the main thread's own time a screen. */
export async function scrolled(
  page: Page,
  cdp: CDPSession,
  selector: string,
  from: number,
  screens: number,
): Promise<number> {
  await page.evaluate(atRest, { selector, from });
  const before = await taskTime(cdp);
  await page.evaluate(scrollThrough, { selector, screens, turn });
  return (1_000 * ((await taskTime(cdp)) - before)) / screens;
}

/** Time of the thread, not of the clock: what else the machine does is not in it. */
export const measureThread = (cdp: CDPSession) =>
  cdp.send("Performance.enable", { timeDomain: "threadTicks" });

/** Seconds. */
async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const task = metrics.find(({ name }) => name === "TaskDuration");
  if (!task) throw new Error("Chromium did not say how long its tasks took.");
  return task.value;
}

/** Runs in the page: at a place where everything that is to come has come. */
async function atRest({ selector, from }: { selector: string; from: number }): Promise<void> {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Nothing is ${selector}.`);
  element.scrollTop = from;
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
}

/** Runs in the page. */
async function scrollThrough(options: { selector: string; screens: number; turn: number }): Promise<void> {
  const element = document.querySelector(options.selector);
  if (!element) throw new Error(`Nothing is ${options.selector}.`);
  const turns = Math.ceil((options.screens * element.clientHeight) / options.turn);
  for (let done = 0; done < turns; done += 1) {
    element.scrollTop += options.turn;
    await new Promise(requestAnimationFrame);
  }
}
