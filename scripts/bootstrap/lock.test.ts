import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readJson } from "./files.mjs";
import { withLock } from "./lock.mjs";
import { identityOf } from "./processes.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "set-up-"));
  file = path.join(folder, "locks", "one.lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the lock of a set-up", () => {
  it("lets one work at a time, and the next when it is done", async () => {
    const order: string[] = [];
    const one = (name: string) => async () => {
      order.push(`${name} starts`);
      await new Promise(resolve => setImmediate(resolve));
      order.push(`${name} ends`);
    };
    await Promise.all([withLock(file, "test", one("a")), withLock(file, "test", one("b"))]);
    expect(order).toHaveLength(4);
    expect(order[0]?.replace("starts", "ends")).toBe(order[1]);
    expect(order[2]?.replace("starts", "ends")).toBe(order[3]);
  });

  it("is free again when the work throws", async () => {
    await expect(withLock(file, "test", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(file)).toBe(false);
    await expect(withLock(file, "test", async () => "done")).resolves.toBe("done");
  });

  it("is taken over from a process that was killed", async () => {
    const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
    await withLock(file, "test", async () => undefined);
    writeFileSync(file, JSON.stringify({ holder: `${dead}@1`, children: [] }));
    await expect(withLock(file, "test", async () => "done")).resolves.toBe("done");
  });

  it("is taken over where it was cut short by a power failure", async () => {
    await withLock(file, "test", async () => undefined);
    writeFileSync(file, "");
    await expect(withLock(file, "test", async () => "done")).resolves.toBe("done");
  });

  it("waits for the programs a killed set-up had started", async () => {
    const orphan = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    await withLock(file, "test", async () => undefined);
    writeFileSync(file, JSON.stringify({ holder: "999999999@1", children: [identityOf(orphan.pid ?? 0)] }));
    let ended = false;
    orphan.once("exit", () => {
      ended = true;
    });
    const next = withLock(file, "test", async () => ended);
    orphan.stdin.end();
    await expect(next).resolves.toBe(true);
  });

  it("names the programs it starts while it holds", async () => {
    await withLock(file, "test", async note => {
      note(process.pid);
      expect(readJson(file)).toEqual({
        holder: identityOf(process.pid),
        children: [identityOf(process.pid)],
      });
    });
  });
});

describe("the identity of a process", () => {
  it("is null for one that is gone", () => {
    expect(identityOf(spawnSync(process.execPath, ["-e", "0"]).pid)).toBeNull();
  });

  it("stays the same while it runs", () => {
    expect(identityOf(process.pid)).toBe(identityOf(process.pid));
  });
});
