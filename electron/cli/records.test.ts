import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench } from "../services/studio-bench.ts";
import { type CliBench, openCliBench, seedForm } from "./cli-bench.ts";
import { kindOfNoun, recordNouns } from "./record-nouns.ts";

let bench: CliBench;
beforeEach(() => {
  bench = openCliBench();
});
afterEach(() => bench.close());

/** One good record of each noun, and the field by which it is changed. */
const examples = {
  partners: { add: ["partnerName=Ironvale", "partnerType=dealer"], set: "partnerType=bank" },
  programs: { add: ["programName=Dealers", "programType=Closed loop"], set: "programType=hybrid" },
  merchants: { add: ["merchantName=Harrow", "timeZone=America/Chicago"], set: "merchantName=Harrow & Sons" },
  locations: { add: ["city=Moline", "latitude=41.5", "longitude=-90.51"], set: "state=IL" },
  campaigns: { add: ["campaignName=Winter", "startDate=2026-12-01"], set: "endDate=2026-12-31" },
  types: { add: ["typeName=trade_in"], set: "isActive=no" },
  texts: { add: ["languageCode=de", "offerTitle=Händleraktion"], set: "termsConditions=Nur für Händler" },
  codes: { add: ["promoCode=SPRING20", "totalUsageLimit=50"], set: "totalUsageLimit=" },
  controls: { add: ["controlType=usage_per_customer", "controlValue=2"], set: "controlValue=3" },
} as const;

/** What a noun's records belong to, made if it isn't there. */
async function parentOf(noun: keyof typeof examples): Promise<string[]> {
  if (noun === "locations") return ["--of", (await add("merchants", "merchantName=Harrow")).id];
  if (noun !== "texts" && noun !== "codes" && noun !== "controls") return [];
  const form = { ...seedForm, promoCode: "", usageLimitPerCustomer: "", totalUsageLimit: "" };
  await bench.json("offers", "import", bench.file("a.json", [form]));
  return ["--of", (await bench.json("offers", "list")).value[0].id];
}

async function add(...argv: string[]) {
  const [noun = "", ...rest] = argv;
  const { exit, value } = await bench.json(noun, "add", ...rest);
  expect([exit, value.error]).toEqual([0, undefined]);
  return value;
}

describe.each(recordNouns)("%s", noun => {
  it("are added, listed, shown, changed and deleted", async () => {
    const { add: given, set } = examples[noun];
    const of = await parentOf(noun);
    const added = await add(noun, ...of, ...given);
    expect(added).toMatchObject({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/),
      serverId: null,
      state: "new",
    });
    expect((await bench.json(noun, "list", ...of)).value).toEqual([added]);
    expect((await bench.json(noun, "show", added.id)).value).toEqual(added);
    const changed = await bench.json(noun, "set", added.id, set);
    expect(changed.exit).toBe(0);
    const [field, text] = set.split("=");
    expect(String(changed.value.fields[field ?? ""] ?? "")).toBe(text === "no" ? "false" : text);
    expect(await bench.json(noun, "delete", added.id)).toMatchObject({
      exit: 0,
      value: { state: "deleted" },
    });
    expect((await bench.json(noun, "list")).value).toEqual([]);
    expect(await bench.json(noun, "set", added.id, set)).toMatchObject({ exit: 1 });
    expect(await bench.json(noun, "show", "nobody")).toMatchObject({
      exit: 1,
      value: { error: { kind: "not_found" } },
    });
  });

  it("refuse a field that they don't have, and name those they have", async () => {
    const of = await parentOf(noun);
    const { exit, value } = await bench.json(noun, "add", ...of, ...examples[noun].add, "colour=red");
    expect(exit).toBe(1);
    expect(value.error.message).toMatch(/^colour: There is no field “colour”. It has /);
    expect((await bench.json(noun, "list")).value).toEqual([]);
  });

  it("have a stage of their own, or that of what they belong to", async () => {
    const of = await parentOf(noun);
    const added = await add(noun, ...of, ...examples[noun].add);
    const isPart = ["texts", "codes", "controls", "locations"].includes(noun);
    expect(added.stage).toBe(noun === "locations" || !isPart ? "draft" : "ready");
    const ready = await bench.json(noun, "ready", added.id);
    if (isPart) expect(ready).toMatchObject({ exit: 1, value: { error: { kind: "invalid" } } });
    else expect(ready).toMatchObject({ exit: 0, value: { stage: "ready" } });
  });
});

describe("values", () => {
  it.each([
    ["programs", "programName=A", "programType=sideways", /none of its words: closed_loop/],
    ["campaigns", "campaignName=A", "startDate=2026-02-30", /no day of the calendar/],
    ["locations", "city=A", "latitude=91", /from -90 to 90/],
    ["locations", "city=A", "latitude=north", /not a number/],
    ["merchants", "merchantName=A", "timeZone=Mars/Base", /no time zone/],
    ["texts", "languageCode=zz zz", "offerTitle=A", /no language/],
    ["codes", "promoCode=no spaces", "codeType=single", /a space/],
    ["codes", "promoCode=GOOD", "totalUsageLimit=0", /above 0/],
    ["controls", "controlType=usage_total", "controlValue=many", /whole number above 0/],
    ["controls", "controlType=moon_phase", "controlValue=1", /none of its words/],
    ["partners", "partnerType=dealer", "partnerStatus=active", /cannot do without/],
  ] as const)("[W2] %s: %s %s is refused in words", async (noun, first, second, words) => {
    const of = await parentOf(noun);
    const { exit, value } = await bench.json(noun, "add", ...of, first, second);
    expect(exit).toBe(1);
    expect(value.error.message).toMatch(words);
  });

  it("[W2] a control's value is JSON, or the text itself", async () => {
    const of = await parentOf("controls");
    const open = await add("controls", ...of, "controlType=time_window", 'controlValue={"from":"08:00"}');
    expect(open.fields.controlValue).toEqual({ from: "08:00" });
    const place = await add("controls", ...of, "controlType=exclusivity", "controlValue=members only");
    expect(place.fields.controlValue).toBe("members only");
  });

  it("a campaign must not end before it starts, whichever of the two is changed", async () => {
    const { id } = await add("campaigns", "campaignName=A", "startDate=2026-12-01", "endDate=2026-12-31");
    for (const wrong of ["endDate=2026-11-30", "startDate=2027-01-01"])
      expect((await bench.json("campaigns", "set", id, wrong)).value.error.message).toMatch(
        /before it starts/,
      );
  });
});

