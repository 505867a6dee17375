import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { runCommand } from "../support/command-line.ts";
import { openSection } from "../support/editor.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** The editor in windows of usual widths, its fields full of what is long: nothing scrolls sideways. */
const place = temporaryFolder("widths");
let studio: RunningStudio;

const sections = [
  "Goal",
  "Offer",
  "Redemption",
  "Channels",
  "Audience",
  "Limits & budget",
  "Schedule",
  "Languages",
  "Details",
];

test.beforeAll(async () => {
  const file = path.join(place.folder, "offers.json");
  writeFileSync(file, JSON.stringify([full]));
  await runCommand(place.folder, ["offers", "import", file]);
  studio = await launchStudio({ workspace: place.folder });
  await studio.page.getByText(full.offerTitle).first().click();
  const schedule = await openSection(studio.page, "Schedule");
  await schedule.getByLabel("Ends").fill("2025-12-31");
  const languages = await openSection(studio.page, "Languages");
  await languages.getByRole("combobox", { name: "Add a language" }).click();
  await studio.page.getByRole("option", { name: "German" }).first().click();
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

for (const width of [1440, 1280, 1024]) {
  test(`at ${width} px nothing scrolls sideways in any section`, async () => {
    const { page } = studio;
    await resize(page, width);
    for (const title of sections) {
      const section = await openSection(page, title);
      await section.evaluate(element => element.scrollIntoView({ block: "start" }));
      if (process.env.WIDTHS_PICTURES) await photograph(page, "widths", `${width}-${title.split(" ")[0]}`);
      await expect.poll(() => sideways(page), { message: title }).toEqual([]);
    }
  });
}

test("the days of the list stand in their column, those of another year too", async () => {
  const { page } = studio;
  await resize(page, 1440);
  const days = page.getByRole("grid", { name: "Offers" }).locator("td:nth-child(4)");
  await expect(days.filter({ hasText: /\d{4}/ }).first()).toBeVisible();
  const over = await days.evaluateAll(cells => cells.map(cell => cell.scrollWidth - cell.clientWidth));
  expect(Math.max(...over)).toBe(0);
});

async function resize(page: Page, width: number): Promise<void> {
  await studio.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 800),
    width,
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

/** What is wider than its place: scrollers that scroll sideways, and words cut without a sign of it. */
function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? "").slice(0, 40)}”`;
    for (const element of document.querySelectorAll("html, body, #root, [data-pane], [data-pane] *")) {
      if (!(element instanceof HTMLElement) || element.scrollWidth <= element.clientWidth) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isPage = element === document.documentElement || element === document.body;
      // What is there for screen readers alone is a pixel wide.
      const isCut = overflowX !== "visible" && textOverflow !== "ellipsis" && element.clientWidth > 1;
      const isEmpty = element instanceof HTMLInputElement && element.value === "";
      if (!isPage && (!isCut || isEmpty)) continue;
      found.push(`${nameOf(element)} ${element.scrollWidth} > ${element.clientWidth}`);
    }
    return found;
  });
}

const full = {
  merchantOwner: 123,
  offerTitle: "Q4 Dealer Incentive for equipment, parts and service of the northern territories",
  offerDescription: `20% off all equipment purchases, see ${"terms".repeat(20)}`,
  termsConditions: "Valid for authorized dealers only. ".repeat(8),
  offerType: "percentage_discount",
  offerValue: 20,
  startDate: "2026-12-01",
  endDate: "2027-12-31",
  businessObjective: "Increase Q4 sales by 20% with those who bought nothing since the spring of last year",
  programType: "closed_loop",
  program: "Ironvale Dealers of the Upper Mississippi",
  campaign: "Q4 dealer push, second wave",
  targetAudience: ["dealers", "fleet", "owners of machines that are older than ten years"],
  redemptionMethods: ["promo_code", "show_save", "barcode", "online_link"],
  promoCode: "DEALERS-OF-THE-UPPER-MISSISSIPPI-20",
  showHeading: "Dealer offer",
  showText: "One use a day",
  barcodeSymbology: "code128",
  barcodeText: "DEALERS-OF-THE-UPPER-MISSISSIPPI-20-2026",
  clickthruUrl: `https://shop.example/q4/${"deep/".repeat(12)}?utm_source=kigo&utm_medium=offer&utm_campaign=q4`,
  channels: ["hub", "marketplace"],
  totalUsageLimit: 1000,
  usageLimitPerCustomer: 3,
  usageLimitPerDay: 1,
  usageLimitPerMonth: 2,
  redemptionPlaces: ["1 Main Street, Davenport, Iowa", "2 Dock Road"],
  redemptionHours: ["mon-fri 09:00-17:00", "sat 09:00-12:30"],
  exclusiveGroup: "dealers",
  maxDiscount: 20,
  maxDiscountUnit: "%",
  totalBudget: 50_000,
  averageBasket: 320,
  externalReference: "KIGO-2026-Q4-DEALERS-OF-THE-UPPER-MISSISSIPPI",
  tags: ["winter", "machines", "dealers", "northern territories", "second wave"],
};
