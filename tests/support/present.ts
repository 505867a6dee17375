import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { eventually, mustEqual } from "./checks.ts";
import { runCommand } from "./command-line.ts";
import type { RunningStudio } from "./studio.ts";

/** The stage that an act opens; what its page should not say on its console goes to `complaints`. */
export async function presented(
  { app }: RunningStudio,
  act: () => Promise<void>,
  complaints: string[] = [],
): Promise<Page> {
  const opening = app.waitForEvent("window");
  await act();
  const opened = await opening;
  opened.on("console", message => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text()))
      complaints.push(message.text());
  });
  opened.on("pageerror", error => complaints.push(error.message));
  await opened.getByRole("heading", { level: 1 }).waitFor();
  // It is drawn before it is shown, and a window that isn't shown hears no key.
  const areShown = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every(window => window.isVisible()));
  await eventually(async () => mustEqual("Whether it is shown", await areShown(), true));
  return opened;
}

/** The page goes with the key: there is nobody left to say that it was pressed. */
export async function ended(stage: Page, act: () => Promise<void>): Promise<void> {
  const closing = stage.waitForEvent("close");
  await act().catch(() => undefined);
  await closing;
}

export const headingOn = (stage: Page, name: string) => stage.getByRole("heading", { name, level: 1 });

export const stripOn = (stage: Page) =>
  stage.getByRole("toolbar", { name: "Presentation", includeHidden: true });

/** What a stage fills as far as its window is asked; a display without a manager keeps no window to one of two. */
export const stageBounds = ({ app }: RunningStudio) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(window => window.webContents.getURL().includes("/present/"))
      ?.getNormalBounds(),
  );

export async function idOf(folder: string, search: string): Promise<string> {
  const found = z
    .array(z.object({ id: z.string() }))
    .parse(await runCommand(folder, ["offers", "list", "--search", search]))[0];
  if (found === undefined) throw new Error(`No offer is called ${search}.`);
  return found.id;
}

/** Four offers that run today, ready, one of them in Arabic too. */
export async function fillWithRunning(folder: string): Promise<void> {
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const common = {
    merchantOwner: 123,
    offerType: "percentage_discount",
    offerValue: 20,
    offerValueUnit: "%",
    startDate: dayIn(-6),
    endDate: dayIn(24),
    redemptionMethods: ["promo_code"],
    channels: ["hub_airdrop", "marketplace"],
  };
  const offers = [
    { externalReference: "B", offerTitle: "Winter service kits", picture: "asset:bearing.svg" },
    { externalReference: "A", offerTitle: "Q4 Dealer Incentive", picture: "asset:field.svg" },
    { externalReference: "D", offerTitle: "Not for anybody's eyes", picture: "asset:drop.svg" },
    { externalReference: "C", offerTitle: "Every order at the brew bar", picture: "asset:coffee.svg" },
  ];
  const file = path.join(folder, "offers.json");
  writeFileSync(file, JSON.stringify(offers.map(offer => ({ ...common, ...offer }))));
  await runCommand(folder, ["offers", "import", file]);
  const arabic = ["languageCode=ar", "offerTitle=حافز الوكلاء للربع الرابع"];
  await runCommand(folder, ["texts", "add", "--of", await idOf(folder, "Q4 Dealer"), ...arabic]);
}
