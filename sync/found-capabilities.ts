import type { FoundCapabilities, StoreWriter } from "./ports.ts";

/** Stores what a server was found to do, where that is something else than what was known (SYNC.md C1). */
export function storeFound(write: StoreWriter, { capabilities, forget, readAt }: FoundCapabilities): void {
  write.setCapabilities(capabilities, forget);
  write.forgetHashes();
  // What the feed told of a kind before it was known here is past: the lists are read once more.
  write.setMeta("feed_cursor", "");
  write.setMeta("capabilities_read_at", String(readAt));
}
