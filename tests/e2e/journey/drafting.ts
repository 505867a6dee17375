import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { eventually, mustEqual, mustHold } from "../../support/checks.ts";
import { fillSeedOffer } from "../../support/editor.ts";
import type { Step, World } from "./world.ts";

/** The offer as the store must hold it, from the seed's form data and CONTRACT.md's defaults. */
const storedOffer = {
  merchantOwner: 123,
  offerTitle: "Q4 Dealer Incentive",
  offerDescription: "20% off all equipment purchases",
  termsConditions: "Valid for authorized dealers only",
  offerType: "percentage_discount",
  offerValue: 20,
  offerValueUnit: "%",
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  defaultLanguage: "en",
  status: "active",
  programType: "closed_loop",
  redemptionMethods: ["promo_code"],
  channels: ["hub_airdrop", "marketplace"],
  businessObjective: "Increase Q4 sales by 20%",
  targetAudience: ["dealers", "fleet"],
  maxDiscount: 20,
  maxDiscountUnit: "%",
  totalBudget: 50000,
  codeType: "P",
};

export const drafting: readonly Step[] = [
  {
    name: "The studio opens an encrypted workspace with no network",
    async run(world) {
      await world.startStudio();
      const { page } = world.studio();
      await expect(page.getByRole("heading", { name: /Draft an offer/ })).toBeVisible();
      await expect(status(world).getByRole("button", { name: /No connection yet/ })).toBeVisible();
      mustHold("The database is encrypted on the disk", !startsLikeSqlite(world.workspace));
      mustEqual("The number of offers", world.stored("SELECT count(*) AS n FROM offers"), [{ n: 0 }]);
      await world.picture("1-first-run");
    },
  },
  {
    name: "The seed's offer is typed into the window and saves itself",
    async run(world) {
      const { page } = world.studio();
      await page.keyboard.press("Control+N");
      await fillSeedOffer(page);
      await expect(page.getByRole("heading", { name: "Q4 Dealer Incentive", level: 2 })).toBeVisible();
      await eventually(() => {
        const [offer] = world.stored("SELECT working, stage, base FROM offers WHERE merchant_owner = 123");
        const working = JSON.parse(String(offer?.working));
        const named = Object.fromEntries(Object.keys(storedOffer).map(field => [field, working[field]]));
        mustEqual("The stored offer", named, storedOffer);
        mustEqual("Its stage", offer?.stage, "draft");
        mustEqual("What the server has of it", offer?.base, null);
      });
      mustEqual("The stored promo code", world.stored(codeSql), [{ code: "DEALER20", total: 1000 }]);
      mustEqual("The stored limit per customer", world.stored(controlSql), [
        { type: "usage_per_customer", value: 3 },
      ]);
      await expect(page.getByText("Saved", { exact: true })).toBeVisible();
      await world.picture("2-drafted");
    },
  },
  {
    name: "It is seen as in the Hub and in the Marketplace, light and dark",
    async run(world) {
      const { page } = world.studio();
      const preview = page.getByRole("region", { name: "Preview" });
      for (const channel of ["Hub", "Marketplace"]) {
        await preview.getByText(channel).first().click();
        for (const theme of ["Light", "Dark"]) {
          await preview.getByRole("radio", { name: theme, exact: true }).click();
          await expect(preview.getByText("Q4 Dealer Incentive").first()).toBeVisible();
          await expect(preview.getByText(/20\s*%/).first()).toBeVisible();
        }
        await world.picture(`3-preview-${channel.toLowerCase()}`);
      }
      await preview.getByRole("radio", { name: "Light", exact: true }).click();
      await preview.getByText("Hub").first().click();
    },
  },
  {
    name: "Every keystroke reaches the preview before it is saved",
    async run(world) {
      const { page } = world.studio();
      const preview = page.getByRole("region", { name: "Preview" });
      const title = page.getByRole("region", { name: "Offer", exact: true }).getByLabel("Title");
      await title.fill("Q4 Dealer Bonus");
      await expect(preview.getByText("Q4 Dealer Bonus").first()).toBeVisible();
      await title.fill("Q4 Dealer Incentive");
      await expect(preview.getByText("Q4 Dealer Incentive").first()).toBeVisible();
    },
  },
  {
    name: "It is marked ready; one change waits",
    async run(world) {
      const { page } = world.studio();
      await page.getByRole("button", { name: "Mark ready" }).click();
      await expect(status(world).getByRole("button", { name: "1 change waiting" })).toBeVisible();
      await expect(page.getByRole("button", { name: "Review plan" })).toBeVisible();
      mustEqual("Its stage", world.stored("SELECT stage FROM offers"), [{ stage: "ready" }]);
    },
  },
];

/** Our offer is the only one of merchant 123: the server's samples belong to others. */
const ours = "parent_id = (SELECT id FROM offers WHERE merchant_owner = 123) AND deleted = 0";
const codeSql = `SELECT working ->> '$.promoCode' AS code, working ->> '$.totalUsageLimit' AS total FROM promo_codes WHERE ${ours}`;
const controlSql = `SELECT working ->> '$.controlType' AS type, working ->> '$.controlValue' AS value FROM redemption_controls WHERE ${ours}`;

export const screens = (world: World) => world.page().getByRole("navigation", { name: "Screens" });
export const status = (world: World) => world.page().getByRole("region", { name: "Status" });

function startsLikeSqlite(workspace: string): boolean {
  const file = openSync(path.join(workspace, "studio.db"), "r");
  const head = Buffer.alloc(15);
  readSync(file, head, 0, 15, 0);
  closeSync(file);
  return head.toString("latin1") === "SQLite format 3";
}
