import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { electronRuntime } from "../../scripts/bootstrap/runtime.mjs";
import { projectFolder } from "../../scripts/build.ts";
import { noteRunning } from "./leftovers.ts";
import { askAgainForLostAnswers } from "./lost-answers.ts";

export interface RunningStudio {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page said on its console that it should not: errors, and anything its policy refused. */
  readonly complaints: readonly string[];
  /** Closes the window as a person does, and waits for the program's end. */
  close(): Promise<void>;
  /** Asks the program to end, as the system does when it shuts down. */
  terminate(): Promise<void>;
  /** Ends the program as a power cut would. */
  kill(): Promise<void>;
}

/** Starts the built studio on a workspace, in the real Electron, on the display of the environment. */
export async function launchStudio(options: {
  readonly workspace: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}): Promise<RunningStudio> {
  const { executablePath, fallback } = electronRuntime();
  // Named by folder, not by `executablePath`: only so Playwright holds the program back until it is listening.
  if (fallback) process.env.ELECTRON_OVERRIDE_DIST_PATH = path.dirname(executablePath);
  const app = await _electron.launch({
    args: [projectFolder, "--workspace", options.workspace, ...(options.args ?? [])],
    env: { ...studioEnvironment(), ...options.env },
    timeout: 30_000,
  });
  askAgainForLostAnswers(app);
  const ends = endings(app);
  noteRunning(ends.kill);
  const page = await app.firstWindow();
  const complaints = listenForComplaints(page);
  // A key pressed before the page listens is lost, here as for a person.
  const listening = page.getByRole("region", { name: "Status" });
  await listening
    .or(page.getByRole("heading", { name: /This workspace (?:was not opened|is locked)\./ }))
    .first()
    .waitFor();
  return { app, page, complaints, ...ends };
}

/** Starts the studio a second time on a workspace that is open, as a double click does; answers its exit code. */
export async function startAgain(workspace: string): Promise<number | null> {
  const { executablePath } = electronRuntime();
  const again = spawn(executablePath, ["--no-sandbox", projectFolder, "--workspace", workspace], {
    env: studioEnvironment(),
    stdio: "ignore",
  });
  noteRunning(async () => void again.kill("SIGKILL"));
  const [code] = await once(again, "exit");
  return typeof code === "number" ? code : null;
}

/** A folder for one test's workspace, and the function that removes it. */
export function temporaryFolder(name: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), `kigo-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", message => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text()))
      complaints.push(message.text());
  });
  page.on("pageerror", error => complaints.push(error.message));
  return complaints;
}

function endings(app: ElectronApplication): Pick<RunningStudio, "close" | "terminate" | "kill"> {
  const child = app.process();
  const ended = new Promise<void>(resolve => child.once("exit", () => resolve()));
  return {
    async close() {
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
      await ended;
    },
    async terminate() {
      child.kill("SIGTERM");
      await ended;
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
      await ended;
    },
  };
}

/** This process's own, without the settings of a person's connection and key: a test says its own. */
function studioEnvironment(): Record<string, string> {
  const { sqliteBinding } = electronRuntime();
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith("KIGO_") || name === "ELECTRON_RUN_AS_NODE" ? [] : [[name, value]],
  );
  const binding = sqliteBinding === null ? {} : { KIGO_SQLITE_BINDING: sqliteBinding };
  return { ...Object.fromEntries(inherited), ...binding };
}
