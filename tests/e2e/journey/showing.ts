import { expect } from "@playwright/test";
import { eventually, mustEqual } from "../../support/checks.ts";
import { openSection } from "../../support/editor.ts";
import { screens, status } from "./drafting.ts";
import { offersOn } from "./syncing.ts";
import type { Step } from "./world.ts";

/** The seed's dates are past: the same offer, running now, is what a partner would be shown. */
export const showing: readonly Step[] = [
  {
    name: "A duplicate is moved to today and given a picture: exposure and both channels follow, the server knows nothing",
    async run(world) {
      await world.startStudio();
      const page = world.page();
      // The studio opens where it was left.
      await screens(world).getByRole("button", { name: "Offers" }).click();
      await page.getByText("Q4 Dealer Incentive").first().click();
      await page.getByRole("button", { name: "More with this offer" }).click();
      await page.getByRole("menuitem", { name: "Duplicate" }).click();
      await expect(page.getByRole("dialog", { name: "Duplicate" })).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Q4 Dealer Incentive (copy)", level: 2 })).toBeVisible();
      const offer = await openSection(page, "Offer");
      await offer.getByLabel("Title").fill("Every tractor part");
      await offer.getByRole("button", { name: "Field" }).click();
      const redemption = await openSection(page, "Redemption");
      await expect(redemption.getByRole("textbox", { name: "Promo code" })).toHaveValue("");
      await redemption.getByRole("textbox", { name: "Promo code" }).fill("PARTS20");
      const limits = await openSection(page, "Limits & budget");
      await limits.getByLabel("Average basket").fill("320");
      const schedule = await openSection(page, "Schedule");
      await schedule.getByLabel("Starts").fill(dayFromNow(-3));
      await schedule.getByLabel("Ends").fill(dayFromNow(34));
      await page.keyboard.press("Tab");
      await expect(limits.getByText("$64,000")).toBeVisible();
      await expect(limits.getByText("128%")).toBeVisible();
      const preview = page.getByRole("region", { name: "Preview" });
      await expect(preview.getByText("Every tractor part").first()).toBeVisible();
      await expect(preview.getByText("Ended")).toHaveCount(0);
      await eventually(() =>
        mustEqual(
          "The duplicate in the file",
          world.stored(
            "SELECT stage, base, working ->> '$.picture' AS picture FROM offers WHERE title = 'Every tractor part'",
          ),
          [{ stage: "draft", base: null, picture: "asset:field.svg" }],
        ),
      );
      mustEqual("The number of offers on the server", (await offersOn(world)).length, 1);
      await expect(status(world).getByRole("button", { name: "Nothing waiting" })).toBeVisible();
      await limits.getByLabel("Average basket").scrollIntoViewIfNeeded();
      await world.picture("11-showing-hub");
      await preview.getByText("Marketplace").first().click();
      await preview.getByRole("radio", { name: "Dark", exact: true }).click();
      await world.picture("12-showing-marketplace");
      await world.studio().close();
    },
  },
];

/** `YYYY-MM-DD` in UTC, the zone of a new workspace. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
