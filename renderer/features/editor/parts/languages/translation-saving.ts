import { create } from "zustand";
import type { TextsPatch } from "#shared/domain/translations.ts";
import { translationCache } from "../../../../app/beside-queries.ts";
import { studio } from "../../../../app/studio.ts";

/** What was typed into one language of an offer and isn't stored yet. */
export interface Unsaved {
  readonly waiting: TextsPatch;
  readonly sending: TextsPatch | null;
  /** Why the last save failed; what was typed waits for the next edit, or for another try. */
  readonly failure: string | null;
}

const nothing: Unsaved = { waiting: {}, sending: null, failure: null };
const useSaving = create<{ readonly lanes: ReadonlyMap<string, Unsaved> }>()(() => ({ lanes: new Map() }));

export const useUnsaved = (offer: string, language: string): Unsaved =>
  useSaving(({ lanes }) => lanes.get(keyOf(offer, language)) ?? nothing);

/** Sends an edit at once; while a call is under way later ones wait and go together. */
export function saveTranslation(offer: string, language: string, patch: TextsPatch): void {
  const lane = laneOf(offer, language);
  put(offer, language, { ...lane, waiting: { ...lane.waiting, ...patch }, failure: null });
  if (lane.sending === null) void send(offer, language);
}

/** True once all of the offer's translations are stored; false if one could not be. */
export function translationsSettled(offer: string): Promise<boolean> {
  return new Promise(resolve => {
    const look = () => {
      const lanes = Array.from(useSaving.getState().lanes).filter(([key]) => key.startsWith(`${offer} `));
      if (lanes.some(([, { sending }]) => sending !== null)) return;
      stop();
      resolve(lanes.every(([, { failure }]) => failure === null));
    };
    const stop = useSaving.subscribe(look);
    look();
  });
}

async function send(offer: string, language: string): Promise<void> {
  const { waiting } = laneOf(offer, language);
  put(offer, language, { waiting: {}, sending: waiting, failure: null });
  const answer = await studio.invoke("translations:save", { offer, language, patch: waiting });
  const { waiting: later } = laneOf(offer, language);
  if (answer.ok) translationCache.put(offer, answer.value);
  const isMore = Object.keys(later).length > 0;
  const failure = answer.ok || isMore ? null : answer.error.message;
  put(offer, language, { waiting: answer.ok ? later : { ...waiting, ...later }, sending: null, failure });
  if (isMore) await send(offer, language);
}

const keyOf = (offer: string, language: string): string => `${offer} ${language}`;
const laneOf = (offer: string, language: string): Unsaved =>
  useSaving.getState().lanes.get(keyOf(offer, language)) ?? nothing;

function put(offer: string, language: string, lane: Unsaved): void {
  const lanes = new Map(useSaving.getState().lanes);
  const isDone = lane.sending === null && lane.failure === null && Object.keys(lane.waiting).length === 0;
  if (isDone) lanes.delete(keyOf(offer, language));
  else lanes.set(keyOf(offer, language), lane);
  useSaving.setState({ lanes });
}
