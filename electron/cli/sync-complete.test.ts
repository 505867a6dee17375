import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../server/index.ts";
import { type CliBench, openCliBench } from "./cli-bench.ts";

let server: RunningServer;
let bench: CliBench;
beforeAll(async () => {
  server = await startServer({ profile: "complete", port: 0, samples: false });
});
afterAll(() => server.close());
beforeEach(() => {
  bench = openCliBench();
  bench.file("token", server.token);
});
afterEach(() => bench.close());

const api = (...argv: string[]) => bench.json("--api", server.url, "--token-file", "token", ...argv);

async function add(noun: string, ...argv: string[]) {
  const { exit, value } = await bench.json(noun, "add", ...argv);
  expect([exit, value.error]).toEqual([0, undefined]);
  return value;
}

async function read(resource: string) {
  const response = await fetch(`${server.url}${resource}`, {
    headers: { authorization: `Bearer ${server.token}` },
  });
  return response.json();
}

interface Operation {
  readonly op: string;
  readonly entity: string;
  readonly part: string;
  readonly title: string;
  readonly changes: Record<string, { from: unknown; to: unknown }>;
  readonly requests: readonly string[];
}

/** A partner's program with a campaign, a merchant with a place, and an offer in two languages in that campaign. */
async function author(): Promise<string> {
  await add("partners", "partnerName=Ironvale", "stage=ready");
  await add("programs", "programName=Dealers", "partner=Ironvale", "programType=hybrid", "stage=ready");
  await add("campaigns", "campaignName=Winter", "program=Dealers", "stage=ready");
  const merchant = await add("merchants", "merchantName=Harrow", "stage=ready");
  await add("locations", "--of", "Harrow", "city=Moline", "state=IL");
  const offer = {
    merchantOwner: merchant.number,
    offerTitle: "Q4 Dealer Incentive",
    startDate: "2026-12-01",
    redemptionMethods: ["show_save"],
    campaign: "Winter",
  };
  const imported = await bench.json("offers", "import", bench.file("offer.json", [offer]));
  expect(imported.value.rejected).toEqual([]);
  const { id } = (await bench.json("offers", "list")).value[0];
  await add("texts", "--of", id, "languageCode=de", "offerTitle=Händleraktion");
  return id;
}

