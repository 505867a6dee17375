import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../server/index.ts";
import { type CliBench, openCliBench } from "./cli-bench.ts";

/** Controls of every kind travel through the real server and come back equal, on another computer too (SYNC.md W2, W8). */
const form = {
  merchantOwner: 123,
  offerTitle: "Lunch for dealers",
  startDate: "2026-12-01",
  redemptionMethods: ["show_save"],
  totalUsageLimit: 500,
  usageLimitPerCustomer: 40,
  usageLimitPerDay: 1,
  usageLimitPerWeek: 3,
  usageLimitPerMonth: 10,
  usageLimitPerYear: 35,
  redemptionPlaces: ["12", "Puerto"],
  redemptionHours: ["mon-fri 11:00-14:00", "sat 12:00-24:00"],
  exclusiveGroup: "dealers",
};
const limits = Object.keys(form).slice(4);
const local = {
  showHeading: "Dealer lunch",
  showText: "One a day",
  showWatermark: "Ironvale",
  barcodeSymbology: "ean_13",
  barcodeText: "4006381333931",
};

describe.each(["today", "complete"] as const)("through the server of %s", profile => {
  let server: RunningServer;
  let bench: CliBench;
  beforeAll(async () => {
    server = await startServer({ profile, port: 0, samples: false });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    bench = openCliBench();
    bench.file("token", server.token);
  });
  afterEach(() => bench.close());

  const on = async (workspace: string, ...argv: string[]) => {
    const api = ["--api", server.url, "--token-file", "token"];
    const { exit, out, err } = await bench.run(["--workspace", workspace, "--json", ...api, ...argv]);
    if (exit !== 0) throw new Error(`${argv.join(" ")}: exit ${exit}: ${out}${err}`);
    return JSON.parse(out);
  };
  const offerOn = async (workspace: string) => {
    const [offer] = await on(workspace, "offers", "list");
    return { ...offer, of: Object.fromEntries(limits.map(name => [name, offer[name]])) };
  };
  const controlsThere = async (): Promise<unknown[]> => {
    const response = await fetch(`${server.url}/dashboard/offers/redemption-controls`, {
      headers: { authorization: `Bearer ${server.token}` },
    });
    const rows: { control_type: string; control_value: unknown }[] = await response.json();
    return rows.map(({ control_type, control_value }) => [control_type, control_value]);
  };
  const wanted = Object.fromEntries(limits.map(name => [name, form[name as keyof typeof form]]));

  it("controls are planned by the form's names, arrive, and are equal on a second computer", async () => {
    await on("one", "offers", "import", bench.file("offers.json", [{ ...form, ...local }]));
    const plan = await on("one", "sync", "plan");
    const named = plan.operations.flatMap(({ changes }: { changes: object }) => Object.keys(changes));
    expect(named).toEqual(expect.arrayContaining(limits));
    expect(plan.localOnly[0].fields).toEqual(expect.arrayContaining(Object.keys(local)));
    const ran = await on("one", "sync", "apply");
    expect(ran).toMatchObject({ rejected: [], conflicts: 0 });
    expect(await controlsThere()).toEqual(
      expect.arrayContaining([
        ["usage_total", 500],
        ["usage_per_customer", 40],
        ["usage_per_period", { uses: 1, per: "day" }],
        ["usage_per_period", { uses: 3, per: "week" }],
        ["usage_per_period", { uses: 10, per: "month" }],
        ["usage_per_period", { uses: 35, per: "year" }],
        ["location", { locations: [12, "Puerto"] }],
        ["time_window", { days: ["mon", "tue", "wed", "thu", "fri"], from: "11:00", to: "14:00" }],
        ["time_window", { days: ["sat"], from: "12:00", to: "24:00" }],
        ["exclusivity", { group: "dealers" }],
      ]),
    );
    expect(await controlsThere()).toHaveLength(10);

    await on("two", "sync", "apply");
    expect((await offerOn("two")).of).toEqual(wanted);
    expect(await offerOn("one")).toMatchObject({ ...local, state: "synced" });

    // Changed there, it comes back here; what goes is deleted on the server, and nothing is left to do.
    const { id } = await offerOn("two");
    const edits = [
      "redemptionHours=sat 12:00-24:00",
      "usageLimitPerDay=2",
      "exclusiveGroup=",
      "redemptionPlaces=7",
    ];
    await on("two", "offers", "set", id, ...edits);
    await on("two", "sync", "apply");
    await on("one", "sync", "apply");
    const changed = { redemptionHours: ["sat 12:00-24:00"], usageLimitPerDay: 2, exclusiveGroup: null };
    expect((await offerOn("one")).of).toEqual({ ...wanted, ...changed, redemptionPlaces: ["7"] });
    expect(await controlsThere()).toHaveLength(8);
    expect((await on("one", "sync", "plan")).operations).toEqual([]);
    // Nine runs of the command line, each with a workspace to open.
  }, 60_000);
});

describe("a file of offers", () => {
  it.each(["csv", "json"])("as .%s brings every control and setting back as it was", async ending => {
    const bench = openCliBench();
    try {
      const run = async (workspace: string, ...argv: string[]) => {
        const { out } = await bench.run(["--workspace", workspace, "--json", ...argv]);
        return JSON.parse(out);
      };
      await run("one", "offers", "import", bench.file("offers.json", [{ ...form, ...local }]));
      expect(await run("one", "offers", "export", `offers.${ending}`)).toEqual({ exported: 1 });
      expect(await run("one", "offers", "import", `offers.${ending}`)).toMatchObject({
        created: 0,
        updated: 0,
      });
      expect(await run("two", "offers", "import", `offers.${ending}`)).toMatchObject({
        created: 1,
        rejected: [],
      });
      expect(await run("two", "offers", "list")).toMatchObject([{ ...form, ...local }]);
    } finally {
      bench.close();
    }
  });
});
