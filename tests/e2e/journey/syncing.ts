import { expect } from "@playwright/test";
import { eventually, mustEqual, mustHold } from "../../support/checks.ts";
import { screens, status } from "./drafting.ts";
import type { Step, World } from "./world.ts";

export const syncing: readonly Step[] = [
  {
    name: "With the server away, the connection is kept and nothing stops",
    async run(world) {
      const dialog = await openConnection(world);
      await dialog.getByLabel("Address").fill(world.api);
      await dialog.getByLabel("Token", { exact: true }).fill(world.token);
      await dialog.getByRole("button", { name: "Check" }).click();
      await expect(dialog.getByText("Nothing answers at this address now.")).toBeVisible();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog.getByText("Address and token are kept.")).toBeVisible();
      await world.page().keyboard.press("Escape");
      await expect(status(world).getByRole("button", { name: /^Offline/ })).toBeVisible();
      await expect(status(world).getByRole("button", { name: "1 change waiting" })).toBeVisible();
      await world.picture("4-ready-offline");
    },
  },
  {
    name: "The network comes back; the server is found and accepts the token",
    async run(world) {
      await world.startServer();
      const dialog = await openConnection(world);
      await dialog.getByRole("button", { name: "Check" }).click();
      await expect(dialog.getByText("A Kigo server answers here and accepts the token.")).toBeVisible();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog).toBeHidden();
      await expect(status(world).getByRole("button", { name: /^Connected/ })).toBeVisible();
      mustEqual("What the server has", await offersOn(world), []);
    },
  },
  {
    name: "The plan shows the offer, its code and its limit, and what stays local; nothing is sent",
    async run(world) {
      const page = await openPlan(world);
      await page.getByRole("button", { name: "Plan again" }).click();
      await expect(page.getByText(/^Planned (just now|\d+ s)/)).toBeVisible();
      const lines = page.getByRole("listbox", { name: "Changes in the plan" });
      await expect(lines.getByRole("option")).toHaveCount(4);
      await expect(lines.getByText("DEALER20")).toBeVisible();
      await expect(lines.getByText("Stays on this computer")).toBeVisible();
      await expect(page.getByRole("button", { name: /^Apply 3/ })).toBeEnabled();
      mustEqual("What the server has", await offersOn(world), []);
      await world.picture("5-plan");
    },
  },
  {
    name: "The plan is applied; the server has one offer, one code, one limit",
    async run(world) {
      const page = world.page();
      await page.getByRole("button", { name: /^Apply 3/ }).click();
      await expect(page.getByRole("heading", { name: "Last run" })).toBeVisible({ timeout: 30_000 });
      await expect(status(world).getByRole("button", { name: "Nothing waiting" })).toBeVisible();
      await checkApplied(world);
      await world.picture("6-applied");
      await screens(world).getByRole("button", { name: "Offers" }).click();
      const badge = page.getByRole("main").getByText("Synced", { exact: true });
      await expect(badge.first()).toBeVisible();
      await world.picture("7-synced");
    },
  },
];

/** The server's own database against the seed's mapping, and the workspace's file against the server. */
async function checkApplied(world: World): Promise<void> {
  const [stored] = world.stored("SELECT server_id, key, base FROM offers WHERE merchant_owner = 123");
  const key = String(stored?.key);
  const offers = await offersOn(world);
  mustEqual("What the server has", offers, [
    {
      offer_id: stored?.server_id,
      merchant_owner: 123,
      start: "2025-12-01",
      end: "2025-12-31",
      default_language: "en",
      offer_status: "active",
      offer_type: "percentage_discount",
      offer_redemption_methods: ["promo_code"],
      code_type: "P",
      classification: "closed_loop",
      external_reference: offers[0]?.external_reference ?? null,
    },
  ]);
  mustHold(
    "The reference ends with the record's key",
    String(offers[0]?.external_reference).endsWith(` ~k:${key}`) && key.length === 26,
  );
  const offer = Number(stored?.server_id);
  const codes = await world
    .server()
    .query("SELECT promo_code, usage_limit, redemption_count FROM promo_codes WHERE offer_id = $1", offer);
  mustEqual("The server's promo codes", codes, [
    { promo_code: "DEALER20", usage_limit: 1000, redemption_count: 0 },
  ]);
  const controls = await world
    .server()
    .query("SELECT control_type, control_value FROM redemption_controls WHERE offer_id = $1", offer);
  mustEqual("The server's limits", controls, [{ control_type: "usage_per_customer", control_value: 3 }]);
  mustHold("The workspace knows what both sides agree on", stored?.base !== null);
}

/** The offers of merchant 123 in the server's own database: the samples belong to others. */
export async function offersOn(world: World) {
  const rows = await world.server().query(
    `SELECT offer_id, merchant_owner, version_active_from, offer_expiry_date, default_language, offer_status,
      offer_type, offer_redemption_methods, code_type, classification, external_reference
      FROM offers WHERE merchant_owner = 123`,
  );
  return rows.map(({ version_active_from, offer_expiry_date, external_reference, offer_id, ...row }) => ({
    ...row,
    offer_id,
    external_reference,
    start: String(version_active_from).slice(0, 10),
    end: String(offer_expiry_date).slice(0, 10),
  }));
}

async function openConnection(world: World) {
  const page = world.page();
  await status(world)
    .getByRole("button", { name: /connection|Offline|Connected/i })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Connection" });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function openPlan(world: World) {
  const page = world.page();
  await screens(world).getByRole("button", { name: /^Sync/ }).click();
  await page.getByRole("tab", { name: /^Plan/ }).click();
  return page;
}

/** Applies what the plan holds and waits for the run's end, seen in the workspace's file. */
export async function apply(world: World): Promise<void> {
  const page = await openPlan(world);
  const before = lastRead(world);
  await page.getByRole("button", { name: /^Apply \d/ }).click();
  await eventually(() => mustHold("The run has read the server", lastRead(world) !== before), 30_000);
  await expect(page.getByRole("heading", { name: "Last run" })).toBeVisible({ timeout: 30_000 });
}

const lastRead = (world: World) => JSON.stringify(world.stored("SELECT * FROM meta WHERE key LIKE 'last%'"));
