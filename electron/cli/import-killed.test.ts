import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CliBench, openCliBench, seedForm } from "./cli-bench.ts";

let bench: CliBench;
beforeEach(() => {
  bench = openCliBench();
});
afterEach(() => bench.close());

const entry = path.resolve(import.meta.dirname, "..", "cli-main.ts");
const rows = 800;

describe("kill -9 during an import", () => {
  it.each([1, 200, 600])(
    "leaves all of the file or none of it (killed past %i kB written)",
    async kilobytes => {
      await bench.json("offers", "list");
      const file = bench.file(
        "many.json",
        Array.from({ length: rows }, () => seedForm),
      );
      const importing = spawn(process.execPath, [entry, "--workspace", "w", "offers", "import", file], {
        cwd: bench.folder,
        stdio: "ignore",
      });
      const ended = new Promise(resolve => importing.once("exit", resolve));
      const log = path.join(bench.folder, "w", "studio.db-wal");
      const before = sizeOf(log);
      while (importing.exitCode === null && sizeOf(log) < before + kilobytes * 1024) await setImmediate();
      importing.kill("SIGKILL");
      await ended;
      const { value } = await bench.json("offers", "list");
      expect([0, rows]).toContain(value.length);
      const again = await bench.json("offers", "import", file);
      expect(again.value).toMatchObject({ created: rows, rejected: [] });
    },
    60_000,
  );
});

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
