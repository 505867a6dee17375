import { expect } from "@playwright/test";
import { eventually, mustEqual, mustHold } from "../../support/checks.ts";
import { openSection } from "../../support/editor.ts";
import { screens, status } from "./drafting.ts";
import { apply, offersOn, openPlan } from "./syncing.ts";
import type { Step, World } from "./world.ts";

export const merging: readonly Step[] = [
  {
    name: "A colleague moves the end, we change the reference: both are kept",
    async run(world) {
      await colleagueEnds(world, "2026-01-15");
      const page = await openOffer(world);
      const details = await openSection(page, "Details");
      await details.getByLabel("Reference").fill("DEALERS Q4");
      await markReady(world);
      await apply(world);
      await eventually(async () => {
        const [offer] = await offersOn(world);
        mustEqual("The end on the server", offer?.end, "2026-01-15");
        mustHold(
          "The reference on the server is ours, with its key",
          /^DEALERS Q4 .*~k:\w{26}$/.test(String(offer?.external_reference)),
        );
      });
      mustEqual("The end on this computer", endHere(world), "2026-01-15");
      mustEqual("Open conflicts", world.stored("SELECT count(*) AS n FROM conflicts"), [{ n: 0 }]);
      await openOffer(world);
      const schedule = await openSection(page, "Schedule");
      await expect(schedule.getByLabel("Ends")).toHaveValue("2026-01-15");
      await world.picture("8-merged");
    },
  },
  {
    name: "Both change the end: a conflict, and nothing is written",
    async run(world) {
      await colleagueEnds(world, "2026-02-28");
      const page = await openOffer(world);
      const schedule = await openSection(page, "Schedule");
      await schedule.getByLabel("Ends").fill("2026-03-31");
      await markReady(world);
      await apply(world);
      await expect(status(world).getByRole("button", { name: "1 conflict" })).toBeVisible({
        timeout: 30_000,
      });
      mustEqual("The end on the server", (await offersOn(world))[0]?.end, "2026-02-28");
      mustEqual("The end on this computer", endHere(world), "2026-03-31");
      await status(world).getByRole("button", { name: "1 conflict" }).click();
      const sides = page.getByRole("radiogroup", { name: "Ends" });
      await expect(sides.getByRole("radio")).toHaveCount(2);
      await expect(sides).toContainText(/15 Jan 2026|Jan 15, 2026/);
      await expect(sides).toContainText(/31 Mar 2026|Mar 31, 2026/);
      await expect(sides).toContainText(/28 Feb 2026|Feb 28, 2026/);
      await world.picture("9-conflict");
    },
  },
  {
    name: "One key takes our side, and the server gets it",
    async run(world) {
      const page = world.page();
      await page.keyboard.press("ArrowLeft");
      await expect(
        page.getByRole("radiogroup", { name: "Ends" }).getByRole("radio", { name: /mine/ }),
      ).toBeChecked();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByText("All decided").first()).toBeVisible();
      await expect(status(world).getByRole("button", { name: "No conflicts" })).toBeVisible();
      await apply(world);
      await eventually(async () =>
        mustEqual("The end on the server", (await offersOn(world))[0]?.end, "2026-03-31"),
      );
      await expect(status(world).getByRole("button", { name: "Nothing waiting" })).toBeVisible();
      await world.picture("10-resolved");
    },
  },
  {
    name: "Nothing was doubled, and the studio opens again as it was left",
    async run(world) {
      await world.studio().close();
      await world.startStudio();
      const page = await openOffer(world);
      await expect(page.getByRole("heading", { name: "Q4 Dealer Incentive", level: 2 })).toBeVisible();
      await expect(page.getByRole("main").getByText("Synced", { exact: true }).first()).toBeVisible();
      mustEqual("The number of offers on the server", (await offersOn(world)).length, 1);
      const offer = Number((await offersOn(world))[0]?.offer_id);
      for (const table of ["promo_codes", "redemption_controls"]) {
        mustEqual(
          `Rows in ${table}`,
          await world.server().query(`SELECT count(*)::int AS n FROM ${table} WHERE offer_id = $1`, offer),
          [{ n: 1 }],
        );
      }
      mustEqual("Writes without an answer", world.stored("SELECT count(*) AS n FROM intents"), [{ n: 0 }]);
      const page2 = await openPlan(world);
      await expect(page2.getByRole("button", { name: /^Apply/ })).toHaveCount(0);
      mustEqual("What the page complained about", world.complaints(), []);
      await world.studio().close();
    },
  },
];

async function colleagueEnds(world: World, date: string): Promise<void> {
  const [offer] = await offersOn(world);
  const answer = await world
    .server()
    .request("PUT", `/dashboard/offers/${offer?.offer_id}`, { offer_expiry_date: date });
  mustEqual("The colleague's request was answered with", answer.status, 200);
}

async function openOffer(world: World) {
  const page = world.page();
  await screens(world).getByRole("button", { name: "Offers" }).click();
  await page.getByText("Q4 Dealer Incentive").first().click();
  return page;
}

async function markReady(world: World): Promise<void> {
  await world.page().getByRole("button", { name: "Mark ready" }).click();
  await expect(status(world).getByRole("button", { name: "1 change waiting" })).toBeVisible();
}

function endHere(world: World): unknown {
  return world.stored("SELECT working ->> '$.endDate' AS ends FROM offers WHERE merchant_owner = 123")[0]
    ?.ends;
}
