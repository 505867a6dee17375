import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunReport } from "#shared/ipc/sync-views.ts";
import { openStudio, type Studio } from "../../../electron/studio.ts";
import { pinging } from "./pinging.ts";
import { type Output, type Steps, serveSide } from "./side.ts";
import { timed } from "./stopwatch.ts";

/** Our side: the studio as the desktop and the command line build it, on an encrypted workspace. */
const folders: string[] = [];
let studio: Studio | null = null;

serveSide(
  {
    /** A first pull into a fresh workspace, which is there already, as it is for the others. */
    async pull({ url }) {
      const fresh = open(String(url));
      const taken = await timed(() => read(fresh));
      const rows = fresh.status().total;
      fresh.close();
      return { ...taken, rows };
    },
    /** Opens the workspace that the following steps work on, with everything pulled. */
    async open({ url }) {
      studio = open(String(url));
      const taken = await timed(() => read(opened()));
      return { ...taken, rows: opened().status().total };
    },
    /** Edits a field that every server holds, in each offer. */
    async edit({ round }) {
      for (const { id } of opened().offers.offers({})) {
        const clickthruUrl = `https://offers.example/${id}/${round}`;
        const saved = opened().offers.save(id, { clickthruUrl }, "command_line");
        if (!saved.ok) throw new Error(saved.error.message);
      }
      return {};
    },
    async sync() {
      const apply = async () => judged(await opened().sync.apply());
      let report: RunReport | null = null;
      const taken = await timed(async () => {
        report = await apply();
      });
      return { ...taken, ...counts(report) };
    },
    /** A first pull while another thread asks the process for an answer all the time. */
    async pingedPull({ url }) {
      const fresh = open(String(url));
      const pings = await pinging(() => read(fresh));
      fresh.close();
      return pings;
    },
    async close() {
      studio?.close();
      studio = null;
      return {};
    },
  } satisfies Steps,
  () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
);

function open(url: string): Studio {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-ours-"));
  folders.push(folder);
  const made = openStudio({
    folder,
    key: randomBytes(32),
    api: url,
    tokens: { token: () => "token-of-the-benchmark", place: () => "session", keep: () => undefined },
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

function opened(): Studio {
  if (studio === null) throw new Error("No workspace is open.");
  return studio;
}

async function read(which: Studio): Promise<void> {
  const plan = await which.sync.plan({ fresh: true });
  if (!plan.ok) throw new Error(plan.error.message);
}

function judged(outcome: Awaited<ReturnType<Studio["sync"]["apply"]>>): RunReport {
  if (!outcome.ok) throw new Error(outcome.error.message);
  if (outcome.value.stopped) throw new Error(outcome.value.stopped.message);
  return outcome.value;
}

function counts(report: RunReport | null): Output {
  return { updated: report?.updated ?? 0, pulled: report?.pulled ?? 0, requests: report?.requests ?? 0 };
}
