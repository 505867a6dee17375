import { expect, type Locator, type Page, test } from "@playwright/test";
import { envelopeSchema } from "../../shared/ipc/contract.ts";
import { type Skin, skinSchema } from "../../shared/preview/skin.ts";
import { sampleSkin } from "../../shared/preview/skins/samples.ts";
import { mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** The skin editor, field by field: each changes the skin and what is drawn of it, and is undone. */
const place = temporaryFolder("skin-fields");
let studio: RunningStudio;
let id = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  studio = await launchStudio({ workspace: place.folder });
  id = (await skinOf(`window.studio.invoke("skins:copy", "sample-hub-1")`)).id;
  await studio.page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("button", { name: "Skins", exact: true })
    .click();
  await studio.page.getByRole("button", { name: /^Sample skin 1, copy/ }).click();
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a pop colour is added so that it can be read, drawn where the skin is loud, and left out again", async () => {
  const { page } = studio;
  await page.getByRole("button", { name: "Add a pop colour" }).click();
  const pop = page.getByRole("textbox", { name: "Pop, light", exact: true });
  await expect(pop).not.toHaveValue("#0A5C54");
  await expect(findings(page).getByRole("listitem")).toHaveCount(0);
  await pop.fill("#102221");
  await expect(findings(page).getByText(/^Pop on text, light: \d\.\d:1, and 3:1 is needed$/)).toBeVisible();
  await expectDrawn("--skin-pop", "#102221");
  await page.getByRole("button", { name: "Leave out the pop colour" }).click();
  await expect(pop).toHaveCount(0);
  await expectDrawn("--skin-pop", "#0A5C54");
  await undoAll(page);
});

test("a language's words are added, and go all at once; English stays", async () => {
  const { page } = studio;
  const language = page.getByRole("combobox", { name: "Language of the wording" });
  await expect(language).toHaveValue("English");
  await expect(page.getByRole("button", { name: "Remove English" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "Another language, as a tag" }).fill("it");
  await page.getByRole("button", { name: "Add Italian" }).click();
  await page.getByRole("textbox", { name: "cta.apply, Italian", exact: true }).fill("Applica");
  await page.getByRole("button", { name: "Remove Italian" }).click();
  await expect(language).toHaveValue("English");
  await expect(page.getByRole("textbox", { name: "Search the wording" })).toBeFocused();
  await undoAll(page);
});

test("families, widths, crops and lines are drawn as they are set", async () => {
  const { page } = studio;
  await choose(page, "Codes", "Archivo");
  await expectDrawn("--skin-code", '"Archivo Variable", "Readex Pro Variable"');
  await choose(page, "Other scripts", "Geist Mono");
  await expectDrawn("--skin-text", '"Figtree Variable", "Geist Mono Variable", "Readex Pro Variable"');
  await field(page, "Width of values, %").fill("75");
  await expectDrawn("--skin-value-width", "75%");
  await field(page, "Width of values, %").fill("");
  await expectDrawn("--skin-value-width", "100%");
  await field(page, "Width of brand, %").fill("120");
  await expectDrawn("--skin-brand-width", "120%");
  await field(page, "Crop on cards").fill("2:1");
  await expectDrawn("--skin-card-ratio", "2 / 1");
  await photograph(page, "skin-fields", "1-type");
  await expectNoViolation(page, page.getByRole("region", { name: "Open skin" }));
  await undoAll(page);
});

test("a number is typed digit by digit; one that is too small yet changes nothing", async () => {
  const { page } = studio;
  const weight = field(page, "Weight of titles");
  await weight.fill("");
  await weight.pressSequentially("45");
  await expectDrawn("--skin-display-weight", "720");
  await weight.pressSequentially("0");
  await expectDrawn("--skin-display-weight", "450");
  await weight.fill("5");
  await weight.blur();
  await expect(weight).toHaveValue("100");
  await expectDrawn("--skin-display-weight", "100");
  await undoAll(page);
});

test("a title is cut after the lines that the skin has for it", async () => {
  const { page } = studio;
  await page.getByRole("combobox", { name: "What is shown" }).click();
  await page.getByRole("option", { name: "Airdrop" }).click();
  const text = drawn(page).locator(".airdrop-body");
  const height = () => text.evaluate(element => element.getBoundingClientRect().height);
  await expect.poll(height).toBeGreaterThan(20);
  const before = await height();
  await field(page, "Lines of the description, in an Airdrop").fill("1");
  await expect.poll(height).toBeLessThan(before * 0.7);
  await photograph(page, "skin-fields", "2-slots");
  await undoAll(page);
});

test("each field can be changed by hand, and all of it undone", async () => {
  const { page } = studio;
  test.setTimeout(120_000);
  await page.getByRole("button", { name: "Add a pop colour" }).click();
  const fields = page.locator("[data-skin-field]");
  const paths = await fields.evaluateAll(all => all.map(each => each.getAttribute("data-skin-field") ?? ""));
  const changed = paths.filter((path, at) => paths.indexOf(path) === at && !path.startsWith("brand.logo"));
  for (const path of changed) await change(fields.and(page.locator(`[data-skin-field="${path}"]`)).first());
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const [before, after] = [leaves(original()), leaves(await stored())];
  const isChanged = (path: string) => {
    const shape = new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", "[^/]+?")}$`);
    return [...after].some(([leaf, value]) => shape.test(leaf) && before.get(leaf) !== value);
  };
  mustEqual(
    "Fields that did not change",
    changed.filter(path => !isChanged(path)),
    [],
  );
  await undoAll(page);
  mustEqual("The skin", { ...(await stored()), name: "", id: "" }, { ...original(), name: "", id: "" });
  mustEqual("What the page complained of", studio.complaints, []);
});

/** As a hand does it, by the kind of control. */
async function change(control: Locator): Promise<void> {
  const path = await control.getAttribute("data-skin-field");
  const kind = await control.getAttribute("role");
  if (kind === "radiogroup") return control.locator("label:not([data-active])").first().click();
  if (kind === "combobox") {
    await control.click();
    return control.page().getByRole("option", { selected: false }).first().click();
  }
  if (path?.startsWith("colors.")) await control.fill("#123456");
  else if (/^images\.(?!minWidth)/.test(path ?? "")) await control.fill("3:2");
  else if (/^(name|brand\.name|wording)/.test(path ?? "")) await control.fill("Otherwise");
  else {
    await control.press("ArrowUp");
    await control.press("ArrowDown");
    await control.press("ArrowDown");
  }
  await control.blur();
}

async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  while (await undo.isEnabled()) await undo.click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

const expectDrawn = (property: string, value: string) =>
  expect
    .poll(() =>
      drawn(studio.page)
        .locator("[data-theme]")
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property),
    )
    .toBe(value);

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const drawn = (page: Page) => page.getByRole("region", { name: "Preview of the skin" });
const findings = (page: Page) => page.getByRole("list", { name: "Pairs that can’t be read" });

const original = (): Skin => skinSchema.parse(sampleSkin("sample-hub-1"));
const stored = () => skinOf(`window.studio.invoke("skins:get", ${JSON.stringify(id)})`);

async function skinOf(asked: string): Promise<Skin> {
  const answer = envelopeSchema.parse(await studio.page.evaluate(asked));
  return skinSchema.parse(answer.ok ? answer.value : answer.error);
}

/** `colors.light.bg` → `#EDF2F1`, of everything that is said. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, unknown> {
  if (typeof value !== "object" || value === null) return new Map([[path.join("."), value]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, [...path, key])]));
}
