import { expect, type Locator, type Page } from "@playwright/test";
import { CheckFailed } from "./checks.ts";

/** The hands of somebody without a mouse: everything here is keys alone. */

/** `Tab`, as often as it takes, until a control has the focus. */
export async function tabTo(page: Page, control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const isThere = () => control.evaluateAll(found => found.some(each => each === document.activeElement));
  for (let pressed = 0; pressed < wholeRound; pressed += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new CheckFailed(`${key} never came to ${control}.`);
}

/** Stops of the window with every section and the preview open: some 140. */
const wholeRound = 200;

/** Goes to a control and types, in place of what stands there. */
export async function typeInto(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Takes one of a list with the arrow keys. */
export async function chooseByArrows(page: Page, box: Locator, option: string): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.press("ArrowDown");
  const wanted = page.getByRole("option", { name: option, exact: true });
  await expect(wanted).toBeVisible();
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if ((await wanted.getAttribute("data-combobox-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue(option);
}

/** Counts what a mouse, a pen or a finger would cause; answers how many of them there were. */
export async function watchForPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.pointers = "0";
    for (const name of ["mousedown", "pointerdown", "touchstart", "mousemove", "wheel"]) {
      window.addEventListener(
        name,
        () => {
          const { dataset } = document.documentElement;
          dataset.pointers = String(Number(dataset.pointers) + 1);
        },
        true,
      );
    }
  });
  return async () => Number(await page.locator("html").getAttribute("data-pointers"));
}
