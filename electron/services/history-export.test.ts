import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const many = 6000;
const fileNamed = (name: string) => path.join(bench.folder, name);
const drafts = () => readdirSync(bench.folder).filter(name => name.startsWith(".history"));
const untilDraft = async () => {
  while (drafts().length === 0) await setImmediate();
};

describe("an export of a long history", () => {
  it("lets others have their turn, and nothing of it is there before all of it is", async () => {
    bench.filled(many);
    const file = fileNamed("history.json");
    let turns = 0;
    let isOver = false;
    const writing = bench.studio.historyExport.toFile(file, null).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      // In this order: once the file is there, its draft has become it.
      if (existsSync(file)) expect(drafts()).toEqual([]);
      turns += 1;
      await setImmediate();
    }
    must(await writing);
    expect(turns).toBeGreaterThan(many / 400);
    const lines: unknown[] = JSON.parse(readFileSync(file, "utf8"));
    expect(lines).toHaveLength(bench.withStore(store => store.history.count()));
    expect(drafts()).toEqual([]);
  }, 60_000);

  it.each(["csv", "json"])(
    "cancelled leaves the file as it was, and the next one runs (%s)",
    async kind => {
      bench.filled(many);
      const file = fileNamed(`history.${kind}`);
      writeFileSync(file, "of yesterday");
      const writing = bench.studio.historyExport.toFile(file, null);
      await untilDraft();
      expect(bench.studio.historyExport.isRunning()).toBe(true);
      expect(await bench.studio.historyExport.toFile(file, null)).toMatchObject({
        ok: false,
        error: { kind: "busy" },
      });
      bench.studio.historyExport.cancel();
      expect(await writing).toMatchObject({ ok: false, error: { kind: "cancelled" } });
      expect(readFileSync(file, "utf8")).toBe("of yesterday");
      expect(drafts()).toEqual([]);
      must(await bench.studio.historyExport.toFile(file, null));
      expect(readFileSync(file, "utf8").split("\n").length).toBeGreaterThan(many);
      expect(bench.exporting.at(-1)).toBeNull();
    },
    60_000,
  );

  it("killed leaves the file as it was; the next one clears up", async () => {
    bench.filled(many);
    const file = fileNamed("history.csv");
    writeFileSync(file, "of yesterday");
    await killedExport(file);
    expect(readFileSync(file, "utf8")).toBe("of yesterday");
    const [left = ""] = drafts();
    must(await bench.studio.historyExport.toFile(file, null));
    // Somebody may write it still, for all that this process knows.
    expect(drafts()).toEqual([left]);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(fileNamed(left), anHourAgo, anHourAgo);
    must(await bench.studio.historyExport.toFile(file, null));
    expect(drafts()).toEqual([]);
  }, 60_000);
});

/** In a process of its own, ended as by a power cut once it writes. */
async function killedExport(file: string): Promise<void> {
  const studioModule = path.resolve(import.meta.dirname, "..", "studio.ts");
  const program = `
    import { openStudio } from ${JSON.stringify(studioModule)};
    const tokens = { token: () => null, place: () => "none", keep: () => undefined };
    const opened = openStudio({ folder: ${JSON.stringify(bench.folder)}, key: null, tokens });
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.historyExport.toFile(${JSON.stringify(file)}, null);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise(resolve => child.once("exit", (_code, signal) => resolve(signal)));
  await untilDraft();
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
}
