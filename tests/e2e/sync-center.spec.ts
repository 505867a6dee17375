import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { eventually, mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";
import { readWorkspace } from "../support/workspace-file.ts";

/** The Sync Center in the real studio: what only a person can decide, and plans as files. */
const place = temporaryFolder("sync-center");
let server: TestServer;
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  server = await startTestServer({});
  await runCommand(place.folder, ["offers", "import", offersFile(14)]);
  await runCommand(place.folder, ["sync", "apply"], { env: connection() });
  await contest();
  studio = await launchStudio({ workspace: place.folder, env: connection() });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a conflict of texts is merged by one key, edited, and taken back from the toast", async () => {
  const { page } = studio;
  await openTab(page, "Conflicts");
  await page.getByRole("button", { name: /^Offer 1 / }).click();
  await expect(page.getByRole("radiogroup", { name: "Reference" })).toBeVisible();
  await expect(page.getByText(/, on this computer, \d/)).toBeVisible();
  await page.keyboard.press("m");
  const result = page.getByRole("textbox", { name: "Result of Reference" });
  await expect(result).toBeFocused();
  await expect(result).toHaveValue("REF dealers 1 2027");
  await page.keyboard.press("End");
  await page.keyboard.type(" b");
  await page.keyboard.press("ArrowLeft");
  await expect(result).toHaveValue("REF dealers 1 2027 b");
  await expectNoViolation(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Offer 1: Wrote a value")).toBeVisible();
  mustEqual("The reference here", referenceHere("Offer 1"), "REF dealers 1 2027 b");
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(page.getByRole("button", { name: /^Offer 1 / })).toBeVisible();
  await eventually(() => mustEqual("The reference here", referenceHere("Offer 1"), "REF dealers 1"));
  await expect(page.getByText("Taken back", { exact: false })).toBeVisible();
});

test("a delete against an edit has three ways on, by their numbers; the copy is a draft", async () => {
  const { page } = studio;
  await page.getByRole("button", { name: /^Offer 2 .*Deleted there, edited here/ }).click();
  const cards = page.getByRole("radiogroup", { name: "What becomes of it" });
  await expect(cards.getByRole("radio")).toHaveCount(3);
  await page.keyboard.press("2");
  await expect(cards.getByRole("radio", { name: /Keep as a new draft/ })).toBeChecked();
  await expectNoViolation(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Offer 2: Kept as a new draft")).toBeVisible();
  const rows = stored(
    "SELECT stage, server_id FROM offers WHERE retired_at IS NULL AND working ->> '$.offerTitle' = 'Offer 2'",
  );
  mustEqual("What is here of it", rows, [{ stage: "draft", server_id: null }]);
});

test("[U4] a code that another offer has: a new one is asked for, and keeping it is one key away", async () => {
  const { page } = studio;
  await page.getByRole("button", { name: /^CLASH20 .*Another offer has this code/ }).click();
  const cards = page.getByRole("radiogroup", { name: "What becomes of it" });
  await page.keyboard.press("1");
  const code = page.getByRole("textbox", { name: "New code" });
  await expect(code).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type("B");
  await expect(code).toHaveValue("CLASH20B");
  await expectNoViolation(page);
  await cards.getByRole("radio", { name: /Keep it as it is/ }).click();
  await expect(code).toBeHidden();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("CLASH20: Kept the code")).toBeVisible();
});

test("a plan is saved to a file, opened again and applied as it was shown", async () => {
  const { page } = studio;
  const file = path.join(place.folder, "saved-plan.json");
  await studio.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, file);
  await openTab(page, "Plan");
  await chooseInMenu(page, "Save plan…");
  await expect(page.getByText("The plan is kept in saved-plan.json.")).toBeVisible();
  mustEqual("What is saved", JSON.parse(readFileSync(file, "utf8")).operations.length, 1);
  await chooseInMenu(page, "Open a saved plan…");
  const opened = page.getByRole("region", { name: "A saved plan" });
  await expect(opened.getByRole("listitem")).toHaveText(/Offer 3/);
  await expectNoViolation(page);
  await opened.getByRole("button", { name: "Apply the saved 1" }).click();
  await expect(opened).toBeHidden();
  await eventually(async () => {
    const rows = await server.query("SELECT offer_status FROM offers WHERE external_reference LIKE 'REF 3%'");
    mustEqual("The status on the server", rows, [{ offer_status: "inactive" }]);
  });
});

