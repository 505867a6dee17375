import type { CDPSession, Page } from "@playwright/test";

/** Time of the thread, not of the clock: what else the machine does is not in it. */
export const measureThread = (cdp: CDPSession) =>
  cdp.send("Performance.enable", { timeDomain: "threadTicks" });

/** ms of the main thread from before a key to the frame that shows what it did: its layout is committed then. */
export async function keyTime(page: Page, cdp: CDPSession, key: string): Promise<number> {
  await page.evaluate(becomeIdle);
  const drawn = await page.evaluateHandle(frameAfterKey);
  const before = await taskTime(cdp);
  await page.keyboard.press(key);
  await drawn.evaluate(({ done }) => done);
  const after = await taskTime(cdp);
  await drawn.dispose();
  return 1_000 * (after - before);
}

/** Seconds. */
async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const task = metrics.find(({ name }) => name === "TaskDuration");
  if (!task) throw new Error("Chromium did not say how long its tasks took.");
  return task.value;
}

/** Runs in the page: what a key before this one caused (its saving, the lists) has come and gone. */
function becomeIdle(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(() => requestIdleCallback(() => resolve(), { timeout: 1_000 }), 150);
  });
}

/** Runs in the page: a task that a frame's callback asks for comes after that frame. */
function frameAfterKey(): { readonly done: Promise<void> } {
  const done = new Promise<void>(resolve => {
    const onFrame = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    };
    window.addEventListener("keydown", () => requestAnimationFrame(onFrame), { once: true, capture: true });
  });
  return { done };
}
