import { spawn } from "node:child_process";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyForm, offerFieldsSchema } from "#shared/domain/offer.ts";
import { complete, RunStop, today } from "#sync/index.ts";
import { openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const many = 10_000;
const found = { capabilities: complete, forget: ["campaign"], readAt: 7 };
const uncancelled = () => new AbortController().signal;

/** As a pull from a server leaves them that keeps campaigns as text. */
function pullMany(): void {
  const fields = offerFieldsSchema.parse({ ...emptyForm, campaign: "harvest" });
  const common = {
    entity: "offer",
    parentId: null,
    key: null,
    extra: {},
    createdAt: null,
    hash: "h",
  } as const;
  bench.withStore(store => {
    store.sync.transaction(write => {
      for (let serverId = 1; serverId <= many; serverId += 1)
        write.insertPulled({ ...common, serverId, fields });
    });
    while (store.catchUp());
  });
}

/** What the server is known to do, when that was found, how many differ, and what bases say of the campaign. */
const state = () =>
  bench.withStore(({ sync, offers }) => {
    const bases = sync.ofKind("offer").map(({ base, extra }) => [base?.campaign, extra["~was:campaign"]]);
    return {
      capabilities: sync.capabilities(),
      readAt: sync.meta("capabilities_read_at"),
      differing: sync.differing().length,
      waiting: offers.counts().waiting,
      hashes: sync.hashes("offer", [1, many]).size,
      bases: [...new Set(bases.map(base => JSON.stringify(base)))],
    };
  });
const former = {
  capabilities: today,
  readAt: null,
  differing: 0,
  waiting: 0,
  hashes: 2,
  bases: ['["harvest",null]'],
};
const next = {
  capabilities: complete,
  readAt: "7",
  differing: many,
  waiting: many,
  hashes: 0,
  bases: ['[null,"harvest"]'],
};

describe("a server that holds campaigns in another way than it did", () => {
  it("is taken over in a thread, while the process answers and whoever writes waits", async () => {
    pullMany();
    let isDone = false;
    const taking = bench.studio.longActs.takeCapabilities(found, uncancelled()).finally(() => {
      isDone = true;
    });
    expect(bench.studio.longActs.free()).not.toBeNull();
    let answers = 0;
    while (!isDone) {
      await setImmediate();
      if (!isDone) expect(bench.studio.server().needs.length).toBeGreaterThan(0);
      answers += 1;
    }
    await taking;
    expect(answers).toBeGreaterThan(100);
    expect(bench.studio.longActs.free()).toBeNull();
    expect(state()).toEqual(next);
    expect(bench.announced.at(-1)).toBeNull();
  }, 120_000);

  it("is not taken over at all where a person cancels the run, which ends it", async () => {
    pullMany();
    const run = new AbortController();
    const taking = bench.studio.longActs.takeCapabilities(found, run.signal);
    run.abort();
    await expect(taking).rejects.toThrow(RunStop);
    expect(state()).toEqual(former);
    await bench.studio.longActs.takeCapabilities(found, uncancelled());
    expect(state()).toEqual(next);
  }, 120_000);

  it("is taken over at once where nothing is to be forgotten", async () => {
    pullMany();
    const taking = bench.studio.longActs.takeCapabilities({ ...found, forget: [] }, uncancelled());
    expect(bench.studio.longActs.isRunning()).toBe(false);
    await taking;
    expect(state()).toMatchObject({ capabilities: complete, bases: former.bases });
  }, 120_000);
});

describe("kill -9 while it is taken over", () => {
  it.each([0.1, 0.5, 0.9])(
    "leaves the former or the new state whole (killed at %d of it)",
    async part => {
      pullMany();
      await killed(part);
      expect([former, next]).toContainEqual(state());
      await bench.studio.longActs.takeCapabilities(found, uncancelled());
      expect(state()).toEqual(next);
    },
    120_000,
  );
});

/** Does it in a process of its own, which ends once the thread has said that so much of it is done. */
async function killed(part: number): Promise<void> {
  const taking = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    env: {
      ...process.env,
      LOCAL_STORE: path.resolve(import.meta.dirname, "..", "store", "index.ts"),
      FOLDER: bench.folder,
      FOUND: JSON.stringify(found),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise(resolve => taking.once("exit", resolve));
  await new Promise<void>(resolve => {
    taking.stdout.on("data", (told: Buffer) => {
      if (Number(told.toString().trim().split("\n").at(-1)) >= part * many) resolve();
    });
    taking.once("exit", () => resolve());
  });
  taking.kill("SIGKILL");
  await ended;
}

const program = `
  import { writeSync } from "node:fs";
  const { openStore } = await import(process.env.LOCAL_STORE);
  const opened = openStore({ folder: process.env.FOLDER, key: null, newId: () => "", now: Date.now, who: "ada" });
  opened.value.takeCapabilities(JSON.parse(process.env.FOUND), done => writeSync(1, done + "\\n"));
  opened.value.close();
`;
