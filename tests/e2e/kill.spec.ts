import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { eventually, mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";
import { readWorkspace } from "../support/workspace-file.ts";

let place: ReturnType<typeof temporaryFolder>;
test.beforeEach(() => {
  place = temporaryFolder("kill");
});
test.afterEach(async () => {
  await endLeftovers();
  place.remove();
});

/** ms of typing that a kill or a power cut may cost. */
const mayBeLost = 300;

test("kill -9 while typing loses at most the last 300 ms", async () => {
  const studio = await launchStudio({ workspace: place.folder });
  await focusTitle(studio);
  const text = "The quick brown fox jumps over the lazy dog and runs away again";
  const typedAt: number[] = [];
  let kept = "";
  let looksBehind = 0;
  // A power cut keeps what is in the file at that moment, so the file is looked at after every letter.
  for (const letter of text) {
    // A fast typist holds a key this long; a robot that leaves no pause would only measure how fast the page draws.
    await studio.page.keyboard.press(letter === " " ? "Space" : letter, { delay: 60 });
    typedAt.push(performance.now());
    const safe = typedAt.filter(at => at <= performance.now() - mayBeLost).length;
    kept = titleIn(place.folder);
    expect(text.startsWith(kept)).toBe(true);
    if (kept.length < text.slice(0, safe).trim().length) looksBehind += 1;
  }
  await studio.kill();
  expect(titleIn(place.folder).length).toBeGreaterThanOrEqual(kept.length);
  // A disk that other programs keep busy may answer late once in a while; an autosave that is too slow always is.
  expect(looksBehind).toBeLessThan(text.length / 20);
  expect(readWorkspace(place.folder, null, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});

test("closing the window with the last key still unsaved loses nothing", async () => {
  const studio = await launchStudio({ workspace: place.folder });
  await focusTitle(studio);
  await studio.page.keyboard.type("Half a word");
  await studio.close();
  expect(titleIn(place.folder)).toBe("Half a word");
});

test("the system's request to end loses nothing either, and is obeyed", async () => {
  const studio = await launchStudio({ workspace: place.folder });
  await focusTitle(studio);
  await studio.page.keyboard.type("Half a word");
  await studio.terminate();
  expect(titleIn(place.folder)).toBe("Half a word");
});

async function focusTitle(studio: RunningStudio): Promise<void> {
  await studio.page.keyboard.press("Control+N");
  await studio.page.getByRole("region", { name: "Offer", exact: true }).getByLabel("Title").click();
}

function titleIn(folder: string): string {
  const [offer] = readWorkspace(folder, null, "SELECT title FROM offers");
  return typeof offer?.title === "string" ? offer.title : "";
}

/** As many as a run needs some seconds for. */
const batch = 40;

for (const [how, end] of [
  ["kill -9", (studio: RunningStudio) => studio.kill()],
  ["closing the window", (studio: RunningStudio) => studio.close()],
] as const) {
  test(`${how} during a sync loses nothing and doubles nothing; the next run settles it`, async () => {
    const server = await startTestServer({});
    const connection = { KIGO_API_URL: server.url, KIGO_API_TOKEN: server.token };
    await importBatch(place.folder);

    const first = await launchStudio({ workspace: place.folder, env: connection });
    await pressApply(first);
    await eventually(async () => expect(await countOffers(server)).toBeGreaterThan(3), 30_000);
    await end(first);
    const reached = await countOffers(server);
    expect(reached).toBeLessThan(batch);

    const second = await launchStudio({ workspace: place.folder, env: connection });
    await pressApply(second);
    await eventually(async () => mustEqual("Offers on the server", await countOffers(server), batch), 60_000);
    const waiting = second.page
      .getByRole("region", { name: "Status" })
      .getByRole("button", { name: "Nothing waiting" });
    await expect(waiting).toBeVisible({ timeout: 60_000 });
    await second.close();

    const references = await server.query("SELECT count(DISTINCT external_reference)::int AS n FROM offers");
    expect(references).toEqual([{ n: batch }]);
    const codes = await server.query(
      "SELECT count(*)::int AS n, count(DISTINCT promo_code)::int AS texts FROM promo_codes",
    );
    expect(codes).toEqual([{ n: batch, texts: batch }]);
    expect(readWorkspace(place.folder, null, "SELECT count(*) AS n FROM intents")).toEqual([{ n: 0 }]);
    await server.stop();
  });
}

async function importBatch(folder: string): Promise<void> {
  const offers = Array.from({ length: batch }, (_, index) => ({
    merchantOwner: 123,
    offerTitle: `Dealer visit ${index}`,
    offerType: "percentage_discount",
    offerValue: 10,
    startDate: "2026-12-01",
    endDate: "2026-12-31",
    redemptionMethods: ["promo_code"],
    promoCode: `VISIT${String(index).padStart(3, "0")}`,
  }));
  const file = path.join(folder, "offers.json");
  writeFileSync(file, JSON.stringify(offers));
  expect(await runCommand(folder, ["offers", "import", file])).toMatchObject({
    created: batch,
    rejected: [],
  });
}

async function pressApply({ page }: RunningStudio): Promise<void> {
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: /^Sync/ }).click();
  await page.getByRole("button", { name: /^Apply \d/ }).click();
}

async function countOffers(server: TestServer): Promise<unknown> {
  return (await server.query("SELECT count(*)::int AS n FROM offers"))[0]?.n;
}
