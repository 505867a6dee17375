import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { randomOf } from "../stranger/server/faults.ts";
import { type Draft, draftsOf } from "../stranger/world/drafts.ts";
import { faultsOnServer } from "../stranger/world/oracle.ts";
import { CheckFailed } from "../support/checks.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { type Acknowledged, acknowledged, type Edit } from "./acknowledged.ts";
import { drawMoment, momentText, watchFor } from "./kill-moment.ts";
import { snapshotOf, writesHeld } from "./server-view.ts";
import { type Ended, type StudioProcess, shown, studioProcess } from "./studio-process.ts";

/** What a world came to; throws with the seed and its trace where a rule broke. */
export interface WorldResult {
  readonly rounds: number;
  /** Rounds whose command was still at work when the signal came. */
  readonly killed: number;
}

type Work = "apply" | "import" | "typing";

interface Played {
  readonly random: () => number;
  readonly server: TestServer;
  readonly studio: StudioProcess;
  readonly told: Acknowledged;
  /** Drafts that are in no workspace yet. */
  readonly waiting: Draft[];
  readonly file: string;
  /** How long each command takes undisturbed, in ms. */
  readonly takes: Record<Work, number>;
  readonly trace: string[];
  killed: number;
}

/**
 * One workspace, one server, and `rounds` commands killed (DESIGN.md "Sync" 1, 2, 3, 6): after each, the file is whole
 * and holds what was acknowledged; in the end, the server has each draft exactly once, as it was written.
 */
