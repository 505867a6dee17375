import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../server/index.ts";
import { type CliBench, openCliBench, seedForm } from "./cli-bench.ts";

let server: RunningServer;
let bench: CliBench;
beforeAll(async () => {
  server = await startServer({ profile: "today", port: 0, samples: false });
});
afterAll(() => server.close());
beforeEach(() => {
  bench = openCliBench();
  bench.file("token", server.token);
});
afterEach(async () => {
  for (const { offer_id } of await offersThere()) await dashboard("DELETE", `/dashboard/offers/${offer_id}`);
  bench.close();
});

const api = (...argv: string[]) => bench.json("--api", server.url, "--token-file", "token", ...argv);

async function dashboard(method: string, resource: string, body?: unknown) {
  const response = await fetch(`${server.url}${resource}`, {
    method,
    headers: {
      authorization: `Bearer ${server.token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

const offersThere = async (): Promise<{ offer_id: number; external_reference: string }[]> =>
  (await dashboard("GET", "/dashboard/offers?limit=100")).offers;

async function importOffers(count: number): Promise<void> {
  const offers = Array.from({ length: count }, (_, index) => ({
    merchantOwner: 123,
    offerTitle: `Offer ${index + 1}`,
    externalReference: `REF-${index + 1}`,
    startDate: "2026-12-01",
    redemptionMethods: ["show_save"],
  }));
  await bench.json("offers", "import", bench.file("offers.json", offers));
}

const seen = (text: string) => text.replace(/^This workspace is not encrypted.*\n/, "");

describe("a plan as a file", () => {
  it("is saved whole, and applied as it was shown: what came later stays", async () => {
    await importOffers(2);
    const planned = await api("sync", "plan", "--out", "plan.json");
    expect(planned).toMatchObject({ exit: 0, err: expect.stringContaining("sync apply --plan plan.json") });
    const saved = JSON.parse(readFileSync(path.join(bench.folder, "plan.json"), "utf8"));
    expect(saved).toMatchObject({ format: "kigo-sync-plan", version: 1, api: server.url });
    expect(saved.operations).toHaveLength(2);
    const [first, second] = (await bench.json("offers", "list")).value;
    await bench.json("offers", "set", second.id, "status=inactive");
    await bench.json("offers", "import", bench.file("more.json", [seedForm]));
    const applied = await api("sync", "apply", "--plan", "plan.json");
    expect(applied).toMatchObject({ exit: 0, value: { created: 2, dropped: [], stopped: null } });
    expect(await offersThere()).toHaveLength(2);
    const { value: left } = await api("sync", "plan");
    const ids = left.operations.map(({ id }: { id: string }) => id);
    expect(ids).toContain(second.id);
    expect(ids).not.toContain(first.id);
  });

  it("may be written over, but nothing else is", async () => {
    await importOffers(1);
    expect((await api("sync", "plan", "--out", "plan.json")).exit).toBe(0);
    expect((await api("sync", "plan", "--out", "plan.json")).exit).toBe(0);
    bench.file("notes.json", { mine: true });
    const refused = await api("sync", "plan", "--out", "notes.json");
    expect(refused).toMatchObject({ exit: 2, value: { error: { kind: "occupied" } } });
    expect(readFileSync(path.join(bench.folder, "notes.json"), "utf8")).toBe('{"mine":true}');
    expect(await api("sync", "plan", "--out", "no/such/folder/plan.json")).toMatchObject({ exit: 1 });
    expect(existsSync(path.join(bench.folder, "no"))).toBe(false);
  });

  it.each([
    ["no JSON", "{", /no saved plan/],
    ["other JSON", '{"operations":[]}', /no saved plan/],
    ["a plan of another API", JSON.stringify(emptyPlan("https://elsewhere.example")), /elsewhere\.example/],
    [
      "a plan of another workspace",
      JSON.stringify({
        ...emptyPlan(null),
        operations: [
          { op: "create", entity: "offer", id: "01K8Z3M5Q7R9S1T3V5W7X90000", part: "record", changes: {} },
        ],
      }),
      /another workspace/,
    ],
  ])("%s is refused with exit 2 in words, and nothing is sent", async (_name, content, words) => {
    await importOffers(1);
    bench.file("plan.json", content);
    const { exit, value } = await api("sync", "apply", "--plan", "plan.json");
    expect(exit).toBe(2);
    expect(value.error.message).toMatch(words);
    expect(await offersThere()).toEqual([]);
  });
});

function emptyPlan(address: string | null) {
  return {
    format: "kigo-sync-plan",
    version: 1,
    api: address,
    madeAt: "2026-01-01T00:00:00.000Z",
    operations: [],
  };
}

describe("[L2] many records gone at once", () => {
  beforeEach(async () => {
    await importOffers(12);
    expect((await api("sync", "apply")).value).toMatchObject({ created: 12 });
    for (const { offer_id } of await offersThere())
      await dashboard("DELETE", `/dashboard/offers/${offer_id}`);
  });

  it("stop the run before any write with exit 1, their number and the names of some", async () => {
    await bench.json("offers", "import", bench.file("more.json", [seedForm]));
    const { exit, value, err } = await api("sync", "apply");
    expect(exit).toBe(1);
    expect(value.error.kind).toBe("mass_deletion");
    expect(value.error.message).toMatch(/^12 records are gone .* “Offer \d+”, .* and 9 more/);
    expect(value.gone).toHaveLength(12);
    expect(seen(err)).toContain("--accept-deletions 12");
    expect(await offersThere()).toEqual([]);
    expect((await bench.json("offers", "list")).value).toHaveLength(13);
    const planned = await api("sync", "plan");
    expect(planned).toMatchObject({ exit: 1, value: { error: { kind: "mass_deletion" } } });
  });

  it("are believed by a person's exact number alone", async () => {
    const other = await api("sync", "apply", "--accept-deletions", "11");
    expect(other).toMatchObject({ exit: 1, value: { error: { kind: "mass_deletion" } } });
    expect(other.value.error.message).toContain("You accepted 11");
    expect((await bench.json("offers", "list")).value).toHaveLength(12);
    expect(await api("sync", "apply", "--accept-deletions", "12")).toMatchObject({
      exit: 0,
      value: { stopped: null, gone: [] },
    });
    expect((await bench.json("offers", "list")).value).toEqual([]);
  });
});

describe("a conflict", () => {
  async function contest(): Promise<{ id: string; conflict: string }> {
    await importOffers(1);
    await api("sync", "apply");
    const [there] = await offersThere();
    await dashboard("PUT", `/dashboard/offers/${there?.offer_id}`, { offer_expiry_date: "2027-02-28" });
    const [{ id }] = (await bench.json("offers", "list")).value;
    await bench.json("offers", "set", id, "endDate=2027-03-31");
    expect((await api("sync", "apply")).exit).toBe(3);
    const { value } = await bench.json("conflicts", "list");
    expect(value).toHaveLength(1);
    return { id, conflict: value[0].id };
  }

  it("says its kind, who changed mine and when", async () => {
    await contest();
    const { value } = await bench.json("conflicts", "list");
    expect(value[0]).toMatchObject({
      kind: "field",
      field: "endDate",
      mine: "2027-03-31",
      theirs: "2027-02-28",
      mineBy: expect.stringMatching(/./),
      mineAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    });
  });

  it("is decided, taken back, decided otherwise; once sent, the decision stands", async () => {
    const { id, conflict } = await contest();
    expect(await bench.json("conflicts", "resolve", conflict, "--take", "copy")).toMatchObject({ exit: 1 });
    expect(await bench.json("conflicts", "resolve", conflict, "--take", "theirs")).toMatchObject({ exit: 0 });
    expect((await bench.json("offers", "show", id)).value.endDate).toBe("2027-02-28");
    expect((await bench.json("conflicts", "undo", conflict)).exit).toBe(0);
    expect((await bench.json("offers", "show", id)).value.endDate).toBe("2027-03-31");
    const open = (await bench.json("conflicts", "list")).value;
    expect(open).toHaveLength(1);
    await bench.json("conflicts", "resolve", open[0].id, "--value", "2027-06-30");
    expect((await api("sync", "apply")).exit).toBe(0);
    const late = await bench.json("conflicts", "undo", open[0].id);
    expect(late).toMatchObject({ exit: 1, value: { error: { kind: "too_late" } } });
    const { value: decided } = await bench.json("conflicts", "decided");
    expect(decided.map(({ words, undone }: { words: string; undone: boolean }) => [words, undone])).toEqual([
      ["Wrote a value", false],
      ["Took theirs", true],
    ]);
  });

  it("[M4] a deletion there can end as a new draft without a code", async () => {
    await bench.json("offers", "import", bench.file("a.json", [seedForm]));
    await api("sync", "apply");
    const [there] = await offersThere();
    await dashboard("DELETE", `/dashboard/offers/${there?.offer_id}`);
    const [{ id }] = (await bench.json("offers", "list")).value;
    await bench.json("offers", "set", id, "status=inactive");
    await api("sync", "apply");
    const [conflict] = (await bench.json("conflicts", "list")).value;
    expect(conflict).toMatchObject({ kind: "deletion", field: "*" });
    expect(await bench.json("conflicts", "resolve", conflict.id, "--take", "copy")).toMatchObject({
      exit: 0,
    });
    expect((await bench.json("offers", "list")).value).toMatchObject([
      { state: "new", stage: "draft", status: "inactive", promoCode: null, offerTitle: seedForm.offerTitle },
    ]);
    expect((await api("sync", "apply")).value).toMatchObject({ created: 0 });
  });
});

describe("what the server can do", () => {
  it("is listed need by need, with the age of the answer", async () => {
    const { value: before } = await bench.json("sync", "server");
    expect(before.askedAt).toBeNull();
    await api("sync", "plan");
    const { value, exit } = await bench.json("sync", "server");
    expect(exit).toBe(0);
    expect(value.askedAt).toMatch(/^\d{4}-/);
    expect(value.overwrites).toBe(true);
    const ways = Object.fromEntries(value.needs.map(({ need, way }: Record<string, string>) => [need, way]));
    expect(ways).toMatchObject({
      "Promo codes and limits": "exact",
      "Never create twice": "workaround",
      Merchants: "read_only",
      Programs: "local_only",
    });
  });
});

describe("KIGO_SYNC_TIMES", () => {
  it("sets the deadlines of a run, or is refused in words", async () => {
    const run = (times: string) =>
      bench.run(["--workspace", "w", "sync", "plan"], { KIGO_SYNC_TIMES: times });
    expect((await run("writeDeadline=500, grace=200,tries=1")).exit).toBe(0);
    for (const wrong of ["writeDeadline", "writeDeadline=0", "deadline=5", "grace=-1"])
      expect(await run(wrong)).toMatchObject({ exit: 2, err: expect.stringContaining("KIGO_SYNC_TIMES") });
  });

  it("a server that never answers is given up after the deadline", async () => {
    const silent = await startSilent();
    writeFileSync(path.join(bench.folder, "token"), "t");
    const started = performance.now();
    const { exit } = await bench.run(
      ["--workspace", "w", "--api", silent.url, "--token-file", "token", "sync", "plan"],
      { KIGO_SYNC_TIMES: "readDeadline=150,tries=1" },
    );
    expect(exit).toBe(5);
    expect(performance.now() - started).toBeLessThan(5000);
    await silent.close();
  });
});

/** Takes connections and says nothing. */
async function startSilent() {
  const taken: Socket[] = [];
  const listener = createServer(socket => void taken.push(socket));
  await new Promise<void>(resolve => listener.listen(0, "127.0.0.1", resolve));
  const address = listener.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      for (const socket of taken) socket.destroy();
      await new Promise<void>(resolve => listener.close(() => resolve()));
    },
  };
}
