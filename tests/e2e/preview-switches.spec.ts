import { expect, type Page, test } from "@playwright/test";
import { surfacesOf } from "../../shared/preview/surfaces.ts";
import { tabTo } from "../support/by-keyboard.ts";
import { drawn, openByTitle, restOnSwitches } from "../support/preview.ts";
import { previewWindow } from "../support/preview-window.ts";

/** The switches of a preview and what the author is told beside it, by keyboard alone. */
const open = previewWindow("preview-switches");

test("every switch is one key", async () => {
  const { studio, preview, radio, press } = open();
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
    const exact = typeof name === "string" ? preview.getByRole("radio", { name, exact: true }) : radio(name);
    await expect(exact.first()).toBeChecked();
  }
  const state = preview.getByRole("status").filter({ hasText: /Not yet|Live|Last hours|Over/ });
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
  await expect(preview.getByRole("button", { name: "Now", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await press("s");
  await expect(preview.getByRole("button", { name: "Sold out" })).toHaveAttribute("aria-pressed", "true");
  await press("s");
});

test("a time is set exactly, and the slider says in words what it means", async () => {
  const { studio, press } = open();
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
  const { studio, preview, radio, press } = open();
  const { page } = studio;
  await restOnSwitches(page);
  await press("4");
  const code = drawn(page).getByRole("textbox").first();
  await code.focus();
  await page.keyboard.type("dw5");
  await expect(radio("Light")).toBeChecked();
  await expect(preview.getByRole("radio", { name: "Code", exact: true }).first()).toBeChecked();
  await restOnSwitches(page);
  await press("1");
});

test("the author is told beside the preview what customers miss, and the preview says none of it", async () => {
  const { studio, titles, preview, radio, press } = open();
  const { page } = studio;
  await restOnSwitches(page);
  await press("l");
  const notes = preview.getByRole("list", { name: "Notes on the preview" });
  await expect(notes.getByText("Not translated into German, shown as written: Terms.")).toBeVisible();
  await expect(radio("Deutsch, 1 text is not translated")).toBeChecked();
  await press("l");
  await openByTitle(page, titles[1]);
  await expect(notes.getByText(/^Customers read the value twice: “20%”/)).toBeVisible();
  await expect(notes.getByText("Hub, Feed card: not among this offer’s channels.")).toBeVisible();
  await tabTo(page, preview.getByRole("button", { name: /^All \d notes in full$/ }));
  await press("Enter");
  await expect(notes.getByText(/^Title cut after \d+ of \d+ characters/)).toBeVisible();
  await expect(drawn(page).getByText(/cut after|not among/)).toHaveCount(0);
  await openByTitle(page, titles[0]);
});

test("a barcode that is too long for the screen is turned, one that no till reads is missing, and the author is told", async () => {
  const { studio, titles, preview, radio, press } = open();
  const { page } = studio;
  const id = await openByTitle(page, titles[0]);
  await restOnSwitches(page);
  await press("5");
  await press("7");
  for (let place = 0; place < surfacesOf.redemption.length; place += 1)
    if (!(await radio("Barcode").isChecked())) await press("]");
  const notes = preview.getByRole("list", { name: "Notes on the preview" });
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

test("nothing of it was done by a pointer but opening offers, and the page complained of nothing", async () => {
  const { studio, pointers } = open();
  expect(await pointers()).toBeLessThanOrEqual(20);
  expect(studio.complaints).toEqual([]);
});

const saveBarcode = (page: Page, id: string, barcodeSymbology: string, barcodeText: string) =>
  page.evaluate(input => window.studio?.invoke("offers:save", input), {
    id,
    patch: { barcodeSymbology, barcodeText },
  });