describe("references", () => {
  it("are by id or by name, in either case, and are kept as ids", async () => {
    const partner = await add("partners", "partnerName=Ironvale");
    const program = await add("programs", "programName=Dealers", "partner=ironvale");
    expect(program.fields.partner).toBe(partner.id);
    const campaign = await add("campaigns", "campaignName=Winter", `program=${program.id}`);
    expect(campaign.fields.program).toBe(program.id);
    const cleared = await bench.json("campaigns", "set", campaign.id, "program=");
    expect(cleared.value.fields.program).toBeNull();
  });

  it("of an offer to its campaign and program are names; an id is written as one", async () => {
    const [, offer = ""] = await parentOf("codes");
    const program = await add("programs", "programName=Dealers");
    const campaign = await add("campaigns", "campaignName=Winter");
    const given = [`campaign=${campaign.id}`, `program=${program.id}`];
    const { value } = await bench.json("offers", "set", offer, ...given);
    expect(value).toMatchObject({ campaign: "Winter", program: "Dealers" });
    expect((await bench.json("offers", "set", offer, "campaign=Summer")).value.campaign).toBe("Summer");
  });

  it("to nobody, or to one of two of a name, are refused in words", async () => {
    const nobody = await bench.json("campaigns", "add", "campaignName=A", "program=Nobody");
    expect(nobody).toMatchObject({ exit: 1, value: { error: { kind: "not_found" } } });
    const one = await add("programs", "programName=Dealers");
    const other = await add("programs", "programName=DEALERS");
    const { value } = await bench.json("campaigns", "add", "campaignName=A", "program=dealers");
    expect(value.error.message).toContain(one.id);
    expect(value.error.message).toContain(other.id);
  });

  it("hold what they refer to: it is not deleted under them", async () => {
    const program = await add("programs", "programName=Dealers");
    const campaign = await add("campaigns", "campaignName=Winter", "program=Dealers");
    const refused = await bench.json("programs", "delete", program.id);
    expect(refused.value.error.message).toMatch(/program of “Winter”/);
    await bench.json("campaigns", "delete", campaign.id);
    expect((await bench.json("programs", "delete", program.id)).exit).toBe(0);
  });
});

describe("[U2] what the server tells apart by its values alone is refused a second time", () => {
  it.each([
    ["types", ["typeName=cashback_plus"], ["typeName=Cashback_Plus"]],
    ["codes", ["promoCode=SPRING20"], ["promoCode=spring20"]],
    ["texts", ["languageCode=de", "offerTitle=A"], ["languageCode=DE", "offerTitle=B"]],
    ["texts", ["languageCode=de", "offerTitle=A"], ["languageCode=en", "offerTitle=B"]],
    [
      "controls",
      ["controlType=usage_per_period", 'controlValue={"a":1,"b":2}'],
      ["controlType=usage_per_period", 'controlValue={"b":2,"a":1}'],
    ],
  ] as const)("%s: %j, then %j", async (noun, first, second) => {
    const of = await parentOf(noun);
    await add(noun, ...of, ...first);
    expect(await bench.json(noun, "add", ...of, ...second)).toMatchObject({
      exit: 1,
      value: { error: { kind: "problems" } },
    });
  });
});

describe("in the plan", () => {
  it("[C1] of a server without a place for them they stay here, and say so", async () => {
    await add("programs", "programName=Dealers", "stage=ready");
    const { value } = await bench.json("sync", "plan");
    expect(value.operations).toEqual([]);
    expect(value.localOnly).toMatchObject([
      { entity: "program", title: "Dealers", fields: expect.arrayContaining(["programName"]) },
    ]);
  });

  it("[P2] types go out once they are ready, codes and controls with their offer", async () => {
    const of = await parentOf("codes");
    await add("codes", ...of, "promoCode=SPRING20");
    const type = await add("types", "typeName=trade_in");
    const entities = async () =>
      (await bench.json("sync", "plan")).value.operations.map(({ entity }: { entity: string }) => entity);
    expect(await entities()).toEqual(["offer", "promo_code"]);
    await bench.json("types", "ready", type.id);
    expect(await entities()).toEqual(["offer_type", "offer", "promo_code"]);
  });
});

it("the status bar counts what waits, whatever its kind", async () => {
  const studio = openStudioBench();
  const type = studio.studio.records.create("offer_type", null, { typeName: "trade_in" }, "ready");
  must(type);
  must(studio.studio.records.create("program", null, { programName: "Kept here" }, "ready"));
  expect(studio.studio.status().waiting).toBe(1);
  must(studio.studio.records.setStage("offer_type", must(type).id, "draft"));
  expect(studio.studio.status().waiting).toBe(0);
  studio.close();
});

it("every noun of the command line is in the help", async () => {
  const { out } = await bench.run(["--help"]);
  for (const noun of Object.keys(kindOfNoun)) expect(out).toContain(noun);
});
