import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { eventually, mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { openSection } from "../support/editor.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { lookAt } from "../support/looks.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/**
 * A live offer in the real studio: its revision against what customers have, its texts in other languages, and notes;
 * on a server that holds texts. Each test goes on from the last.
 */
const place = temporaryFolder("lifecycle");
let server: TestServer;
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startTestServer({ profile: "complete" });
  const file = path.join(place.folder, "offers.json");
  writeFileSync(file, JSON.stringify([liveOffer]));
  await runCommand(place.folder, ["offers", "import", file]);
  await runCommand(place.folder, ["sync", "apply"], { env: connection() });
  studio = await launchStudio({ workspace: place.folder, env: connection() });
  await open(studio.page, "Dealer days");
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

const liveOffer = {
  merchantOwner: 123,
  offerTitle: "Dealer days",
  offerDescription: "Ten percent for dealers.",
  termsConditions: "One use a customer.",
  defaultLanguage: "en",
  offerType: "percentage_discount",
  offerValue: 10,
  startDate: "2026-12-01",
  endDate: "2027-01-31",
  redemptionMethods: ["promo_code"],
  promoCode: "DEALER10",
  channels: ["marketplace"],
};

test("what an edit of a live offer means is said before it is made", async () => {
  const { page } = studio;
  const redemption = await openSection(page, "Redemption");
  await expect(redemption.locator("[data-lock]").first()).toBeVisible();
  await lookAt("lifecycle", page, "locks", redemption);
});

test("a revision stands against what is live, field by field, and is taken back", async () => {
  const { page } = studio;
  const offer = await openSection(page, "Offer");
  const title = offer.getByRole("textbox", { name: "Title" });
  await title.fill("Dealer weeks");
  const revision = page.getByRole("group").filter({ hasText: "what is live" });
  await expect(revision.getByText("1 field differs from what is live")).toBeVisible();
  await expect(revision.getByRole("listitem")).toContainText(/Dealer days.*Dealer weeks/);
  await offer.getByRole("textbox", { name: "Description" }).fill("Ten percent for every dealer.");
  await expect(revision.getByText("2 fields differ from what is live")).toBeVisible();
  await lookAt("lifecycle", page, "revision", revision);
  await revision.getByRole("button", { name: "Take back: Title" }).press("Enter");
  await expect(title).toHaveValue("Dealer days");
  await expect(revision.getByText("1 field differs from what is live")).toBeVisible();
  await title.fill("Dealer month");
  await revision.getByRole("button", { name: "Take back all 2" }).press("Enter");
  await expect(revision).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Editor" }).getByText("Synced").first()).toBeVisible();
  mustEqual("The title on the server", await titleThere(), "Dealer days");
});

test("texts are written beside their source, and say what changed in it since", async () => {
  const { page } = studio;
  const languages = await openSection(page, "Languages");
  const choice = languages.getByRole("combobox", { name: "Add a language" });
  await choice.fill("Spanish");
  await page.getByRole("option", { name: "Spanish", exact: true }).click();
  const title = languages.getByRole("textbox", { name: "Title in Spanish" });
  await expect(title).toBeFocused();
  await page.keyboard.type("Días del distribuidor");
  await expect(languages.getByText("2 missing")).toBeVisible();
  await languages.getByRole("textbox", { name: "Description in Spanish" }).fill("Diez por ciento.");
  await languages.getByRole("textbox", { name: "Terms in Spanish" }).fill("Un uso por cliente.");
  await expect(languages.getByText("up to date", { exact: true })).toBeVisible();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByText("Dealer days")).toBeVisible();
  await preview.getByRole("radio", { name: "Español" }).click();
  await expect(preview.getByText("Días del distribuidor")).toBeVisible();

  await (await openSection(page, "Offer")).getByRole("textbox", { name: "Title" }).fill("Dealer weekends");
  await expect(languages.getByText("1 outdated")).toBeVisible();
  await expect(languages.getByText("The source changed since this was written")).toBeVisible();
  await lookAt("lifecycle", page, "languages", languages);
  await languages.getByRole("button", { name: "Mark Spanish as up to date" }).press("Enter");
  await expect(languages.getByText("1 outdated")).toHaveCount(0);
});

test("a language that is taken out comes back as it was", async () => {
  const { page } = studio;
  const languages = await openSection(page, "Languages");
  await languages.getByRole("button", { name: "Take Spanish out" }).press("Enter");
  await expect(languages.getByRole("textbox", { name: "Title in Spanish" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).first().press("Enter");
  await expect(languages.getByRole("textbox", { name: "Title in Spanish" })).toHaveValue(
    "Días del distribuidor",
  );
});

test("ready and applied, both languages are on the server, and another computer has them", async () => {
  const { page } = studio;
  await page.getByRole("button", { name: /^Mark ready/ }).press("Enter");
  await runCommand(place.folder, ["sync", "apply"], { env: connection() });
  const texts = await server.query(
    "SELECT language_code, short_text FROM offer_descriptives ORDER BY language_code",
  );
  mustEqual("The titles on the server", texts, [
    { language_code: "en", short_text: "Dealer weekends" },
    { language_code: "es", short_text: "Días del distribuidor" },
  ]);
  const other = temporaryFolder("lifecycle-other");
  await runCommand(other.folder, ["sync", "apply"], { env: connection() });
  const there = await launchStudio({ workspace: other.folder });
  await open(there.page, "Dealer weekends");
  const languages = await openSection(there.page, "Languages");
  await expect(languages.getByRole("textbox", { name: "Title in Spanish" })).toHaveValue(
    "Días del distribuidor",
  );
  await there.close();
  other.remove();
});

test("notes say who and when, are edited, taken out and brought back, and stay on this computer", async () => {
  const { page } = studio;
  const details = await openSection(page, "Details");
  const notes = details.getByRole("list", { name: "Notes" });
  await details.getByRole("textbox", { name: "Notes" }).fill("Ask Lena about the <b>margin</b>.");
  await details.getByRole("button", { name: "Add note" }).press("Enter");
  await expect(notes.getByRole("listitem")).toContainText("Ask Lena about the <b>margin</b>.");
  await notes.getByRole("button", { name: "Edit" }).press("Enter");
  await expect(notes.getByRole("textbox", { name: "Note" })).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Lena agreed to 12 %.");
  await notes.getByRole("button", { name: "Save note" }).press("Enter");
  await expect(notes.getByRole("listitem")).toContainText(/Lena agreed to 12 %\..*, edited/s);
  await lookAt("lifecycle", page, "notes", details);
  await notes.getByRole("button", { name: "Take out" }).press("Enter");
  await expect(notes).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).first().press("Enter");
  await expect(notes.getByRole("listitem")).toContainText("Lena agreed to 12 %.");
  await studio.close();

  studio = await launchStudio({ workspace: place.folder, env: connection() });
  await open(studio.page, "Dealer weekends");
  const again = await openSection(studio.page, "Details");
  await expect(again.getByRole("list", { name: "Notes" })).toContainText("Lena agreed to 12 %.");
  await eventually(async () => mustEqual("The title on the server", await titleThere(), "Dealer weekends"));
  mustEqual("What the page complained of", studio.complaints, []);
});

const connection = () => ({ KIGO_API_URL: server.url, KIGO_API_TOKEN: server.token });

async function titleThere(): Promise<unknown> {
  const [row] = await server.query("SELECT short_text FROM offer_descriptives WHERE language_code = 'en'");
  return row?.short_text;
}

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole("grid", { name: "Offers" }).getByText(title).first().click();
  await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
}
