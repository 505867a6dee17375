import { expect, test } from "@playwright/test";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { emptyForm, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { eventually, mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { photograph } from "../support/looks.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";
import { readWorkspace } from "../support/workspace-file.ts";

/** A server that holds campaigns in another way than it did: what all bases say of them is forgotten beside one's work. */
const place = temporaryFolder("server-changed");
const many = 60_000;
let server: TestServer;
let studio: RunningStudio;

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  fill(place.folder);
  server = await startTestServer({ profile: "complete" });
  const env = { KIGO_API_URL: server.url, KIGO_API_TOKEN: server.token };
  studio = await launchStudio({ workspace: place.folder, env });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("[C1] it is taken over whole, and what is typed meanwhile is saved after it", async () => {
  const { page } = studio;
  const first = page.getByRole("row", { name: /Offer 60000/ });
  await first.click();
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await expect(title).toHaveValue("Offer 60000");
  await page.evaluate(() => void window.studio?.invoke("sync:plan", { fresh: true }));
  await title.fill("Typed meanwhile");
  if (process.env.LOOKS) {
    await page.getByRole("region", { name: "What runs" }).waitFor({ timeout: 20_000 });
    await photograph(page, "server-changed", "taking-over");
  }
  await eventually(() => mustEqual("Links, as the workspace knows them", linksKnown(), true), 60_000);
  mustEqual("Bases that name a campaign", basesWithCampaign(), 0);
  await eventually(() => mustEqual("The title", titleHere(), "Typed meanwhile"), 30_000);
  mustEqual("What the page complained of", studio.complaints, []);
});

const inFile = (sql: string) => readWorkspace(place.folder, null, sql)[0]?.value;
const linksKnown = () =>
  JSON.parse(String(inFile("SELECT value FROM meta WHERE key = 'capabilities'"))).links;
const titleHere = () => inFile(`SELECT title AS value FROM offers WHERE server_id = ${many}`);
const basesWithCampaign = () =>
  inFile(
    "SELECT count(*) AS value FROM offers WHERE iif(base = '=', working, base) ->> '$.campaign' IS NOT NULL",
  );

/** As a pull from a server without campaigns leaves them. */
function fill(folder: string): void {
  const opened = openStore({ folder, key: null, newId: ulid, now: () => Date.now(), who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const blank = offerFieldsSchema.parse({ ...emptyForm, campaign: "Winter" });
  const common = {
    entity: "offer",
    parentId: null,
    key: null,
    extra: {},
    createdAt: null,
    hash: null,
  } as const;
  store.sync.transaction(write => {
    for (let serverId = 1; serverId <= many; serverId += 1) {
      const fields = { ...blank, offerTitle: `Offer ${serverId}` };
      write.insertPulled({ ...common, serverId, fields });
    }
  });
  while (store.catchUp());
  store.close();
}
