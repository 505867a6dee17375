import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { connect } from "../../electron/store/database-file.ts";
import { projectFolder } from "../../scripts/build.ts";

export interface Ended {
  /** Null after a kill. */
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From the start of the process to its end. */
  readonly milliseconds: number;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** The real command line on a real encrypted workspace, each command a process of its own. */
export interface StudioProcess {
  start(...args: readonly string[]): Started;
  /** What SQLite's own check says of the file: `ok`, or what is wrong. */
  integrity(): string;
  /** Pages in the database's write-ahead log. */
  pagesLogged(): number;
}

/**
 * Deadlines in ms. Answers on loopback come far sooner, even beside other tests; a lost create is believed absent
 * after deadline plus grace (SYNC.md U1), which a world should not wait for long.
 */
const times = "writeDeadline=2500,readDeadline=5000,grace=300";
/** SQLite's default, in bytes. */
const pageSize = 4_096;
const program = path.join(projectFolder, "electron", "cli-main.ts");

/** A workspace in `folder`, which exists; its key lies beside it. */
export function studioProcess(folder: string, api: { url: string; token: string }): StudioProcess {
  const key = randomBytes(32);
  const keyFile = path.join(folder, "key");
  writeFileSync(keyFile, key, { mode: 0o600 });
  const workspace = path.join(folder, "w");
  const log = path.join(workspace, "studio.db-wal");
  const env = { ...process.env, KIGO_API_URL: api.url, KIGO_API_TOKEN: api.token, KIGO_SYNC_TIMES: times };
  return {
    start(...args) {
      const since = performance.now();
      const line = [program, "--workspace", workspace, "--key-file", keyFile, "--json", ...args];
      const child = spawn(process.execPath, line, { env, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
      const said = { stdout: "", stderr: "" };
      child.stdout.on("data", chunk => {
        said.stdout += chunk;
      });
      child.stderr.on("data", chunk => {
        said.stderr += chunk;
      });
      const ended = new Promise<Ended>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", exit => resolve({ exit, ...said, milliseconds: performance.now() - since }));
      });
      return { child, ended };
    },
    pagesLogged: () => Math.floor((statSync(log, { throwIfNoEntry: false })?.size ?? 0) / pageSize),
    integrity() {
      const db = connect(path.join(workspace, "studio.db"), key, 5_000);
      try {
        return String(db.pragma("integrity_check", { simple: true }));
      } finally {
        db.close();
      }
    },
  };
}

/** An ended command for a failing test to show. */
export const shown = ({ exit, stdout, stderr }: Ended): string =>
  `exit ${exit} ${stdout.slice(0, 1_500)} ${stderr.slice(0, 1_500)}`;
