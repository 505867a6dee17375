import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import { withSameParts } from "./same-parts.ts";
import type { Answer, StudioFailure } from "./studio.ts";

/** What a screen knows about one question: the newest good answer, and why there is no newer one. */
export interface Known<T> {
  readonly data: T | null;
  readonly error: StudioFailure | null;
  /** Asked for the first time and not yet answered. */
  readonly pending: boolean;
}

export interface QueryCache<K extends string, T> {
  readonly store: StoreApi<ReadonlyMap<K, Known<T>>>;
  /** Declares interest and asks if nothing is known; answers the function that ends the interest. */
  watch(key: K): () => void;
  /** Asks again for every watched key that matches; unwatched ones are forgotten. */
  refresh(matches?: (key: K) => boolean): void;
  /** Takes an answer that came another way (a save answers with the record). Beats any question under way. */
  put(key: K, data: T): void;
}

interface Traffic {
  watchers: number;
  asking: boolean;
  /** Something changed while the question was under way: its answer may be old, so ask once more. */
  again: boolean;
  /** Rises with each `put`; an answer to a question from before it is thrown away. */
  version: number;
}

/** Answers kept for keys that nobody watches now: going back to one shows it at once. */
const keptUnwatched = 8;

/**
 * One question at a time per key, so that answers cannot overtake each other; a change meanwhile asks once
 * more. A failed answer keeps the data there is.
 */
export function createQueryCache<K extends string, T>(
  load: (key: K) => Promise<Answer<T>>,
): QueryCache<K, T> {
  const store = createStore<ReadonlyMap<K, Known<T>>>()(() => new Map());
  const traffic = new Map<K, Traffic>();
  /** What says the same as before stays the same object: nobody draws it again. */
  function know(key: K, change: Partial<Known<T>>): void {
    const before = store.getState().get(key);
    const now = withSameParts(before, { ...(before ?? nothing), ...change });
    if (now !== before) store.setState(all => new Map(all).set(key, now), true);
  }

  async function ask(key: K, lane: Traffic): Promise<void> {
    if (lane.asking) {
      lane.again = true;
      return;
    }
    lane.asking = true;
    do {
      lane.again = false;
      if (!store.getState().has(key)) know(key, { pending: true });
      const { version } = lane;
      const answer = await load(key);
      if (traffic.get(key) !== lane) return;
      if (lane.version !== version) lane.again = true;
      else if (answer.ok) know(key, { data: answer.value, error: null, pending: false });
      else know(key, { error: answer.error, pending: false });
    } while (lane.again && lane.watchers > 0);
    lane.asking = false;
  }

  function forget(key: K): void {
    traffic.delete(key);
    store.setState(all => without(all, key), true);
  }

  function forgetOldest(): void {
    const unwatched = [...traffic].filter(([, lane]) => lane.watchers === 0).map(([key]) => key);
    for (const key of unwatched.slice(0, -keptUnwatched)) forget(key);
  }

  return {
    store,
    watch(key) {
      const lane = traffic.get(key) ?? { watchers: 0, asking: false, again: false, version: 0 };
      traffic.set(key, lane);
      lane.watchers += 1;
      const known = store.getState().get(key);
      if (!known || known.error) void ask(key, lane);
      return () => {
        lane.watchers -= 1;
        forgetOldest();
      };
    },
    refresh(matches = () => true) {
      for (const [key, lane] of [...traffic]) {
        if (!matches(key)) continue;
        if (lane.watchers > 0) void ask(key, lane);
        else forget(key);
      }
    },
    put(key, data) {
      const lane = traffic.get(key);
      if (lane) lane.version += 1;
      else traffic.set(key, { watchers: 0, asking: false, again: false, version: 0 });
      know(key, { data, error: null, pending: false });
    },
  };
}

const nothing = { data: null, error: null, pending: false } as const;

function without<K, V>(all: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const rest = new Map(all);
  rest.delete(key);
  return rest;
}
