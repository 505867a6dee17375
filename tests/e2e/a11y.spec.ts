import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { runCommand } from "../support/command-line.ts";
import { openSection } from "../support/editor.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation } from "../support/looks.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** WCAG 2.2 AA by axe, on every screen in both themes, with records in many states. */
const place = temporaryFolder("a11y");
let server: TestServer;
let studio: RunningStudio;

test.beforeAll(async () => {
  server = await startTestServer({ samples: true });
  await prepareConflict(place.folder, server);
  studio = await launchStudio({ workspace: place.folder, env: connectionTo(server) });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

const screens: readonly { readonly name: string; open(page: Page): Promise<void> }[] = [
  {
    name: "the offers, a draft with problems in the editor",
    async open(page) {
      await screen(page, "Offers").click();
      await page.keyboard.press("Control+N");
      await expect(page.getByRole("button", { name: /Mark ready/ })).toBeVisible();
    },
  },
  {
    name: "a synced offer",
    async open(page) {
      await screen(page, "Offers").click();
      await page.getByPlaceholder("Search titles, codes, terms").fill("Shared");
      await page.getByText("Shared offer").first().click();
      await expect(page.getByRole("heading", { name: "Shared offer", level: 2 })).toBeVisible();
    },
  },
  {
    name: "the history of an offer",
    async open(page) {
      await screen(page, "Offers").click();
      await page.getByPlaceholder("Search titles, codes, terms").fill("Shared");
      await page.getByText("Shared offer").first().click();
      await page.getByRole("textbox", { name: "Title" }).fill("Shared offer of autumn");
      await page.getByRole("button", { name: "History", exact: true }).click();
      await expect(page.getByRole("listitem").filter({ hasText: "Edited" })).toBeVisible();
    },
  },
  {
    name: "an offer with a picture, and another that was refused",
    async open(page) {
      await screen(page, "Offers").click();
      await page.getByPlaceholder("Search titles, codes, terms").fill("Shared");
      await page.getByText("Shared offer").first().click();
      const offer = await openSection(page, "Offer");
      await offer.getByRole("button", { name: "Coffee" }).click();
      await expect(offer.getByText("Sample picture: Coffee")).toBeVisible();
      const svg = { name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") };
      await offer.locator("input[type=file]").setInputFiles(svg);
      await expect(offer.getByText("An SVG can hold programs")).toBeVisible();
    },
  },
  {
    name: "what can be done with an offer",
    async open(page) {
      await screen(page, "Offers").click();
      await page.getByText("Shared offer").first().click();
      await page.getByRole("button", { name: "More with this offer" }).click();
      await expect(page.getByRole("menuitem", { name: "Duplicate" })).toBeVisible();
    },
  },
  {
    name: "the saved views",
    async open(page) {
      await screen(page, "Offers").click();
      await page.getByRole("button", { name: "Saved views" }).click();
      await expect(page.getByLabel("Name of this view")).toBeFocused();
    },
  },
  {
    name: "a search that finds nothing",
    async open(page) {
      await screen(page, "Offers").click();
      await page.getByPlaceholder("Search titles, codes, terms").fill("zzzzzz");
      await expect(page.getByText("zzzzzz").first()).toBeVisible();
    },
  },
  ...["Programs", "Campaigns", "Merchants", "Partners", "Offer types"].map(name => ({
    name: `the screen of ${name.toLowerCase()}`,
    async open(page: Page) {
      await screen(page, name).click();
      await expect(page.getByRole("heading", { name, level: 2, exact: true })).toBeVisible();
    },
  })),
  {
    name: "the plan",
    async open(page) {
      await screen(page, "Sync").click();
      await page.getByRole("tab", { name: /^Plan/ }).click();
      await expect(page.getByRole("button", { name: /^Apply/ })).toBeVisible();
    },
  },
  {
    name: "a conflict",
    async open(page) {
      await screen(page, "Sync").click();
      await page.getByRole("tab", { name: /^Conflicts/ }).click();
      await expect(page.getByRole("radiogroup").first()).toBeVisible();
    },
  },
  {
    name: "the connection",
    async open(page) {
      await page.getByRole("region", { name: "Status" }).getByRole("button").first().click();
      await expect(page.getByRole("dialog", { name: "Connection" })).toBeVisible();
    },
  },
  ...["Defaults", "Brand guidelines", "Protection", "Appearance and keys"].map(name => ({
    name: `the settings: ${name.toLowerCase()}`,
    async open(page: Page) {
      await page.keyboard.press("Control+,");
      await page
        .getByRole("navigation", { name: "Settings" })
        .getByRole("button", { name, exact: true })
        .click();
      await expect(page.getByRole("dialog", { name, exact: true })).toBeVisible();
      if (name !== "Brand guidelines") return;
      await page.getByRole("button", { name: "Add forbidden words" }).click();
      await page.getByRole("button", { name: "Add a maximum" }).click();
      await page.getByRole("switch", { name: "Promo codes follow a format" }).click();
    },
  })),
  {
    name: "all keys",
    async open(page) {
      await page.getByRole("button", { name: /^Shortcuts/ }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
];

for (const { name, open } of screens) {
  test(`${name}: no violation in either theme`, async () => {
    await studio.page.keyboard.press("Escape");
    await open(studio.page);
    await expectNoViolation(studio.page);
  });
}

test("the first run: no violation in either theme", async () => {
  await withStudio("empty", [], page =>
    expect(page.getByRole("heading", { name: /Draft an offer/ })).toBeVisible(),
  );
});

test("a workspace that was not opened: no violation in either theme", async () => {
  await withStudio("problem", ["--key-file", "/nowhere/key"], page =>
    expect(page.getByRole("button", { name: "Quit" })).toBeVisible(),
  );
});

async function withStudio(
  name: string,
  args: readonly string[],
  ready: (page: Page) => Promise<void>,
): Promise<void> {
  const other = temporaryFolder(name);
  const opened = await launchStudio({ workspace: other.folder, args });
  await ready(opened.page);
  await expectNoViolation(opened.page);
  await opened.close();
  other.remove();
}

function screen(page: Page, name: string) {
  return page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("button", { name: new RegExp(`^${name}`) });
}

const connectionTo = ({ url, token }: TestServer) => ({ KIGO_API_URL: url, KIGO_API_TOKEN: token });

/** Synced samples, one offer of ours that waits, and one that both sides changed. */
async function prepareConflict(folder: string, { request, query, ...api }: TestServer): Promise<void> {
  const env = { KIGO_API_URL: api.url, KIGO_API_TOKEN: api.token };
  const offer = (offerTitle: string, externalReference: string) => ({
    merchantOwner: 123,
    offerTitle,
    externalReference,
    offerType: "percentage_discount",
    offerValue: 10,
    startDate: "2026-12-01",
    endDate: "2027-01-31",
    redemptionMethods: ["show_save"],
    channels: ["marketplace"],
  });
  const file = path.join(folder, "offers.json");
  writeFileSync(
    file,
    JSON.stringify([offer("Shared offer", "SHARED"), offer("Contested offer", "CONTESTED")]),
  );
  await runCommand(folder, ["offers", "import", file]);
  await runCommand(folder, ["sync", "apply"], { env });
  const [contested] = await query("SELECT offer_id FROM offers WHERE external_reference LIKE 'CONTESTED%'");
  await request("PUT", `/dashboard/offers/${contested?.offer_id}`, { offer_expiry_date: "2027-02-28" });
  writeFileSync(file, JSON.stringify([{ ...offer("Contested offer", "CONTESTED"), endDate: "2027-03-31" }]));
  await runCommand(folder, ["offers", "import", file]);
  // Exit 3: done, conflicts are open.
  await runCommand(folder, ["sync", "apply"], { env }).catch(() => undefined);
  writeFileSync(file, JSON.stringify([offer("Waiting offer", "WAITING")]));
  await runCommand(folder, ["offers", "import", file]);
}
