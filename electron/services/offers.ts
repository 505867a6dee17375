import { type DuplicateOptions, wholeCopy } from "#shared/domain/duplicate.ts";
import { emptyForm, type Offer, type OfferPatch, offerFieldsSchema } from "#shared/domain/offer.ts";
import { readValues } from "#shared/domain/read-values.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { errorsOf, type RuleContext } from "#shared/domain/rules.ts";
import type { OfferState, Stage } from "#shared/domain/words.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import type { ProblemOf } from "#sync/index.ts";
import { judgedOf, type LocalStore, type OfferChange, type StoredOffer } from "../store/index.ts";
import { copyOf, type NewDraft } from "./offer-copy.ts";
import { editOf, isEmptyChange } from "./offer-edit.ts";
import { errorsBroughtIn, problemsOf } from "./offer-form.ts";
import { offerDetail, offerOf } from "./offer-view.ts";
import { storing } from "./storing.ts";
import { rememberedSource } from "./translation-source.ts";

export type OfferFailure = Failure<"not_found" | "invalid" | "problems" | "storage">;
type Answer<T = OfferDetail> = Result<T, OfferFailure>;

/** Who edits: in the window an edit starts a draft, the command line keeps the stage (SYNC.md P2). */
export type Author = "window" | "command_line";

/** Offers as people work on them. Every change is durable when it answers, and in the history. */
export interface OfferService {
  /** As the command line and the exports show them; all but the deleted, or those in one state. */
  offers(query: { readonly search?: string; readonly state?: OfferState }): Offer[];
  get(id: string): Answer;
  /** An empty draft with the workspace's defaults. */
  create(): Answer;
  /** `invalid`: a value that cannot be kept. `problems`: an error that this edit brings to a ready offer. */
  save(id: string, patch: OfferPatch, author: Author): Answer;
  /** `problems`: errors stop *ready*. */
  setStage(id: string, stage: Stage): Answer;
  /** A draft of its own: no code, no reference, no server id. `invalid`: its dates would leave the calendar. */
  duplicate(id: string, options?: DuplicateOptions): Answer;
  delete(id: string, author: Author): Answer;
  restore(id: string): Answer;
  /** Why an offer must not go out, in a sentence: an error that is not the server's own (SYNC.md W3). */
  readonly problemOf: ProblemOf;
}

export function createOfferService(options: {
  readonly store: LocalStore;
  /** The rules' surroundings as they are now. */
  readonly context: () => RuleContext;
  readonly onChange: (offer: string) => void;
}): OfferService {
  const { store, context, onChange } = options;
  const view = (stored: StoredOffer) => offerDetail(stored, store, context());
  const get = (id: string): Answer => withOffer(id, stored => ok(view(stored)));

  function withOffer<T>(id: string, work: (stored: StoredOffer) => Answer<T>): Answer<T> {
    return storing(() => {
      const stored = store.offers.get(id);
      return stored === null ? fail("not_found", `There is no offer ${id} in this workspace.`) : work(stored);
    });
  }

  function write(id: string, change: OfferChange, cause: Parameters<typeof store.offers.change>[2]): Answer {
    store.offers.change(id, change, cause);
    onChange(id);
    return get(id);
  }

  function createWith(draft: NewDraft, cause: "edit" | "duplicate"): Answer {
    return storing(() => {
      const id = store.offers.create({ ...draft, stage: "draft" }, cause);
      onChange(id);
      return get(id);
    });
  }

  return {
    offers: query => Array.from(store.offers.all(query), offerOf),
    get,
    create: () => createWith(emptyDraft(context()), "edit"),
    save: (id, patch, author) => withOffer(id, stored => save(stored, patch, author)),
    setStage: (id, stage) =>
      withOffer(id, stored => {
        if (stored.deleted)
          return fail("invalid", "This offer is deleted. Restore it before you change its stage.");
        const errors = stage === "draft" ? [] : errorsOf(problemsOf(stored, context()));
        if (errors.length > 0) return fail("problems", inWords(errors));
        return stored.stage === stage ? ok(view(stored)) : write(id, { stage }, "edit");
      }),
    duplicate: (id, options = wholeCopy) =>
      withOffer(id, stored => {
        const copy = copyOf(stored, options);
        if (!copy.ok) return copy;
        return storing(() =>
          store.atomically(() => {
            const made = createWith(copy.value, "duplicate");
            if (made.ok && options.parts.includes("notes")) store.notes.copy(id, made.value.offer.id);
            return made;
          }),
        );
      }),
    delete: (id, author) =>
      withOffer(id, stored => {
        if (stored.deleted) return ok(view(stored));
        // A deletion is decided, not drafted: in the window it goes into the next plan, spelled out.
        const goesOut = author === "window" && stored.base !== null;
        return write(id, { deleted: true, ...(goesOut && { stage: "ready" }) }, "delete");
      }),
    restore: id =>
      withOffer(id, stored => {
        if (!stored.deleted) return ok(view(stored));
        const revision = stored.base !== null && view(stored).changed.length > 0;
        return write(id, { deleted: false, ...(revision && { stage: "draft" }) }, "restore");
      }),
    problemOf: (offer, parts) => errorsOf(problemsOf(judgedOf(offer, parts), context()))[0]?.message ?? null,
  };

  function save(stored: StoredOffer, given: OfferPatch, author: Author): Answer {
    if (stored.deleted) return fail("invalid", "This offer is deleted. Restore it before you edit it.");
    const { patch, faults } = readValues(given);
    const [first] = faults;
    if (first) return fail("invalid", `${first.field}: ${first.fault.message}`);
    const edit = editOf(stored, patch, context().defaults);
    if (isEmptyChange(edit.change)) return ok(view(stored));
    const translated = stored.descriptives.flatMap(each => rememberedSource(stored, each, edit.after));
    const change =
      translated.length === 0
        ? edit.change
        : { ...edit.change, children: [...(edit.change.children ?? []), ...translated] };
    if (author === "window") return write(stored.id, { ...change, stage: "draft" }, "edit");
    const errors = stored.stage === "ready" ? errorsBroughtIn(stored, edit.after, context()) : [];
    if (errors.length > 0) return fail("problems", inWords(errors));
    return write(stored.id, change, "edit");
  }
}

function emptyDraft({ defaults }: RuleContext): NewDraft {
  const fields = offerFieldsSchema.parse(emptyForm);
  return { fields: { ...fields, merchantOwner: defaults.merchantOwner }, children: [] };
}

function inWords(errors: readonly { readonly message: string }[]): string {
  const sentences = [...new Set(errors.map(({ message }) => message))];
  return sentences.join(" ");
}
