import { expect, type Page, test } from "@playwright/test";
import { devices } from "../../shared/preview/choices.ts";
import { surfaces } from "../../shared/preview/surfaces.ts";
import { violationsIn } from "../support/looks.ts";
import { drawn, restOnSwitches, settled, showWide, turnTo } from "../support/preview.ts";
import { previewWindow } from "../support/preview-window.ts";

/**
 * The inside of previews: their style is their own, and axe finds nothing at any place where a customer meets an offer,
 * on any device, in either theme.
 */
const open = previewWindow("preview-inside");

test("neither the window's style sheets reach into a preview, nor a preview's out of it", async () => {
  const { studio, titles } = open();
  const { page } = studio;
  await restOnSwitches(page);
  const inside = drawn(page).getByText(titles[0]).first();
  const outside = page.getByRole("heading", { name: titles[0], level: 2 });
  const before = await inside.evaluate(styleOf);
  const beforeOutside = await outside.evaluate(styleOf);
  await page.evaluate(css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, marker);
  expect(await inside.evaluate(styleOf)).toEqual(before);
  expect(await outside.evaluate(styleOf)).not.toEqual(beforeOutside);
  await page.evaluate(() => void document.adoptedStyleSheets.pop());

  await putInside(page, marker);
  expect(await inside.evaluate(styleOf)).not.toEqual(before);
  expect(await outside.evaluate(styleOf)).toEqual(beforeOutside);
  await takeOut(page);
});

test("what nobody could read inside a preview is found", async () => {
  const { studio } = open();
  const { page } = studio;
  await hideLayers(page);
  await putInside(page, "* { color: rgb(200 200 200) !important; background: rgb(210 210 210) !important }");
  expect(await violationsIn(page, drawn(page))).toContainEqual(expect.stringContaining("color-contrast"));
  await takeOut(page);
});

for (const device of devices) {
  test(`axe finds nothing inside any preview on a ${device}`, async () => {
    const { studio, press } = open();
    const { page } = studio;
    if (device === devices[0]) await showWide(page);
    await page.getByLabel("As seen on").fill("2026-04-15T10:24");
    await restOnSwitches(page);
    if (device !== devices[0]) await press("w");
    const found: string[] = [];
    for (const surface of surfaces) {
      await turnTo(page, surface);
      for (const theme of ["light", "dark"]) {
        await settled(page);
        for (const violation of await violationsIn(page, drawn(page)))
          found.push(`${surface}, ${theme}: ${violation}`);
        await press("d");
      }
    }
    expect(found).toEqual([]);
  });
}

const marker =
  "* { letter-spacing: 9px; color: rgb(1 2 3); outline: 3px solid rgb(1 2 3); text-transform: uppercase }";

/** Runs in the page. */
function styleOf(element: Element): readonly string[] {
  const { letterSpacing, color, outlineColor, outlineStyle, textTransform, fontFamily } =
    getComputedStyle(element);
  return [letterSpacing, color, outlineColor, outlineStyle, textTransform, fontFamily];
}

/** Pins lie over the preview: under them axe can tell no ground, and so no contrast. */
const hideLayers = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("[data-preview-place] > :not([data-device]) { display: none !important }");
    document.adoptedStyleSheets.push(sheet);
  });

/** A style sheet of the preview's own, as if it were one of its components'. */
const putInside = (page: Page, css: string) =>
  page.evaluate(text => {
    const host = [...document.querySelectorAll("[data-preview-place] *")].find(each => each.shadowRoot);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    host?.shadowRoot?.adoptedStyleSheets.push(sheet);
  }, css);

const takeOut = (page: Page) =>
  page.evaluate(() => {
    const host = [...document.querySelectorAll("[data-preview-place] *")].find(each => each.shadowRoot);
    host?.shadowRoot?.adoptedStyleSheets.pop();
  });
