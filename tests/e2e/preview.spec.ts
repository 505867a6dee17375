import { expect, type Page, test } from "@playwright/test";
import { surfacesOf } from "../../shared/preview/surfaces.ts";
import { chooseByArrows, tabTo, watchForPointers } from "../support/by-keyboard.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { drawn, fillWithShown, openByTitle, restOnSwitches, translateInto } from "../support/preview.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** The previews of an offer in the real window, by keyboard alone: each test goes on from the last. */
const place = temporaryFolder("preview");
let studio: RunningStudio;
let pointers: () => Promise<number>;
let titles: readonly [string, string];

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  titles = await fillWithShown(place.folder);
  studio = await launchStudio({ workspace: place.folder });
  await studio.page.setViewportSize({ width: 1440, height: 900 });
  await translateInto(studio.page, await openByTitle(studio.page, titles[0]));
  pointers = await watchForPointers(studio.page);
});
test.beforeEach(() => test.slow());
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

const preview = () => studio.page.getByRole("region", { name: "Preview", exact: true });
const compare = () => studio.page.getByRole("region", { name: "Compare", exact: true });
const radio = (name: string | RegExp) => studio.page.getByRole("radio", { name });
const press = (key: string) => studio.page.keyboard.press(key);

test("every switch is one key", async () => {
  const { page } = studio;
  await restOnSwitches(page);
  const chosen: readonly (readonly [string, string | RegExp])[] = [
    ["2", "Marketplace"],
    ["]", "List"],
    ["[", "Grid"],
    ["3", "Link"],
    ["4", "Code"],
    ["5", "Redemption"],
    ["1", "Hub"],
    ["w", "Tablet"],
    ["w", "Desktop"],
    ["w", "Phone"],
    ["d", "Dark"],
    ["d", "Light"],
    ["+", "130%"],
    ["+", "150%"],
    ["+", "200%"],
    ["+", "100%"],
    ["l", /^Deutsch/],
    ["l", "English"],
    ["v", "In audience"],
    ["v", "Not in it"],
    ["v", "Someone"],
  ];
  for (const [key, name] of chosen) {
    await press(key);
    const exact =
      typeof name === "string" ? preview().getByRole("radio", { name, exact: true }) : radio(name);
    await expect(exact.first()).toBeChecked();
  }
  const state = preview()
    .getByRole("status")
    .filter({ hasText: /Not yet|Live|Last hours|Over/ });
  for (const [key, word] of [
    ["6", "Not yet"],
    ["7", "Live"],
    ["8", "Last hours"],
    ["9", "Over"],
  ] as const) {
    await press(key);
    await expect(state).toHaveText(word);
  }
  await press("0");
  await expect(preview().getByRole("button", { name: "Now", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await press("s");
  await expect(preview().getByRole("button", { name: "Sold out" })).toHaveAttribute("aria-pressed", "true");
  await press("s");
});

test("a time is set exactly, and the slider says in words what it means", async () => {
  const { page } = studio;
  await page.getByLabel("As seen on").fill("2026-06-30T20:30");
  const slider = page.getByRole("slider", { name: "Time of the preview" });
  await expect(slider).toHaveAttribute("aria-valuetext", /Jun 30, 2026.*Last hours/);
  await tabTo(page, slider);
  await press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", /Not yet/);
  await restOnSwitches(page);
  await press("0");
});

test("fields of the preview and of the editor type their letters: no switch turns", async () => {
  const { page } = studio;
  await restOnSwitches(page);
  await press("4");
  const code = drawn(page).getByRole("textbox").first();
  await code.focus();
  await page.keyboard.type("dw5");
  await expect(radio("Light")).toBeChecked();
  await expect(preview().getByRole("radio", { name: "Code", exact: true }).first()).toBeChecked();
  await restOnSwitches(page);
  await press("1");
});

test("the author is told beside the preview what customers miss, and the preview says none of it", async () => {
  const { page } = studio;
  await restOnSwitches(page);
  await press("l");
  const notes = preview().getByRole("list", { name: "Notes on the preview" });
  await expect(notes.getByText("Not translated into German, shown as written: Terms.")).toBeVisible();
  await expect(radio("Deutsch, 1 text is not translated")).toBeChecked();
  await press("l");
  await openByTitle(page, titles[1]);
  await expect(notes.getByText(/^Customers read the value twice: “20%”/)).toBeVisible();
  await expect(notes.getByText("Hub, Feed card: not among this offer’s channels.")).toBeVisible();
  await tabTo(page, preview().getByRole("button", { name: /^All \d notes in full$/ }));
  await press("Enter");
  await expect(notes.getByText(/^Title cut after \d+ of \d+ characters/)).toBeVisible();
  await expect(drawn(page).getByText(/cut after|not among/)).toHaveCount(0);
  await openByTitle(page, titles[0]);
});

test("a barcode that is too long for the screen is turned, one that no till reads is missing, and the author is told", async () => {
  const { page } = studio;
  const id = await openByTitle(page, titles[0]);
  await restOnSwitches(page);
  await press("5");
  await press("7");
  for (let place = 0; place < surfacesOf.redemption.length; place += 1)
    if (!(await radio("Barcode").isChecked())) await press("]");
  const notes = preview().getByRole("list", { name: "Notes on the preview" });
  const code = drawn(page).getByRole("img", { name: /4471/ });
  for (const [symbology, text, note, drawnCodes] of [
    ["code_128", "NH20-4471-8832", "The barcode is too wide for this screen and stands upright.", 1],
    ["ean_13", "4471", "No till could read what the barcode is to say, so it is not drawn.", 0],
  ] as const) {
    await saveBarcode(page, id, symbology, text);
    await expect(notes.getByText(note)).toBeVisible();
    await expect(code).toHaveCount(drawnCodes);
  }
  await saveBarcode(page, id, "ean_13", "4006381333931");
  await expect(notes.getByText(/ barcode (?:is|has)/)).toHaveCount(0);
  await restOnSwitches(page);
  await press("0");
  await press("1");
});

test("channels, languages and offers stand side by side; what is alike turns in all of them", async () => {
  const { page } = studio;
  await restOnSwitches(page);
  await press("c");
  await expect(compare().getByRole("group", { name: "Preview 2" })).toBeVisible();
  await restOnSwitches(page);
  await press("a");
  await press("a");
  await expect(compare().getByRole("group", { name: /^Preview \d$/ })).toHaveCount(4);
  await press("a");
  await expect(compare().getByRole("group", { name: /^Preview \d$/ })).toHaveCount(4);
  await press("d");
  for (const group of await compare()
    .getByRole("group", { name: /^Preview \d$/ })
    .all())
    await expect(group.locator("[data-theme]").first()).toHaveAttribute("data-theme", "dark");
  await press("d");
  await press("Shift+A");
  await press("Shift+A");
  await expect(compare().getByRole("group", { name: /^Preview \d$/ })).toHaveCount(2);

  await chooseByArrows(page, compare().getByRole("combobox", { name: "Language of preview 2" }), "German");
  const second = compare().getByRole("group", { name: "Preview 2" });
  await expect(second.getByText(/^Jede Bestellung/).first()).toBeVisible();
  await expect(
    compare().getByRole("group", { name: "Preview 1" }).getByText(titles[0]).first(),
  ).toBeVisible();

  const subject = compare().getByRole("combobox", { name: "Offer shown in preview 2" });
  await subject.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("far too long");
  await chooseByArrows(page, subject, titles[1]);
  await expect(second.getByText(/^20% off at the/).first()).toBeVisible();
  await photograph(page, "preview", "compare");
  await expectNoViolation(page);
  await page.emulateMedia({ colorScheme: "light" });
  await restOnSwitches(page);
  await press("Escape");
  await expect(preview()).toBeVisible();
  await expect(page.getByRole("heading", { name: titles[0], level: 2 })).toBeVisible();
});

test("an earlier version stands beside the present one", async () => {
  const { page } = studio;
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.focus();
  await press("Home");
  await page.keyboard.type("Now ");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await restOnSwitches(page);
  await press("c");
  await expect(compare().getByRole("group", { name: "Preview 2" })).toBeVisible();
  await restOnSwitches(page);
  for (const key of ["x", "Shift+A", "a"]) await press(key);
  await expect(compare().getByRole("group", { name: "Preview 2" })).toBeVisible();
  const choice = compare().getByRole("combobox", { name: "Offer shown in preview 2" });
  await choice.focus();
  await press("ArrowDown");
  await page.getByRole("option").filter({ hasText: "This offer" }).waitFor();
  await press("ArrowDown");
  await press("Enter");
  await expect(choice).not.toHaveValue("This offer");
  const second = compare().getByRole("group", { name: "Preview 2" });
  await expect(second.getByText(/^Every order at/).first()).toBeVisible();
  await expect(
    compare()
      .getByRole("group", { name: "Preview 1" })
      .getByText(/^Now Every/)
      .first(),
  ).toBeVisible();
  await restOnSwitches(page);
  await press("Escape");
  await title.focus();
  await press("Home");
  for (let letter = 0; letter < 4; letter += 1) await press("Delete");
  await expect(title).toHaveValue(titles[0]);
});

test("a comment is made, moved, resolved, taken out and brought back without a mouse", async () => {
  const { page } = studio;
  await restOnSwitches(page);
  await press("m");
  const text = page.getByRole("textbox", { name: "New comment" });
  await expect(text).toBeFocused();
  await page.keyboard.type("<img src=x onerror=alert(1)> Larger here");
  await tabTo(page, page.getByRole("button", { name: "move it by arrow keys" }));
  await press("Enter");
  await expect(page.getByRole("button", { name: "New comment", exact: true })).toBeFocused();
  await press("Shift+ArrowUp");
  await text.focus();
  await press("Control+Enter");
  const list = page.getByRole("region", { name: "Comments" });
  await expect(list.getByText("<img src=x onerror=alert(1)> Larger here")).toBeVisible();
  const pin = page.getByRole("button", { name: /^Comment 1 by / });
  await expect(pin).toHaveCSS("top", await topOf(page, 0.45));
  await pin.focus();
  await press("ArrowDown");
  await expect(pin).toHaveCSS("top", await topOf(page, 0.46));
  await expect(drawn(page).locator("img[src=x]")).toHaveCount(0);

  await restOnSwitches(page);
  await press("l");
  await expect(pin).toHaveCount(0);
  await tabTo(page, list.getByRole("button", { name: "Show where comment 1 was made" }), "Shift+Tab");
  await press("Enter");
  await expect(pin).toBeFocused();

  await tabTo(page, list.getByRole("button", { name: "Resolve comment 1" }));
  await press("Enter");
  await expect(list.getByText("1 resolved")).toBeVisible();
  await tabTo(page, list.getByText("1 resolved"));
  await press("Enter");
  await tabTo(page, list.getByRole("button", { name: "Reopen comment 1" }));
  await press("Enter");
  await tabTo(page, list.getByRole("button", { name: "Take out comment 1" }));
  await press("Enter");
  await expect(pin).toHaveCount(0);
  const told = page.getByRole("alert").filter({ hasText: "Comment taken out" });
  await tabTo(page, told.getByRole("button", { name: "Undo", exact: true }));
  await press("Enter");
  await expect(pin).toBeVisible();
  await expectNoViolation(page);
  await page.emulateMedia({ colorScheme: "light" });
});

test("the picture's focus moves by arrow keys, and the preview's crop with it", async () => {
  const { page } = studio;
  await restOnSwitches(page);
  await press("1");
  await press("Alt+2");
  const focus = page.getByRole("button", { name: /^Focus of the picture: 50% from the left, 50%/ });
  await focus.scrollIntoViewIfNeeded();
  await focus.focus();
  await press("Shift+ArrowUp");
  await press("ArrowRight");
  await expect(page.getByText("51% from the left, 40% from above")).toBeVisible();
  const picture = drawn(page).locator("img.picture").first();
  await expect(picture).toHaveCSS("object-position", "51% 40%");
  await expectNoViolation(page, page.locator('[data-fields="pictureFocus"]'));
  await page.emulateMedia({ colorScheme: "light" });
  await tabTo(page, page.getByRole("button", { name: "Middle" }));
  await press("Enter");
  await expect(picture).toHaveCSS("object-position", "50% 50%");
});

test("axe finds nothing inside any preview, in both of its themes", async () => {
  const { page } = studio;
  test.setTimeout(240_000);
  await restOnSwitches(page);
  for (const [index, surfaces] of Object.values(surfacesOf).entries()) {
    await press(index === 0 ? "2" : "1");
    await press(String(index + 1));
    for (const surface of surfaces) {
      for (const theme of ["light", "dark"]) {
        await expectNoViolation(page, drawn(page)).catch((problem: Error) => {
          throw new Error(`${surface} in its ${theme} theme: ${problem.message}`);
        });
        await restOnSwitches(page);
        await press("d");
      }
      await press("]");
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await press("1");
});

test("neither the window's style sheets reach into a preview, nor a preview's out of it", async () => {
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

  await page.evaluate(css => {
    const host = [...document.querySelectorAll("[data-preview-place] *")].find(each => each.shadowRoot);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    host?.shadowRoot?.adoptedStyleSheets.push(sheet);
  }, marker);
  expect(await inside.evaluate(styleOf)).not.toEqual(before);
  expect(await outside.evaluate(styleOf)).toEqual(beforeOutside);
  await page.evaluate(() => {
    const host = [...document.querySelectorAll("[data-preview-place] *")].find(each => each.shadowRoot);
    host?.shadowRoot?.adoptedStyleSheets.pop();
  });
});

test("nothing of it was done by a pointer but opening offers, and the page complained of nothing", async () => {
  expect(await pointers()).toBeLessThanOrEqual(20);
  expect(studio.complaints).toEqual([]);
});

const saveBarcode = (page: Page, id: string, barcodeSymbology: string, barcodeText: string) =>
  page.evaluate(input => window.studio?.invoke("offers:save", input), {
    id,
    patch: { barcodeSymbology, barcodeText },
  });

const marker =
  "* { letter-spacing: 9px; color: rgb(1 2 3); outline: 3px solid rgb(1 2 3); text-transform: uppercase }";

/** Runs in the page. */
function styleOf(element: Element): readonly string[] {
  const { letterSpacing, color, outlineColor, outlineStyle, textTransform, fontFamily } =
    getComputedStyle(element);
  return [letterSpacing, color, outlineColor, outlineStyle, textTransform, fontFamily];
}

/** CSS pixels of a share of the preview's height. */
async function topOf(page: Page, share: number): Promise<string | RegExp> {
  const height = await drawn(page).evaluate(element => element.getBoundingClientRect().height);
  const [from, to] = [Math.floor(height * share), Math.ceil(height * share)];
  return new RegExp(`^(${from}|${to})(\\.\\d+)?px$`);
}
