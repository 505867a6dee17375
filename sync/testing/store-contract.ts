import { afterEach, beforeEach, describe } from "vitest";
import { atomicity } from "./contract/atomicity.ts";
import { capabilities } from "./contract/capabilities.ts";
import { creates } from "./contract/creates.ts";
import { deletions, differences, keptHere } from "./contract/differences.ts";
import { everyKind } from "./contract/every-kind.ts";
import { journal, openConflicts } from "./contract/journal.ts";
import { lookUps } from "./contract/look-ups.ts";
import { merchants } from "./contract/merchants.ts";
import { forgettingHashes, openSweeps, readingByPage } from "./contract/reading-by-page.ts";
import type { StoreUnderTest } from "./contract/store-under-test.ts";
import { retiring, updates } from "./contract/updates.ts";

export type { StoreUnderTest };

/**
 * What the engine may rely on, whatever holds the records. Left open, and different in the stores we have:
 * - the order of a set's members, of an object's keys, and of a map's entries;
 * - ids, times and who did it, which the store takes from outside;
 * - the words of an error, but for what isn't there ("The store has no …");
 * - whether a retired record can be brought back (SQLite's archive does it, by a person's hand only).
 */
export function describeStore(name: string, makeStore: () => { store: StoreUnderTest; end(): void }): void {
  describe(name, () => {
    let made: { store: StoreUnderTest; end(): void };
    const store = () => made.store;
    beforeEach(() => {
      made = makeStore();
    });
    afterEach(() => made.end());
    lookUps(store);
    differences(store);
    keptHere(store);
    deletions(store);
    updates(store);
    retiring(store);
    journal(store);
    openConflicts(store);
    atomicity(store);
    everyKind(store);
    capabilities(store);
    readingByPage(store);
    forgettingHashes(store);
    openSweeps(store);
    merchants(store);
    creates(store);
  });
}
