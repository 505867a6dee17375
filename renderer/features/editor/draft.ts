import { useRef } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import {
  type Offer,
  type OfferForm,
  type OfferFormField,
  type OfferPatch,
  offerFormFields,
} from "#shared/domain/offer.ts";
import type { Problem } from "#shared/domain/problem.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { setLiveOffer } from "../../app/live-offer.ts";
import { offerCache } from "../../app/queries.ts";
import { withSameParts } from "../../app/same-parts.ts";
import { studio } from "../../app/studio.ts";
import { createAutosave, type Refusals, type Unsaved } from "./autosave.ts";

/** The offer that is open: what is stored, under what was typed and isn't acknowledged yet. */
export interface Draft {
  readonly offerId: string;
  readonly detail: OfferDetail;
  readonly form: OfferForm;
  readonly unsaved: Unsaved;
  /** Fields whose text can't be read as a value, each with the sentence why; their stored value stays. */
  readonly misread: Refusals;
  /** The record's own, with what can't be read or was refused. */
  readonly problems: readonly Problem[];
}

export const autosave = createAutosave({
  save: (id, patch) => studio.invoke("offers:save", { id, patch }),
  saved: (id, detail) => offerCache.put(id, detail),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});

const draftStore = createStore<{ readonly draft: Draft | null }>()(() => ({ draft: null }));

export const getDraft = (): Draft | null => draftStore.getState().draft;
/** `null` while no offer is open or its record hasn't come yet. The selection must be stable. */
export const useDraft = <T>(select: (draft: Draft) => T): T | null =>
  useStore(draftStore, ({ draft }) => (draft ? select(draft) : null));

/**
 * As `useDraft`, for what costs something to work out of `fields` of the form and looks at no others: only done anew
 * when one of them changed.
 */
export function useForm<T>(fields: readonly OfferFormField[], select: (form: OfferForm) => T): T | null {
  const done = useRef<{ form: OfferForm; select: typeof select; result: T } | null>(null);
  return useDraft(({ form }) => {
    const last = done.current;
    if (last?.select === select && fields.every(field => last.form[field] === form[field]))
      return last.result;
    const result = select(form);
    done.current = { form, select, result };
    return result;
  });
}

/** Takes an edit: the preview has it at once, the store within a moment. */
export function edit(patch: OfferPatch): void {
  const draft = getDraft();
  if (!draft) return;
  for (const field of offerFormFields) if (field in patch) misread(field, null);
  autosave.edit(draft.offerId, patch);
}

/**
 * Does something that stands on what is stored of a field, which may be less than what was typed: as soon as it is all
 * of it. Whoever types on meanwhile, or looks at another offer, wants something else.
 */
export function onceSaved(field: OfferFormField, act: (draft: Draft) => void): void {
  const asked = getDraft();
  if (!asked) return;
  const isSaved = (draft: Draft) => !(field in draft.unsaved.patch);
  if (isSaved(asked)) {
    act(asked);
    return;
  }
  const stop = draftStore.subscribe(({ draft }) => {
    const isWanted = draft?.offerId === asked.offerId && draft.form[field] === asked.form[field];
    if (isWanted && !isSaved(draft)) return;
    stop();
    if (isWanted) act(draft);
  });
  autosave.flush(asked.offerId);
}

/** Marks a field whose text is no value, or takes the mark away. */
export function misread(field: OfferFormField, message: string | null): void {
  const draft = getDraft();
  if (!draft || (draft.misread[field] ?? null) === message) return;
  const { [field]: _, ...others } = draft.misread;
  show(draft.offerId, draft.detail, message === null ? others : { ...others, [field]: message });
}

/** Opens an offer until the function it answers is called; what waits is sent before it lets go. */
export function followOffer(offerId: string): () => void {
  const update = () => {
    const detail = offerCache.store.getState().get(offerId)?.data;
    if (detail) show(offerId, detail, getDraft()?.misread ?? {});
  };
  draftStore.setState({ draft: null });
  const stops = [
    offerCache.watch(offerId),
    offerCache.store.subscribe((all, before) => all.get(offerId) !== before.get(offerId) && update()),
    autosave.subscribe(id => id === offerId && update()),
  ];
  update();
  return () => {
    for (const stop of stops) stop();
    autosave.flush(offerId);
    draftStore.setState({ draft: null });
    setLiveOffer(null);
  };
}

/** Sends what waits whenever the person looks elsewhere, and before the window closes. */
export function saveOnLeaving(): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  window.addEventListener("blur", () => autosave.flush(), { signal });
  document.addEventListener("visibilitychange", () => autosave.flush(), { signal });
  window.addEventListener("beforeunload", () => autosave.leave(), { signal });
  window.addEventListener("pagehide", () => autosave.leave(), { signal });
  return () => leaving.abort();
}

function show(offerId: string, detail: OfferDetail, misreadings: Refusals): void {
  const unsaved = autosave.unsaved(offerId);
  const before = getDraft();
  const form = withSameParts(before?.form, Object.assign(formOf(detail.offer), unsaved.patch));
  const problems = withSameParts(before?.problems, [
    ...asProblems(misreadings, "not-readable"),
    ...asProblems(unsaved.refused, "refused"),
    ...detail.problems.filter(problem => !(problem.field in misreadings)),
  ]);
  draftStore.setState({ draft: { offerId, detail, form, unsaved, misread: misreadings, problems } });
  if (form !== before?.form) setLiveOffer({ offerId, form });
}

function formOf({ id: _id, offerId: _offerId, state: _state, stage: _stage, ...form }: Offer): OfferForm {
  return form;
}

function asProblems(refusals: Refusals, rule: string): Problem[] {
  return offerFormFields.flatMap(field => {
    const message = refusals[field];
    return message === undefined ? [] : [{ field, severity: "error" as const, rule, message }];
  });
}
