import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { startPostgres } from "../support/postgres.ts";
import { offerInput, TestClient } from "./test-client.ts";

const announcement = z.strictObject({
  url: z.url(),
  token: z.string(),
  profile: z.enum(["today", "complete"]),
});

describe("npm run server", { timeout: 60_000 }, () => {
  const started: Awaited<ReturnType<typeof run>>[] = [];
  const folders: string[] = [];

  afterEach(async () => {
    for (const { child } of started.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
    }
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  async function start(args: string[], env: NodeJS.ProcessEnv = {}) {
    const process = await run(args, env);
    started.push(process);
    return process;
  }

  test("prints one JSON line, listens on loopback, never logs the token, and drains on SIGTERM", async () => {
    const server = await start(["--port", "0", "--empty"], { KIGO_API_TOKEN: "secret-of-the-test" });
    const line = await server.firstLine;
    const { url, token } = announcement.parse(JSON.parse(line));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(token).toBe("secret-of-the-test");
    expect((await new TestClient(url, token).listOffers()).total_count).toBe(0);
    const answer = await endedDuring(url, token, () => server.child.kill("SIGTERM"));
    expect(answer).toBe(201);
    expect(await server.exitCode).toBe(0);
    expect(server.output()).toBe(line);
    expect(server.errors()).toBe("");
  });

  test("keeps its data in --data, and refuses a folder that another server holds", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kigo-server-"));
    folders.push(folder);
    const args = ["--port", "0", "--empty", "--data", folder];
    const first = await start(args);
    const opened = announcement.parse(JSON.parse(await first.firstLine));
    expect(opened.token.length, "a token of its own").toBeGreaterThanOrEqual(32);
    const offer = await new TestClient(opened.url, opened.token).createOffer();

    const rival = await start(args);
    expect(await rival.exitCode).toBe(1);
    expect(rival.errors()).toContain("in use");

    first.child.kill("SIGKILL");
    await first.exitCode;
    const second = await start(args);
    const reopened = announcement.parse(JSON.parse(await second.firstLine));
    expect(await new TestClient(reopened.url, reopened.token).getOffer(offer.offer_id)).toEqual(offer);
  });

  test("serves complete on the PostgreSQL it is given, loads samples once, and wipes nothing", async () => {
    const postgres = await startPostgres();
    try {
      const args = [
        "--port",
        "0",
        "--profile",
        "complete",
        "--database",
        postgres.url,
        "--database-prefix",
        "p1_",
      ];
      const total = async (more: string[]) => {
        const server = await start([...args, ...more], { KIGO_HASH_KEY: "key-of-the-test" });
        const { url, token, profile } = announcement.parse(JSON.parse(await server.firstLine));
        expect(profile).toBe("complete");
        const client = new TestClient(url, token);
        const { total_count } = await client.listOffers();
        const programs = await client.get("/dashboard/programs");
        server.child.kill("SIGTERM");
        expect(await server.exitCode).toBe(0);
        expect(server.errors()).toBe("");
        return { offers: total_count, programs: Object(programs.json).total_count };
      };
      expect(await total(["--samples", "120,500"])).toEqual({ offers: 120, programs: 1 });
      expect(await total(["--samples", "500,500"])).toEqual({ offers: 120, programs: 1 });
      expect(await total(["--empty"])).toEqual({ offers: 120, programs: 1 });
      expect(await total([])).toEqual({ offers: 120, programs: 1 });
    } finally {
      await postgres.stop();
    }
  });

  test("says in one sentence that a database cannot be reached, without the password, and exits 1", async () => {
    const server = await start(["--port", "0", "--database", "postgres://me:secret@127.0.0.1:1"]);
    expect(await server.exitCode).toBe(1);
    expect(server.errors().trim().split("\n")).toEqual([expect.stringContaining("ECONNREFUSED")]);
    expect(server.errors()).not.toContain("secret");
  });

  test("says that a port is taken, and exits 1", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = z.object({ port: z.number() }).parse(holder.address());
    const server = await start(["--port", String(port), "--empty"]);
    expect(await server.exitCode).toBe(1);
    expect(server.errors().trim().split("\n")).toEqual([expect.stringContaining("is taken")]);
    holder.close();
  });

  test.each([
    [["--profile", "yesterday"]],
    [["--database", "mysql://x"]],
    [["--port", "70000"]],
    [["--nonsense"]],
  ])("refuses %j in one sentence, and exits 2", async args => {
    const server = await start(args);
    expect(await server.exitCode).toBe(2);
    expect(server.output()).toBe("");
    expect(server.errors().trim().split("\n")).toHaveLength(1);
  });
});

/** Begins a request, does something once the server has taken it in, then sends the body. Gives the status. */
async function endedDuring(url: string, token: string, meanwhile: () => void): Promise<number | undefined> {
  const sent = request(`${url}/dashboard/offers`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", expect: "100-continue" },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once("response", resolve).once("error", reject);
  });
  sent.flushHeaders();
  await once(sent, "continue");
  meanwhile();
  sent.end(JSON.stringify(offerInput()));
  const response = await answered;
  response.resume();
  return response.statusCode;
}

async function run(args: string[], env: NodeJS.ProcessEnv) {
  const main = join(import.meta.dirname, "../../server/main.ts");
  const { KIGO_API_TOKEN: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", chunk => {
    output += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", chunk => {
    errors += chunk;
  });
  const exitCode = once(child, "close").then(() => child.exitCode);
  const line = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => output.includes("\n") && resolve(output));
    void exitCode.then(code => reject(new Error(`The server ended with ${code}: ${errors}`)));
  });
  line.catch(() => {});
  return { child, exitCode, firstLine: line, output: () => output, errors: () => errors };
}
