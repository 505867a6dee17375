import { useEffect } from "react";
import { useStore } from "zustand";
import type { Known, QueryCache } from "./query-cache.ts";

/** What is known of one question, asked as long as somebody looks; a `null` key asks nothing. */
export function useKnown<K extends string, T>(cache: QueryCache<K, T>, key: K | null): Known<T> {
  return useKnownPart(cache, key, known => known);
}

/** As `useKnown`, drawn again only when the selected part changes. */
export function useKnownPart<K extends string, T, Part>(
  cache: QueryCache<K, T>,
  key: K | null,
  select: (known: Known<T>) => Part,
): Part {
  useEffect(() => (key === null ? undefined : cache.watch(key)), [cache, key]);
  return useStore(cache.store, all => select(key === null ? nothing : (all.get(key) ?? asking)));
}

const nothing = { data: null, error: null, pending: false } as const;
/** Before the effect has asked: the same to a reader as a question under way. */
const asking = { data: null, error: null, pending: true } as const;
