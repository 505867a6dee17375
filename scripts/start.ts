import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { homedir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { electronRuntime } from "./bootstrap/runtime.mjs";
import { buildIfStale, projectFolder } from "./build.ts";
import { runNode } from "./run.ts";
import { sampleFolder } from "./sample-folder.ts";

/** The sample workspace is bound to this address (SYNC.md C2), so the port stays the same from start to start. */
const samplePort = 4717;

process.exitCode = hasDisplay() ? await openStudio() : await takeTour();

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function takeTour(): Promise<number> {
  process.stderr.write("There is no display here: the studio takes the guided tour by itself.\n");
  const { code } = await runNode(["tests/e2e/tour.ts"], { show: true });
  return code ?? 1;
}

/** The studio on the sample workspace, connected to the sample server; its end is the server's. */
async function openStudio(): Promise<number> {
  buildIfStale();
  const samples = sampleFolder(process.platform, process.env, homedir());
  const token = randomBytes(24).toString("base64url");
  const server = await startSampleServer(path.join(samples, "server"), token);
  try {
    const [code] = await once(startStudio(path.join(samples, "workspace"), token), "exit");
    return typeof code === "number" ? code : 1;
  } finally {
    server?.kill("SIGTERM");
  }
}

/** `null` where it did not start (it says why on stderr): the studio works without it. */
async function startSampleServer(data: string, token: string): Promise<ChildProcess | null> {
  const server = spawn(process.execPath, ["server/main.ts", "--port", String(samplePort), "--data", data], {
    cwd: projectFolder,
    env: { ...process.env, KIGO_API_TOKEN: token },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const listening = once(createInterface({ input: server.stdout }), "line").then(() => true);
  const ended = once(server, "exit").then(() => false);
  if (await Promise.race([listening, ended])) return server;
  process.stderr.write("The sample server is not running. The studio opens without it: nothing stops.\n");
  return null;
}

function startStudio(workspace: string, token: string): ChildProcess {
  const { executablePath, sqliteBinding } = electronRuntime();
  // As root Chromium starts only without its sandbox.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return spawn(executablePath, [projectFolder, ...asRoot, "--workspace", workspace], {
    env: {
      ...process.env,
      KIGO_API_URL: `http://127.0.0.1:${samplePort}`,
      KIGO_API_TOKEN: token,
      ...(sqliteBinding === null ? {} : { KIGO_SQLITE_BINDING: sqliteBinding }),
    },
    stdio: "inherit",
  });
}
