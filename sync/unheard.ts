import type { StoreWriter } from "./ports.ts";
import type { Run } from "./run.ts";

/**
 * What a feed tells of a record that a person wants gone is not merged, and a feed tells once. So it is kept in mind
 * of which records something was told: when one is wanted again, the lists are read.
 */
const memory = "unheard";

export function noteUnheard(run: Run, write: StoreWriter, id: string): void {
  if (!run.capabilities.feed) return;
  const ids = idsIn(write.meta(memory));
  if (!ids.includes(id)) write.setMeta(memory, [...ids, id].join(" "));
}

/** True if the feed doesn't say enough; from then on what was kept in mind is read by the lists, crash or no crash. */
export function hearAgain({ ports: { store } }: Run, cursorKey: string): boolean {
  const ids = idsIn(store.meta(memory));
  const wanted = ids.filter(id => {
    const record = store.record("offer", id);
    return record !== null && !record.deleted;
  });
  if (wanted.length === 0) return false;
  store.transaction(write => {
    for (const id of wanted) write.update("offer", id, { hash: null }, "pull");
    const left = ids.filter(id => !wanted.includes(id) && write.record("offer", id) !== null);
    write.setMeta(memory, left.join(" "));
    write.setMeta(cursorKey, "");
  });
  return true;
}

const idsIn = (text: string | null): readonly string[] => (text ?? "").split(" ").filter(id => id !== "");
