import { create } from "zustand";
import type { Skin } from "#shared/preview/skin.ts";
import { keepSkin } from "../../app/skins.ts";
import { studio } from "../../app/studio.ts";

/** A skin as it is being edited, ahead of what is saved, and the way back through what was done to it. */
export interface SkinDraft {
  readonly skin: Skin;
  readonly past: readonly Skin[];
  readonly future: readonly Skin[];
  /** What the last edit was about: the next of the same goes back with it. */
  readonly about: string | null;
  readonly state: "saved" | "saving" | "failed";
  /** Why it is not saved, in a sentence. */
  readonly problem: string | null;
}

/** One for each skin that was edited: going to another one and back loses no step. */
const useDrafts = create<ReadonlyMap<string, SkinDraft>>()(() => new Map());

/** `null` until the skin was edited. */
export const useSkinDraft = (id: string): SkinDraft | null => useDrafts(all => all.get(id) ?? null);

/** Steps that can be taken back. */
const mostSteps = 200;
/** ms without an edit before it is saved; a colour is dragged through a hundred values. */
const savedAfter = 250;
/** ms within which edits of the same thing are one step. */
const oneStep = 1_500;

let lastEditAt = 0;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** `about`: what the edit is of; edits of the same thing that follow at once are one step back. */
export function editSkin(stored: Skin, change: (skin: Skin) => Skin, about: string): void {
  const draft = useDrafts.getState().get(stored.id) ?? fresh(stored);
  const now = performance.now();
  const isSameStep = draft.about === about && now - lastEditAt < oneStep;
  lastEditAt = now;
  const past = isSameStep ? draft.past : [...draft.past, draft.skin].slice(-mostSteps);
  take({ ...draft, skin: change(draft.skin), past, future: [], about });
}

export function undoSkin(id: string): void {
  const draft = useDrafts.getState().get(id);
  const before = draft?.past.at(-1);
  if (!draft || !before) return;
  const { skin, past, future } = draft;
  take({ ...draft, skin: before, past: past.slice(0, -1), future: [...future, skin], about: null });
}

export function redoSkin(id: string): void {
  const draft = useDrafts.getState().get(id);
  const after = draft?.future.at(-1);
  if (!draft || !after) return;
  const { skin, past, future } = draft;
  take({ ...draft, skin: after, past: [...past, skin], future: future.slice(0, -1), about: null });
}

/** Saves what waits, now; answers whether all of it is saved. */
export async function settleSkin(id: string): Promise<boolean> {
  if (timers.has(id)) await save(id);
  return useDrafts.getState().get(id)?.state !== "failed";
}

const fresh = (skin: Skin): SkinDraft => ({
  skin,
  past: [],
  future: [],
  about: null,
  state: "saved",
  problem: null,
});

function set(id: string, draft: SkinDraft): void {
  useDrafts.setState(all => new Map(all).set(id, draft), true);
}

function take(draft: SkinDraft): void {
  const { id } = draft.skin;
  set(id, { ...draft, state: "saving" });
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => void save(id), savedAfter),
  );
}

async function save(id: string): Promise<void> {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const sent = useDrafts.getState().get(id)?.skin;
  if (!sent) return;
  const answer = await studio.invoke("skins:save", sent);
  const draft = useDrafts.getState().get(id);
  if (!draft) return;
  if (!answer.ok) return set(id, { ...draft, state: "failed", problem: answer.error.message });
  keepSkin(answer.value);
  // Whether it still is a sample follows from its brand, and is said by who keeps it.
  const skin = { ...draft.skin, sample: answer.value.sample };
  set(id, { ...draft, skin, state: draft.skin === sent ? "saved" : "saving", problem: null });
}
