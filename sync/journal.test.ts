import { describe, expect, test } from "vitest";
import { createJournal } from "./journal.ts";
import { createMemoryStore } from "./testing/memory-store.ts";

function world() {
  let made = 0;
  const random = {
    ulid() {
      made += 1;
      return `01JD${String(made).padStart(22, "0")}`;
    },
    fraction: () => 0.5,
  };
  const memory = createMemoryStore({ random });
  let transactions = 0;
  const store: typeof memory = {
    ...memory,
    transaction(work) {
      transactions += 1;
      return memory.transaction(work);
    },
  };
  const turn = () => new Promise<void>(resolve => void setImmediate(resolve));
  const clock = { now: () => 0, sleep: async () => {}, turn };
  return { store, journal: createJournal({ store, clock }), transactions: () => transactions };
}

/** By its own clock a flush takes 5 ms. */
function slowDisk(disk: ReturnType<typeof world>["store"]) {
  const flush = 5;
  let now = 0;
  let flushes = 0;
  const store: typeof disk = {
    ...disk,
    transaction(work) {
      now += flush;
      flushes += 1;
      return disk.transaction(work);
    },
  };
  const turn = () => new Promise<void>(resolve => void setImmediate(resolve));
  const sleep = async (ms: number) => {
    await turn();
    now += ms;
  };
  return { store, flush, flushes: () => flushes, clock: { now: () => now, sleep, turn } };
}

describe("the journal", () => {
  test("makes all that came in one turn durable in one transaction", async () => {
    const { store, journal, transactions } = world();
    await Promise.all(["a", "b", "c"].map(key => journal.commit(write => write.setMeta(key, "1"))));
    expect(transactions()).toBe(1);
    expect(["a", "b", "c"].map(key => store.meta(key))).toEqual(["1", "1", "1"]);
  });

  test("gathers for as long as a flush takes while requests are under way, answers until the next announcement", async () => {
    const { store } = world();
    const slow = slowDisk(store);
    const journal = createJournal({
      store: slow.store,
      clock: slow.clock,
      places: { taken: 4, isCrowded: false },
    });
    await journal.commit(write => write.setMeta("first", "1"));
    const answered = journal.commit(write => write.setMeta("a", "1"), "later");
    await slow.clock.sleep(3);
    expect(store.meta("a")).toBeNull();
    await Promise.all([answered, journal.commit(write => write.setMeta("b", "1"))]);
    expect([store.meta("a"), store.meta("b"), slow.flushes()]).toEqual(["1", "1", 2]);
  });

  test("waits for nobody while no request is under way", async () => {
    const { store } = world();
    const slow = slowDisk(store);
    const journal = createJournal({ store: slow.store, clock: slow.clock });
    await journal.commit(write => write.setMeta("first", "1"));
    const before = slow.clock.now();
    await journal.commit(write => write.setMeta("second", "1"));
    expect(slow.clock.now() - before).toBe(slow.flush);
  });

  test("answers what each step answers", async () => {
    const { journal } = world();
    const answers = [1, 2].map(value => journal.commit(() => value));
    expect(await Promise.all(answers)).toEqual([1, 2]);
  });

  test("a step that throws takes nothing of the others with it, and is undone itself", async () => {
    const { store, journal } = world();
    const good = journal.commit(write => write.setMeta("good", "1"));
    const bad = journal.commit(write => {
      write.setMeta("bad", "1");
      throw new Error("no place for it");
    });
    await expect(bad).rejects.toThrow("no place for it");
    await good;
    expect([store.meta("good"), store.meta("bad")]).toEqual(["1", null]);
  });

  test("is durable when it resolves, and not before", async () => {
    const { store, journal } = world();
    const step = journal.commit(write => write.setMeta("a", "1"));
    expect(store.meta("a")).toBeNull();
    await step;
    expect(store.meta("a")).toBe("1");
  });
});
