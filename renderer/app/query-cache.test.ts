import { describe, expect, test } from "vitest";
import { fail, ok } from "#shared/domain/result.ts";
import { createQueryCache } from "./query-cache.ts";
import type { Answer } from "./studio.ts";

/** A source whose answers come when the test says so. */
function source() {
  const asked: { key: string; answer: (answer: Answer<string>) => Promise<void> }[] = [];
  const cache = createQueryCache<string, string>(
    key =>
      new Promise(resolve => {
        asked.push({
          key,
          answer: async answer => {
            resolve(answer);
            await new Promise(setImmediate);
          },
        });
      }),
  );
  return { asked, cache, data: (key: string) => cache.store.getState().get(key)?.data };
}

const gone = fail("internal", "No answer.");

describe("what a screen watches", () => {
  test("is asked for once, however many watch it", async () => {
    const { asked, cache, data } = source();
    cache.watch("a");
    cache.watch("a");
    await asked[0]?.answer(ok("first"));
    cache.watch("a");
    expect(asked).toHaveLength(1);
    expect(data("a")).toBe("first");
  });

  test("is asked for once more when it changed while the question was under way", async () => {
    const { asked, cache, data } = source();
    cache.watch("a");
    cache.refresh();
    cache.refresh();
    await asked[0]?.answer(ok("old"));
    expect(asked).toHaveLength(2);
    await asked[1]?.answer(ok("new"));
    expect(asked).toHaveLength(2);
    expect(data("a")).toBe("new");
  });

  test("is never overwritten by an answer older than what a save brought", async () => {
    const { asked, cache, data } = source();
    cache.watch("a");
    cache.put("a", "saved");
    await asked[0]?.answer(ok("from before the save"));
    expect(data("a")).toBe("saved");
    await asked[1]?.answer(ok("as it is now"));
    expect(data("a")).toBe("as it is now");
  });

  test("keeps its data when asking again fails, and says why", async () => {
    const { asked, cache } = source();
    cache.watch("a");
    await asked[0]?.answer(ok("kept"));
    cache.refresh();
    await asked[1]?.answer(gone);
    expect(cache.store.getState().get("a")).toEqual({ data: "kept", error: gone.error, pending: false });
  });

  test("is drawn no more for being asked again, nor for an answer that says the same", async () => {
    const { asked, cache } = source();
    cache.watch("a");
    await asked[0]?.answer(ok("same"));
    let drawn = 0;
    cache.store.subscribe(() => {
      drawn += 1;
    });
    cache.refresh();
    await asked[1]?.answer(ok("same"));
    expect(drawn).toBe(0);
    cache.refresh();
    await asked[2]?.answer(ok("other"));
    expect(drawn).toBe(1);
  });

  test("is asked for again by the next who watches, if it failed", async () => {
    const { asked, cache, data } = source();
    cache.watch("a")();
    await asked[0]?.answer(gone);
    cache.watch("a");
    await asked[1]?.answer(ok("there"));
    expect(data("a")).toBe("there");
  });
});

describe("what nobody watches", () => {
  test("is forgotten when it changes, and its late answer is thrown away", async () => {
    const { asked, cache, data } = source();
    cache.watch("a")();
    cache.refresh();
    await asked[0]?.answer(ok("late"));
    expect(data("a")).toBeUndefined();
  });

  test("is kept for going back, but only the last few", async () => {
    const { asked, cache, data } = source();
    for (const key of "abcdefghijk") {
      const stop = cache.watch(key);
      await asked.at(-1)?.answer(ok(key));
      stop();
    }
    expect(data("a")).toBeUndefined();
    expect(data("k")).toBe("k");
    cache.watch("k");
    expect(asked).toHaveLength(11);
  });
});

test("a refresh touches only what it names", async () => {
  const { asked, cache } = source();
  cache.watch("a");
  cache.watch("b");
  await asked[0]?.answer(ok("a"));
  await asked[1]?.answer(ok("b"));
  cache.refresh(key => key === "b");
  expect(asked.map(({ key }) => key)).toEqual(["a", "b", "b"]);
});
