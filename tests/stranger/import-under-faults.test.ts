import { describe, expect, it } from "vitest";
import { type FaultKind, faultKinds, randomOf } from "./server/faults.ts";
import type { Manners } from "./server/manners.ts";
import { csvOf, draftsOf } from "./world/drafts.ts";
import { exposures, faultsOnServer, referenceOf } from "./world/oracle.ts";
import { seedsOf } from "./world/seeds.ts";
import { said } from "./world/studio.ts";
import { inWorld, type World } from "./world/world.ts";

/** What a server must not do for the rules to hold: lie silently about what it has (SYNC.md L1 can't see it), and repeat. */
const honest = faultKinds.filter(kind => !["omit_silently", "twice", "twice_answered"].includes(kind));

describe.each(seedsOf([1, 2]))("a seeded world of faults %i", seed => {
  it("[U1] [U3] [W8] each draft comes to be exactly once, through faults and two kills", {
    timeout: 170_000,
  }, async () => {
    await inWorld(mannersOf(seed), world => storm(world, seed));
  });
});

async function storm({ stranger, studio }: World, seed: number): Promise<void> {
  const random = randomOf(seed * 7_919);
  const drafts = draftsOf(seed, 30 + Math.floor(random() * 31));
  const ana = studio("ana");
  const half = Math.floor(drafts.length / 2);
  await ana.importRows(drafts.slice(0, half));
  await ana.importRows([], csvOf(drafts.slice(half)));
  await stranger.faults({ seed, rate: 0.25, kinds: kindsOf(random) });

  for (const share of [random() * 0.5, 0.5 + random() * 0.4]) {
    const { child, ended } = ana.start("sync", "apply");
    const writes = (await stranger.journal()).writes.length;
    const enough = stranger.writesReached(writes + 1 + Math.floor(share * drafts.length));
    await Promise.race([enough, ended]);
    child.kill("SIGKILL");
    await ended;
  }
  for (let run = 0; run < 2; run += 1) await ana.run("sync", "apply");
  await stranger.kill();
  expect((await ana.run("sync", "apply")).exit, "a run while the server is away").toBe(5);
  await stranger.restart();
  await stranger.manners(mannersOf(seed));

  let last = await ana.run("sync", "apply");
  for (let run = 1; run < 10 && last.exit !== 0; run += 1) last = await ana.run("sync", "apply");
  const conflicts = await ana.run("conflicts", "list");
  expect(last.exit, `${said(last)}\nconflicts: ${conflicts.stdout.slice(0, 2_000)}`).toBe(0);

  const snapshot = await stranger.snapshot();
  expect(faultsOnServer(drafts, snapshot)).toEqual([]);
  expect(snapshot.offers).toHaveLength(drafts.length);
  const references = snapshot.offers.map(([, row]) => referenceOf(row.external_reference));
  for (const { own, campaign } of references)
    expect(campaign, own).toBe(
      drafts.find(({ externalReference }) => externalReference === own)?.campaign ?? null,
    );
  expect(new Set(references.map(({ key }) => key)).size, "distinct keys").toBe(drafts.length);
  expect((await ana.plan()).operations).toEqual([]);
  expect(exposures((await stranger.journal()).writes)).toEqual([]);
}

/** Some of the honest faults, never none. */
function kindsOf(random: () => number): FaultKind[] {
  const chosen = honest.filter(() => random() < 0.6);
  return chosen.length > 0 ? chosen : [...honest];
}

/** Each seed meets another server. */
function mannersOf(seed: number): Partial<Manners> {
  const random = randomOf(seed * 104_729);
  const pick = <T>(a: T, ...more: readonly T[]): T => more[Math.floor(random() * (more.length + 1))] ?? a;
  return {
    dates: pick<Manners["dates"]>("plain", "iso", "offset"),
    unknownFields: pick(true, false),
    lists: pick<Manners["lists"]>("bare", "wrapped"),
    puts: pick<Manners["puts"]>("record", "none"),
    putMode: pick<Manners["putMode"]>("patch", "replace"),
    order: pick<Manners["order"]>("oldest", "newest", "touched"),
    listTimes: pick(false, true),
    merchants: pick<Manners["merchants"]>("absent", "bare", "wrapped"),
    deletes: pick<Manners["deletes"]>("none", "record"),
    strictPut: pick(true, false),
    plain404: pick(false, true),
  };
}
