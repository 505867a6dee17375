import { pictureHash } from "#shared/domain/picture.ts";
import type { HeldPicture } from "#shared/ipc/picture-views.ts";
import { createQueryCache, type Known } from "./query-cache.ts";
import { type Answer, studio } from "./studio.ts";
import { useKnown } from "./use-known.ts";

/** What a picture's name or address stands for on this computer; `null`: it isn't here. */
const cache = createQueryCache<string, HeldPicture | null>(text => studio.invoke("images:look", text));

export const pictureCache = { refresh: cache.refresh };
export const usePicture = (text: string | null): Known<HeldPicture | null> => useKnown(cache, text);

/** Where the window finds a kept picture by its name, or `null` if it is no such name. */
export function pictureAddress(name: string): string | null {
  const hash = pictureHash(name);
  return hash === null ? null : `/images/${hash}.webp`;
}

/** The bytes of a file, kept; whoever shows it then has it at once. */
export async function keepPicture(bytes: Uint8Array<ArrayBuffer>): Promise<Answer<HeldPicture>> {
  const kept = await studio.invoke("images:add", { bytes });
  if (kept.ok) cache.put(kept.value.name, kept.value);
  return kept;
}

/** From an address, once. `again`: although it failed a while ago. */
export async function fetchPicture(address: string, again: boolean): Promise<Answer<HeldPicture>> {
  const fetched = await studio.invoke("images:fetch", { address, again });
  if (fetched.ok) cache.put(address, fetched.value);
  return fetched;
}