test("a file that is no plan is refused in words", async () => {
  const { page } = studio;
  writeFileSync(path.join(place.folder, "saved-plan.json"), "{}");
  await chooseInMenu(page, "Open a saved plan…");
  await expect(page.getByText(/This is no saved plan/)).toBeVisible();
});

test("single changes are left out by a tick, and stay in the plan when the rest is sent", async () => {
  const { page } = studio;
  const [four, five] = await Promise.all([localId("Offer 4"), localId("Offer 5")]);
  for (const id of [four, five]) await runCommand(place.folder, ["offers", "set", id, "status=inactive"]);
  await openTab(page, "Plan");
  const lines = page.getByRole("listbox", { name: "Changes in the plan" });
  const line = (title: string) => lines.getByRole("option", { name: new RegExp(`^Change ${title} `) });
  await expect(line("Offer 4")).toHaveAttribute("aria-checked", "true");
  await line("Offer 4").click();
  await lines.press("Space");
  await expect(line("Offer 4")).toHaveAttribute("aria-checked", "false");
  await expect(page.getByText("1 of 2 changes, at most 2 requests")).toBeVisible();
  await expectNoViolation(page);
  await photograph(page, "sync-center", "left-out");
  await page.getByRole("button", { name: /^Apply 1/ }).click();
  await expect(page.getByRole("tab", { name: "Plan 1" })).toBeVisible({ timeout: 30_000 });
  await expect(line("Offer 4")).toHaveAttribute("aria-checked", "false");
  await expect(page.getByRole("button", { name: /^Apply 0/ })).toBeDisabled();
  const [kept] = await server.query("SELECT offer_status FROM offers WHERE external_reference LIKE 'REF 4%'");
  const [sent] = await server.query("SELECT offer_status FROM offers WHERE external_reference LIKE 'REF 5%'");
  mustEqual("What the server has", [kept?.offer_status, sent?.offer_status], ["active", "inactive"]);
  await page.getByRole("button", { name: "Take all in" }).click();
  await page.getByRole("button", { name: /^Apply 1/ }).click();
  await expect(page.getByRole("tab", { name: "Plan 0" })).toBeVisible({ timeout: 30_000 });
  const runs = page.getByRole("list", { name: "Recent runs" }).getByRole("listitem");
  await expect(runs.first()).toContainText("Sent 1 change");
});

test("[L2] many gone at once: nothing goes on before a person decides, and either way is kept", async () => {
  const { page } = studio;
  for (const { offer_id } of await server.query("SELECT offer_id FROM offers"))
    await server.request("DELETE", `/dashboard/offers/${offer_id}`);
  await openTab(page, "Plan");
  await page.getByRole("button", { name: "Plan again" }).click();
  const stop = page.getByRole("region", { name: "Gone from the server" });
  await expect(stop.getByText("14 records are gone from the server at once")).toBeVisible();
  await expect(stop.getByRole("listitem")).toHaveCount(14);
  await expectNoViolation(page);
  await stop.getByRole("button", { name: "Keep everything" }).click();
  await expect(stop).toBeHidden();
  mustEqual("What is kept here", stored(countHere), [{ n: 15 }]);
  await page.getByRole("button", { name: "Decide" }).click();
  const goOn = stop.getByRole("button", { name: "Delete 14 here and go on" });
  await stop.getByRole("textbox", { name: "Type 14 to confirm" }).fill("13");
  await expect(goOn).toBeDisabled();
  await stop.getByRole("textbox", { name: "Type 14 to confirm" }).fill("14");
  await goOn.click();
  await expect(stop).toBeHidden();
  await eventually(() => mustEqual("What is left here", stored(countHere), [{ n: 2 }]), 30_000);
  mustEqual("What the page complained about", studio.complaints, []);
});

