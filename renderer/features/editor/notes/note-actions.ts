import { create } from "zustand";
import type { NotesView } from "#shared/ipc/note-views.ts";
import { noteCache } from "../../../app/beside-queries.ts";
import { type Answer, studio } from "../../../app/studio.ts";

/** Each answers why it was not done, in a sentence; `null`: it was. */
export const addNote = async (offer: string, text: string) =>
  taken(await studio.invoke("notes:add", { offer, text }));
export const editNote = async (id: string, text: string) =>
  taken(await studio.invoke("notes:edit", { id, text }));
export const removeNote = async (id: string) => taken(await studio.invoke("notes:remove", id));
export const restoreNote = async (id: string) => taken(await studio.invoke("notes:restore", id));

function taken(answer: Answer<NotesView>): string | null {
  if (!answer.ok) return answer.error.message;
  noteCache.put(answer.value.offer, answer.value);
  return null;
}

/** Notes that were begun, by offer: a look at another offer loses none. */
const useBegunNotes = create<Readonly<Record<string, string>>>()(() => ({}));

export const useBegun = (offer: string): string => useBegunNotes(begun => begun[offer] ?? "");
export const keepBegun = (offer: string, text: string): void => useBegunNotes.setState({ [offer]: text });
