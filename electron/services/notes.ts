import { readText } from "#shared/domain/normalise.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { NotesView } from "#shared/ipc/note-views.ts";
import type { LocalStore } from "../store/index.ts";
import { storing } from "./storing.ts";

type Answer = Result<NotesView, Failure<"not_found" | "invalid" | "storage">>;

/** What people note about an offer, for each other on this computer: no revision, nothing to send. Answers all there are. */
export interface NoteService {
  list(offer: string): Answer;
  /** `invalid`: it is empty, too long, or no text. */
  add(offer: string, text: string): Answer;
  edit(id: string, text: string): Answer;
  remove(id: string): Answer;
  /** Takes a removal back. */
  restore(id: string): Answer;
}

/** Characters of one note. */
const longest = 5000;

export function createNoteService({ store }: { readonly store: LocalStore }): NoteService {
  const { notes } = store;
  const view = (offer: string): Answer => ok({ offer, notes: notes.of(offer) });

  function change(id: string, work: () => void): Answer {
    return storing((): Answer => {
      const offer = notes.offerOf(id);
      if (offer === null) return fail("not_found", "There is no such note.");
      work();
      return view(offer);
    });
  }

  return {
    list: offer => storing((): Answer => view(offer)),
    add: (offer, given) =>
      storing((): Answer => {
        if (store.offers.get(offer) === null)
          return fail("not_found", `There is no offer ${offer} in this workspace.`);
        const text = readNote(given);
        if (!text.ok) return text;
        notes.add(offer, text.value);
        return view(offer);
      }),
    edit: (id, given) => {
      const text = readNote(given);
      return text.ok ? change(id, () => notes.edit(id, text.value)) : text;
    },
    remove: id => change(id, () => notes.setRemoved(id, true)),
    restore: id => change(id, () => notes.setRemoved(id, false)),
  };
}

function readNote(given: string): Result<string, Failure<"invalid">> {
  const text = readText(given);
  if (!text.ok) return fail("invalid", text.error.message);
  if (text.value === null) return fail("invalid", "A note has a word at least.");
  const length = Array.from(text.value).length;
  return length <= longest
    ? ok(text.value)
    : fail("invalid", `It has ${length} characters; there is room for ${longest}.`);
}
