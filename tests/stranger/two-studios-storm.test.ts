import { describe, expect, it } from "vitest";
import { type FaultKind, randomOf } from "./server/faults.ts";
import { bothRest, mustBeEqual } from "./world/agreement.ts";
import { dashboardOffer } from "./world/drafts.ts";
import { seedsOf } from "./world/seeds.ts";
import type { Stranger } from "./world/stranger.ts";
import type { Studio } from "./world/studio.ts";
import { inWorld, type World } from "./world/world.ts";

const faults: readonly FaultKind[] = [
  "drop_before",
  "drop_after",
  "error_after",
  "busy",
  "truncated",
  "portal",
  "short_page",
];

/** The fields that everybody edits, by both names, with values that break no rule together. */
const fields = [
  {
    here: "endDate",
    there: "offer_expiry_date",
    value: (n: number) => `2027-12-${String(1 + (n % 28)).padStart(2, "0")}`,
  },
  { here: "editionExclusivity", there: "edition_exclusivity", value: (n: number) => `tier ${n}` },
  { here: "offerType", there: "offer_type", value: (n: number) => (n % 2 === 0 ? "bogo" : `cashback_${n}`) },
  {
    here: "defaultLanguage",
    there: "default_language",
    value: (n: number) => ["en", "es", "fr", "de"][n % 4] ?? "en",
  },
] as const;
type Field = (typeof fields)[number];

describe.each(seedsOf([1]))("a seeded world of colleagues %i", seed => {
  it("[M1] [M3] ends equal everywhere, and what one alone has edited is there", { timeout: 170_000 }, () =>
    inWorld({ putMode: seed % 2 === 0 ? "patch" : "replace", order: "touched", dates: "iso" }, world =>
      storm(world, seed),
    ),
  );
});

/** Who edited a field of an offer, in order, and to what. */
type Edits = Map<string, { readonly who: string; readonly value: string }[]>;

async function storm({ stranger, studio }: World, seed: number): Promise<void> {
  const random = randomOf(seed * 15_485_863);
  const ids: number[] = [];
  for (let at = 0; at < 8; at += 1) ids.push(await stranger.create("offers", dashboardOffer(at)));
  const [ana, bob] = [studio("ana"), studio("bob")];
  await ana.apply(0);
  await bob.apply(0);
  const edits: Edits = new Map();
  await stranger.faults({ seed, rate: 0.2, kinds: [...faults] });
  for (let round = 0; round < 3; round += 1) {
    for (const who of [ana, bob, null, ana, bob]) await editOne({ stranger, ids, edits, random }, who);
    for (const each of [ana, bob]) await each.run("sync", "apply");
  }
  await stranger.faults(null);
  for (let round = 0; round < 3; round += 1) {
    for (const each of [ana, bob]) {
      await each.run("sync", "apply");
      for (const { id } of await each.conflicts()) await each.resolve(id, random() < 0.5 ? "mine" : "theirs");
    }
  }
  await bothRest(ana, bob);
  await mustBeEqual(stranger, [ana, bob]);
  const rows = await stranger.rows("offers");
  for (const [place, made] of edits) {
    const [offer, field] = place.split(" ");
    const last = made.at(-1);
    if (last === undefined || field === undefined || new Set(made.map(({ who }) => who)).size > 1) continue;
    expect(
      rows.find(row => row.offer_id === Number(offer))?.[field],
      `${place}, edited by ${last.who} alone`,
    ).toBe(last.value);
  }
}

interface Scene {
  readonly stranger: Stranger;
  readonly ids: readonly number[];
  readonly edits: Edits;
  readonly random: () => number;
}

/** One field of one offer, by a studio or (`null`) at the dashboard. */
async function editOne({ stranger, ids, edits, random }: Scene, who: Studio | null): Promise<void> {
  const id = ids[Math.floor(random() * ids.length)] ?? 0;
  const field: Field = fields[Math.floor(random() * fields.length)] ?? fields[0];
  const value = field.value(Math.floor(random() * 1_000));
  const place = `${id} ${field.there}`;
  edits.set(place, [...(edits.get(place) ?? []), { who: who?.name ?? "dashboard", value }]);
  if (who === null) await stranger.edit("offers", id, { [field.there]: value });
  else await who.set((await who.offerAt(id)).id, `${field.here}=${value}`);
}
