import { writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../support/command-line.ts";
import { temporaryFolder } from "../support/studio.ts";
import type { Benchmark } from "./benchmark.ts";
import { onDisplay } from "./desktop/starting.ts";
import { editedBesideBare } from "./preview/edited.ts";
import { rounded } from "./sync/pairs.ts";

/** A keystroke to its committed layout, with two channels shown, beside one that a bare text area mirrors. */
export const benchmark: Benchmark = {
  limit: 3,
  run: () =>
    onDisplay(async () => {
      const place = temporaryFolder("bench-preview");
      try {
        await fill(place.folder);
        const { ours, bare, language, device } = await editedBesideBare(place.folder);
        return {
          name: "preview-edit",
          unit: "ms",
          ours: rounded(ours),
          baseline: rounded(bare),
          ratio: rounded(ours / bare),
          peers: {},
          detail: {
            channels: 2,
            language_switch_ms: rounded(language),
            device_switch_ms: rounded(device),
            switch_budget_ms: 50,
          },
        };
      } finally {
        place.remove();
      }
    }),
};

/** Some offers, so that the list has what a list has; the newest is in two languages. */
async function fill(folder: string): Promise<void> {
  const file = path.join(folder, "offers.json");
  const offers = Array.from({ length: 30 }, (_, n) => ({
    merchantOwner: 123,
    offerTitle: `Dealer days ${n}`,
    offerDescription: "20% off all equipment purchases",
    termsConditions: "Valid for authorized dealers only. {value} off until {end_date}.",
    offerType: "percentage_discount",
    offerValue: 20,
    startDate: "2025-12-01",
    endDate: "2027-12-31",
    redemptionMethods: ["show_save"],
    channels: ["hub_airdrop", "marketplace"],
    imageUrl: "asset:field.svg",
    totalUsageLimit: 1000,
    usageLimitPerCustomer: 3,
  }));
  writeFileSync(file, JSON.stringify(offers));
  await runCommand(folder, ["offers", "import", file]);
}
