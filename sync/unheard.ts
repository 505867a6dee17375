import type { StoreReader, StoreWriter } from "./ports.ts";
import type { Run } from "./run.ts";

/**
 * A feed tells once, and some of what it tells is not taken in at once: what belongs to a record that a person wants
 * gone, and the server's own code while ours waits to be put over it (SYNC.md U3). So it is kept in mind of which
 * offers something was told: when it counts after all, the lists are read.
 */
const memories = {
  unheard: { counts: isWanted, isOver: () => false },
  uncovered: { counts: hasNoCode, isOver: isCovered },
} as const;
type Memory = keyof typeof memories;

/** Something was told of an offer that is to go. */
export const noteUnheard = (run: Run, write: StoreWriter, id: string): void =>
  note(run, write, "unheard", id);

/** The server's own code of an offer was left alone. */
export const noteUncovered = (run: Run, write: StoreWriter, id: string): void =>
  note(run, write, "uncovered", id);

function note(run: Run, write: StoreWriter, memory: Memory, id: string): void {
  if (!run.capabilities.feed) return;
  const ids = idsIn(write, memory);
  if (!ids.includes(id)) write.setMeta(memory, [...ids, id].join(" "));
}

/** True if the feed doesn't say enough; from then on what was kept in mind is read by the lists, crash or no crash. */
export function hearAgain({ ports: { store } }: Run, cursorKey: string): boolean {
  const wanted = (["unheard", "uncovered"] as const).flatMap(memory =>
    idsIn(store, memory).filter(id => memories[memory].counts(store, id)),
  );
  if (wanted.length === 0) return false;
  store.transaction(write => {
    for (const id of wanted) write.update("offer", id, { hash: null }, "pull");
    for (const memory of ["unheard", "uncovered"] as const) {
      const { isOver } = memories[memory];
      const left = idsIn(write, memory).filter(
        id => !wanted.includes(id) && write.record("offer", id) !== null && !isOver(write, id),
      );
      write.setMeta(memory, left.join(" "));
    }
    write.setMeta(cursorKey, "");
  });
  return true;
}

const idsIn = (store: StoreReader, memory: Memory): readonly string[] =>
  (store.meta(memory) ?? "").split(" ").filter(id => id !== "");

function isWanted(store: StoreReader, id: string): boolean {
  const record = store.record("offer", id);
  return record !== null && !record.deleted;
}

const codesOf = (store: StoreReader, id: string) =>
  store.children(id).filter(({ entity, deleted }) => entity === "promo_code" && !deleted);

function hasNoCode(store: StoreReader, id: string): boolean {
  return isWanted(store, id) && codesOf(store, id).length === 0;
}

function isCovered(store: StoreReader, id: string): boolean {
  return codesOf(store, id).some(({ serverId }) => serverId !== null);
}
