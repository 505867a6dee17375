import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { CheckFailed } from "../../support/checks.ts";
import { endLeftovers } from "../../support/leftovers.ts";
import { freePort, startTestServer, type TestServer } from "../../support/server.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../../support/studio.ts";
import { readWorkspace, type WorkspaceRow } from "../../support/workspace-file.ts";

/** What the journey's steps share: one real studio, one real server, one encrypted workspace on the disk. */
export interface World {
  readonly workspace: string;
  readonly api: string;
  readonly token: string;
  /** The window of the running studio. */
  page(): Page;
  studio(): RunningStudio;
  startStudio(): Promise<void>;
  server(): TestServer;
  startServer(): Promise<void>;
  /** What ended that should still be running, in a sentence; `null` where nothing did. */
  loss(): string | null;
  /** Rows of the workspace's real file. */
  stored(sql: string, ...parameters: (string | number)[]): WorkspaceRow[];
  /** Pictures of the window, light and dark. */
  picture(name: string): Promise<void>;
  /** Everything the page complained about, in every window there was. */
  complaints(): readonly string[];
  end(): Promise<void>;
}

export interface Step {
  readonly name: string;
  run(world: World): Promise<void>;
}

/** `pictures`: the folder they go to. */
export async function createWorld(pictures: string): Promise<World> {
  const { folder, remove } = temporaryFolder("journey");
  const workspace = path.join(folder, "Ironvale & Partners");
  const key = randomBytes(32).toString("hex");
  const keyFile = path.join(folder, "workspace.key");
  writeFileSync(keyFile, `${key}\n`, { mode: 0o600 });
  mkdirSync(pictures, { recursive: true });
  const port = await freePort();
  const token = randomBytes(24).toString("base64url");
  const complaints: (readonly string[])[] = [];
  let studio: RunningStudio | null = null;
  let server: TestServer | null = null;

  const running = () => required(studio, "The studio is not running");
  return {
    workspace,
    api: `http://127.0.0.1:${port}`,
    token,
    page: () => running().page,
    studio: running,
    async startStudio() {
      studio = await launchStudio({ workspace, args: ["--key-file", keyFile] });
      complaints.push(studio.complaints);
    },
    server: () => required(server, "The server was not started"),
    async startServer() {
      server = await startTestServer({ port, token, samples: true });
    },
    loss: () => (server?.isRunning() === false ? "The server is no longer running." : null),
    stored: (sql, ...parameters) => readWorkspace(workspace, key, sql, ...parameters),
    picture: name => takePictures(running(), path.join(pictures, name)),
    complaints: () => complaints.flat(),
    async end() {
      await endLeftovers();
      remove();
    },
  };
}

function required<T>(value: T | null, fault: string): T {
  if (value === null) throw new CheckFailed(`${fault}.`);
  return value;
}

/** What the person's screen shows, not what a page would print: the window itself, once in each theme. */
async function takePictures({ app, page }: RunningStudio, file: string): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (const _frame of [1, 2, 3]) await new Promise(resolve => requestAnimationFrame(resolve));
    });
    const picture = await app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      return image?.toPNG().toString("base64") ?? "";
    });
    writeFileSync(`${file}-${colorScheme}.png`, Buffer.from(picture, "base64"));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