describe("every kind of record on a server that has a place for it", () => {
  it("is planned in the order in which they need each other, with names and requests, and gets there", async () => {
    const offer = await author();
    const { value: plan } = await api("sync", "plan");
    const operations: Operation[] = plan.operations;
    expect(operations.map(({ op, entity, part }) => `${op} ${entity} ${part}`)).toEqual([
      "create partner record",
      "create program record",
      "create merchant record",
      "create location record",
      "create campaign record",
      "create offer record",
      "create descriptive texts",
      "create descriptive record",
      "link offer campaign",
    ]);
    const program = operations.find(({ entity }) => entity === "program");
    expect(program?.changes.partner).toEqual({ from: null, to: "Ironvale" });
    const translation = operations.findLast(({ entity }) => entity === "descriptive");
    expect(translation?.title).toBe("Q4 Dealer Incentive (de)");
    expect(operations.find(({ op }) => op === "link")?.requests).toEqual([
      "POST /dashboard/campaigns/?/offers",
    ]);

    expect(await api("sync", "apply")).toMatchObject({ exit: 0, value: { rejected: [], unsettled: 0 } });
    const [campaign] = (await read("/dashboard/campaigns")).campaigns;
    const { offers: linked } = await read(`/dashboard/campaigns/${campaign.campaign_id}/offers`);
    expect(linked).toHaveLength(1);
    const texts = await read(`/dashboard/offers/${linked[0].offer_id}/descriptives`);
    expect(texts.map((each: { short_text: string }) => each.short_text).sort()).toEqual([
      "Händleraktion",
      "Q4 Dealer Incentive",
    ]);
    const [merchant] = (await bench.json("merchants", "list")).value;
    expect((await bench.json("offers", "show", offer)).value.merchantOwner).toBe(merchant.serverId);
    expect(merchant).toMatchObject({ state: "synced", number: merchant.serverId });
    expect((await api("sync", "plan")).value).toMatchObject({ operations: [], heldBack: [] });

    await bench.json("offers", "set", offer, "campaign=");
    const { value: moved } = await api("sync", "plan");
    expect(moved.operations).toMatchObject([{ op: "unlink", entity: "offer", part: "campaign" }]);
    expect((await api("sync", "apply")).exit).toBe(0);
    expect((await read(`/dashboard/campaigns/${campaign.campaign_id}/offers`)).offers).toEqual([]);
  });

  it("a picture of this computer is never sent as an address, whichever field it was written into", async () => {
    const kept = `kigo-image:${"ab".repeat(32)}`;
    const offer = (externalReference: string, fields: object) => ({
      ...{ externalReference, merchantOwner: 7, startDate: "2026-12-01", redemptionMethods: ["show_save"] },
      ...fields,
    });
    const address = "https://pictures.example/a.png";
    const imported = await bench.json(
      "offers",
      "import",
      bench.file("offers.json", [
        offer("PIC-1", { imageUrl: kept }),
        offer("PIC-2", { imageUrl: "asset:coffee.svg", offerTitle: "Coffee" }),
        offer("PIC-3", { imageUrl: address, picture: kept, pictureAlt: "A cup" }),
      ]),
    );
    expect(imported.value).toMatchObject({ created: 3, rejected: [] });
    const missing = { field: "picture", message: expect.stringContaining("not on this computer") };
    expect(imported.value.warnings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: 1, ...missing }),
        expect.objectContaining({ row: 3, ...missing }),
      ]),
    );
    const listed = (await bench.json("offers", "list")).value;
    expect(
      listed.map((each: { imageUrl: unknown; picture: unknown }) => [each.imageUrl, each.picture]),
    ).toEqual(
      expect.arrayContaining([
        [null, kept],
        [null, "asset:coffee.svg"],
        [address, kept],
      ]),
    );
    const { value: plan } = await api("sync", "plan");
    expect(JSON.stringify(plan.operations)).not.toMatch(/kigo-image|asset:/);
    expect(plan.localOnly.map((each: { fields: string[] }) => each.fields)).toEqual(
      expect.arrayContaining([["picture"], ["picture", "pictureAlt"]]),
    );
    expect((await api("sync", "apply")).exit).toBe(0);
    const { offers } = await read("/dashboard/offers?limit=100&offset=0");
    expect(JSON.stringify(offers)).not.toMatch(/kigo-image|asset:/);
    expect(offers.map((each: { image_url: unknown }) => each.image_url)).toContain(address);
    expect((await api("sync", "plan")).value).toMatchObject({ operations: [] });
    const again = (await bench.json("offers", "list")).value;
    expect(again.flatMap((each: { picture: string | null }) => each.picture ?? []).sort()).toEqual([
      "asset:coffee.svg",
      kept,
      kept,
    ]);

    const refused = await bench.json(
      "texts",
      "add",
      "--of",
      listed[0].id,
      "languageCode=fr",
      `imageUrl=${kept}`,
    );
    expect(refused.exit).not.toBe(0);
    expect(refused.value.error.message).toContain("not an address");
  });

  it("[C1] every need is met exactly, but for what no server has a field for", async () => {
    await api("sync", "plan");
    const { value } = await bench.json("sync", "server");
    const other = value.needs.filter(({ way }: { way: string }) => way !== "exact");
    expect(other.map(({ need }: { need: string }) => need)).toEqual([
      "Channels, audience, budget, objective",
      "Pictures from files",
    ]);
    expect(value.overwrites).toBe(false);
  });

  it("what waits for a draft is held back, in words", async () => {
    await add("programs", "programName=Later");
    await add("campaigns", "campaignName=Spring", "program=Later", "stage=ready");
    const { value } = await api("sync", "plan");
    expect(value.operations).toEqual([]);
    expect(value.heldBack).toMatchObject([{ entity: "campaign", title: "Spring", reason: "waits" }]);
  });
});
