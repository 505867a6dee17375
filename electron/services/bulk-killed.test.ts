import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noFilters } from "#shared/ipc/offer-list-views.ts";
import { actThread, must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const many = 10_000;
const studioModule = path.resolve(import.meta.dirname, "..", "studio.ts");
/** Of the work; all of it: within the commit. */
const moments = [0.1, 0.6, 1];

describe("kill -9 during an act on 10,000 offers", () => {
  it.each(moments)(
    "leaves all of it or none of it (killed at %d of it)",
    async part => {
      const ids = bench.filled(many);
      await killed("bulk(ids, { kind: 'delete' })", part);
      const left = bench.withStore(store => store.offers.total());
      expect([0, many]).toContain(left);
      const present = bench.withStore(store => [...store.offers.all({})].map(({ id }) => id));
      expect(present.length).toBe(left);
      if (left > 0) expect(must(bench.studio.bulk.run(ids, { kind: "delete" })).changed).toHaveLength(many);
    },
    240_000,
  );

  it.each(moments)(
    "leaves an undo of it done or not begun (killed at %d of it)",
    async part => {
      const ids = bench.filled(many);
      must(bench.studio.bulk.run(ids, { kind: "delete" }));
      await killed("undo()", part);
      const left = bench.withStore(store => store.offers.total());
      expect([0, many]).toContain(left);
      const next = bench.studio.history.state();
      // What is next to do agrees with what is there, and brings the other.
      expect((left === 0 ? next.undo : next.redo)?.records).toBe(many);
      must(left === 0 ? bench.studio.history.undo() : bench.studio.history.redo());
      expect(bench.withStore(store => store.offers.total())).toBe(left === 0 ? many : 0);
    },
    240_000,
  );
});

/**
 * Does it in a process of its own, as the desktop does, and ends that once so much of it is done; at the whole, once
 * its commit has begun.
 */
async function killed(act: string, part: number): Promise<void> {
  // Else the lists' catching up would be what is met first.
  bench.withStore(store => {
    while (store.catchUp());
  });
  const acting = spawn(process.execPath, ["--input-type=module", "--eval", program(act)], {
    env: { ...process.env, STUDIO: studioModule, FOLDER: bench.folder, THREAD: actThread, VIEW: everything },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise(resolve => acting.once("exit", resolve));
  const isRunning = () => acting.exitCode === null;
  await new Promise<void>(resolve => {
    acting.stdout.on("data", (told: Buffer) => {
      const done = Number(told.toString().trim().split("\n").at(-1));
      if (done >= Math.min(part, 0.95) * many) resolve();
    });
    acting.once("exit", () => resolve());
  });
  const log = path.join(bench.folder, "studio.db-wal");
  for (const before = sizeOf(log); part === 1 && isRunning() && sizeOf(log) <= before; ) await setImmediate();
  acting.kill("SIGKILL");
  await ended;
}

const everything = JSON.stringify({
  search: "",
  filters: noFilters,
  sort: { by: "state", descending: false },
});
const program = (act: string) => `
  const { openStudio } = await import(process.env.STUDIO);
  const tokens = { token: () => null, place: () => "none", keep: () => undefined };
  const { FOLDER: folder, THREAD: actThread } = process.env;
  const onActing = acting => acting && console.log(acting.done);
  const studio = openStudio({ folder, key: null, tokens, who: "ada", actThread, onActing }).value;
  const ids = studio.lists.ids(JSON.parse(process.env.VIEW));
  await studio.longActs.${act};
  studio.close();
`;

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