test("a run is paused and gone on with: what is done stays done, the rest follows", async () => {
  const { page } = studio;
  await runCommand(place.folder, ["offers", "import", offersFile(500, "Batch")]);
  await page.getByRole("button", { name: /^Apply 500/ }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused. Nothing is sent until you go on.")).toBeVisible({ timeout: 30_000 });
  await expectNoViolation(page);
  await photograph(page, "sync-center", "paused");
  const countThere = async () =>
    Number(
      (await server.query("SELECT count(*) AS n FROM offers WHERE external_reference LIKE 'Batch%'"))[0]?.n,
    );
  expect(await countThere()).toBeLessThan(500);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("tab", { name: "Plan 0" })).toBeVisible({ timeout: 60_000 });
  mustEqual("The offers on the server", await countThere(), 500);
  mustEqual("What the page complained about", studio.complaints, []);
});

const countHere = "SELECT count(*) AS n FROM offers WHERE retired_at IS NULL";
const stored = (sql: string) => readWorkspace(place.folder, null, sql);
const connection = () => ({ KIGO_API_URL: server.url, KIGO_API_TOKEN: server.token });

const referenceHere = (title: string) =>
  stored(
    `SELECT working ->> '$.externalReference' AS reference FROM offers
      WHERE retired_at IS NULL AND working ->> '$.offerTitle' = '${title}'`,
  )[0]?.reference;

function offersFile(count: number, reference = "REF"): string {
  const offers = Array.from({ length: count }, (_, index) => ({
    merchantOwner: 123,
    offerTitle: `Offer ${index + 1}`,
    externalReference: `${reference} ${index + 1}`,
    startDate: "2026-12-01",
    redemptionMethods: ["show_save"],
  }));
  const file = path.join(place.folder, "offers.json");
  writeFileSync(file, JSON.stringify(offers));
  return file;
}

/** Offer 1 is changed on both sides, offer 2 deleted there and edited here, offer 3 waits to be sent. */
async function contest(): Promise<void> {
  const [one, two, three] = await Promise.all([localId("Offer 1"), localId("Offer 2"), localId("Offer 3")]);
  const [first] = await server.query(
    "SELECT offer_id, external_reference FROM offers WHERE external_reference LIKE 'REF 1 %'",
  );
  const [second] = await server.query("SELECT offer_id FROM offers WHERE external_reference LIKE 'REF 2 %'");
  await server.request("PUT", `/dashboard/offers/${first?.offer_id}`, {
    external_reference: String(first?.external_reference).replace("REF 1", "REF 1 2027"),
  });
  await server.request("DELETE", `/dashboard/offers/${second?.offer_id}`);
  await runCommand(place.folder, ["offers", "set", one, "externalReference=REF dealers 1"]);
  await runCommand(place.folder, ["offers", "set", two, "status=inactive"]);
  await clash();
  // Exit 3: done, conflicts are open.
  await runCommand(place.folder, ["sync", "apply"], { env: connection() }).catch(() => undefined);
  await runCommand(place.folder, ["offers", "set", three, "status=inactive"]);
}

/** A colleague's offer had the code of offer 15 first. */
async function clash(): Promise<void> {
  const [other] = await server.query("SELECT offer_id FROM offers WHERE external_reference LIKE 'REF 14 %'");
  await server.request("POST", "/dashboard/promo-codes", {
    offer_id: other?.offer_id,
    promo_code: "CLASH20",
  });
  const offer = { offerTitle: "Offer 15", redemptionMethods: ["promo_code"], promoCode: "CLASH20" };
  const file = path.join(place.folder, "clash.json");
  writeFileSync(file, JSON.stringify([{ merchantOwner: 123, startDate: "2026-12-01", ...offer }]));
  await runCommand(place.folder, ["offers", "import", file]);
}

async function localId(title: string): Promise<string> {
  const [row] = stored(
    `SELECT id FROM offers WHERE retired_at IS NULL AND working ->> '$.offerTitle' = '${title}'`,
  );
  return String(row?.id);
}

async function chooseInMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Plans as files" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function openTab(page: Page, tab: "Plan" | "Conflicts"): Promise<void> {
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: /^Sync/ }).click();
  await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
}