export async function playWorld(seed: number, rounds: number): Promise<WorldResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "crash-"));
  const server = await startTestServer({});
  const trace: string[] = [];
  try {
    const random = randomOf(seed * 7_919);
    const played: Played = {
      random,
      server,
      studio: studioProcess(folder, server),
      told: acknowledged(),
      waiting: [...draftsOf(seed, 20 + Math.floor(random() * 21))],
      file: path.join(folder, "import.json"),
      takes: { apply: 0, import: 0, typing: 0 },
      trace,
      killed: 0,
    };
    await undisturbed(played);
    for (let round = 0; round < rounds; round += 1) await killOnce(played);
    await settle(played);
    return { rounds, killed: played.killed };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CheckFailed(`Seed ${seed}, ${rounds} rounds: ${message}\n  ${trace.join("\n  ")}`, {
      cause: error,
    });
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first of each command is left alone: its time is the measure of the moments to come. */
async function undisturbed(played: Played): Promise<void> {
  const { told, waiting } = played;
  const first = waiting.splice(0, 6);
  played.takes.import = (await importing(played, first)).milliseconds;
  told.put(first);
  await judge(played, []);
  const [draft] = first;
  if (draft === undefined) throw new Error("A world has drafts.");
  const edited = { ...draft, ...drawEdit(played) };
  played.takes.typing = (await mustEnd(played, [0], ...setOf(played, edited))).milliseconds;
  told.put([edited]);
  played.takes.apply = (await mustEnd(played, [0], "sync", "apply")).milliseconds;
}

async function killOnce(played: Played): Promise<void> {
  const work = drawWork(played);
  if (work === "typing") await typeUntilKilled(played);
  else if (work === "import") await importUntilKilled(played);
  else {
    await killed(played, "apply", ["sync", "apply"], [0, 1]);
    await judge(played, []);
  }
}

function drawWork({ random, waiting }: Played): Work {
  const sort = random();
  if (sort < 0.5) return "apply";
  return sort < 0.8 && waiting.length > 0 ? "import" : "typing";
}

/** New offers and a change to an old one in one file: all of it comes, or nothing. Then it is imported for good. */
async function importUntilKilled(played: Played): Promise<void> {
  const { told, waiting, random } = played;
  const fresh = waiting.splice(0, 3 + Math.floor(random() * 6));
  const rows = [...fresh, { ...drawDraft(played), ...drawEdit(played) }];
  writeFileSync(played.file, JSON.stringify(rows));
  const ended = await killed(played, "import", ["offers", "import", played.file], [0]);
  if (ended.exit === 0) told.put(rows);
  await judge(played, ended.exit === 0 ? [] : rows);
  if (rows.every(row => told.drafts.get(row.externalReference) === row)) return;
  await importing(played, rows);
  told.put(rows);
  await judge(played, []);
}

/** Up to three sets in a row, each its own process; the last is killed, the ones before have been acknowledged. */
async function typeUntilKilled(played: Played): Promise<void> {
  const { told, random } = played;
  for (let more = Math.floor(random() * 3); more > 0; more -= 1) {
    const edited = { ...drawDraft(played), ...drawEdit(played) };
    await mustEnd(played, [0], ...setOf(played, edited));
    told.put([edited]);
  }
  const edited = { ...drawDraft(played), ...drawEdit(played) };
  const ended = await killed(played, "typing", setOf(played, edited), [0]);
  if (ended.exit === 0) told.put([edited]);
  await judge(played, ended.exit === 0 ? [] : [edited]);
}

/** Starts the command, kills it at a moment of the seed's, and answers how it ended: it may have been quicker. */
async function killed(
  played: Played,
  work: Work,
  args: readonly string[],
  exits: readonly number[],
): Promise<Ended> {
  const { random, server, studio, takes, trace } = played;
  const moment = drawMoment(random, work === "apply");
  const comes = await watchFor(moment, takes[work], {
    write: () => writesHeld(server),
    stored: async () => studio.pagesLogged(),
  });
  const { child, ended } = studio.start(...args);
  try {
    await comes(ended);
  } finally {
    child.kill("SIGKILL");
  }
  const result = await ended;
  trace.push(`${args.slice(0, 2).join(" ")}, killed ${momentText(moment)}: exit ${result.exit}`);
  if (result.exit === null) played.killed += 1;
  else if (!exits.includes(result.exit)) throw new CheckFailed(shown(result));
  return result;
}

async function judge({ studio, told, trace }: Played, changing: readonly Draft[]): Promise<void> {
  const integrity = studio.integrity();
  if (integrity !== "ok") throw new CheckFailed(`integrity_check: ${integrity}`);
  const list = await studio.start("offers", "list").ended;
  if (list.exit !== 0) throw new CheckFailed(`offers list: ${shown(list)}`);
  told.judge(JSON.parse(list.stdout), changing);
  trace.push(`  ${told.drafts.size} offers as acknowledged`);
}

/**
 * The drafts that no kill was drawn for come too. SYNC.md U1's "at rest": what was never answered is settled by the
 * runs to come, a bounded number of them.
 */
async function settle(played: Played): Promise<void> {
  const { studio, server, told } = played;
  const rest = played.waiting.splice(0);
  if (rest.length > 0) await importing(played, rest);
  told.put(rest);
  let last = await studio.start("sync", "apply").ended;
  for (let run = 1; run < 6 && last.exit !== 0; run += 1) last = await studio.start("sync", "apply").ended;
  if (last.exit !== 0) throw new CheckFailed(`Six runs did not settle it: ${shown(last)}`);
  await judge(played, []);
  const snapshot = await snapshotOf(server);
  const drafts = [...told.drafts.values()];
  const wrong = faultsOnServer(drafts, snapshot);
  if (snapshot.offers.length !== drafts.length)
    wrong.push(`${snapshot.offers.length} offers on the server, ${drafts.length} here`);
  const plan = await mustEnd(played, [0], "sync", "plan");
  const { operations } = z.looseObject({ operations: z.array(z.json()) }).parse(JSON.parse(plan.stdout));
  if (operations.length > 0) wrong.push(`the plan is not empty: ${JSON.stringify(operations)}`);
  if (wrong.length > 0) throw new CheckFailed(wrong.join("\n"));
}

async function importing(played: Played, rows: readonly Draft[]): Promise<Ended> {
  writeFileSync(played.file, JSON.stringify(rows));
  return mustEnd(played, [0], "offers", "import", played.file);
}

async function mustEnd(
  { studio, trace }: Played,
  exits: readonly number[],
  ...args: readonly string[]
): Promise<Ended> {
  const ended = await studio.start(...args).ended;
  trace.push(`${args.slice(0, 2).join(" ")}: exit ${ended.exit}`);
  if (ended.exit === null || !exits.includes(ended.exit))
    throw new CheckFailed(`${args.join(" ")}: ${shown(ended)}`);
  return ended;
}

function drawDraft({ told, random }: Played): Draft {
  const drafts = [...told.drafts.values()];
  const draft = drafts[Math.floor(random() * drafts.length)];
  if (draft === undefined) throw new Error("A world has acknowledged drafts.");
  return draft;
}

function drawEdit({ random }: Played): Edit {
  const number = 1 + Math.floor(random() * 900);
  return {
    offerTitle: `Edited ${number}`,
    endDate: `2029-0${1 + (number % 9)}-1${number % 7}`,
    usageLimitPerCustomer: number,
  };
}

function setOf({ told }: Played, draft: Draft): readonly string[] {
  const { externalReference, offerTitle, endDate, usageLimitPerCustomer } = draft;
  const values = Object.entries({ offerTitle, endDate, usageLimitPerCustomer });
  return [
    "offers",
    "set",
    told.idOf(externalReference),
    ...values.map(([field, value]) => `${field}=${value}`),
  ];
}
