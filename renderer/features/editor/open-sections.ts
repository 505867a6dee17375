import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { OfferForm } from "#shared/domain/offer.ts";
import type { Problem } from "#shared/domain/problem.ts";
import { isEmptyField } from "#shared/domain/relevant-fields.ts";
import { problemsIn, type Section, type SectionId, sections } from "./sections.ts";

type OpenSections = ReadonlySet<SectionId>;

/** Which sections stand open, per offer, for as long as the window lives. */
const openStore = createStore<Readonly<Record<string, OpenSections>>>()(() => ({}));

export const useIsOpen = (offerId: string, section: SectionId): boolean =>
  useStore(openStore, all => all[offerId]?.has(section) ?? false);

export function setSectionOpen(offerId: string, section: SectionId, open: boolean): void {
  const sectionsNow = new Set(openStore.getState()[offerId]);
  if (open) sectionsNow.add(section);
  else sectionsNow.delete(section);
  openStore.setState({ [offerId]: sectionsNow });
}

export const toggleSection = (offerId: string, section: SectionId): void =>
  setSectionOpen(offerId, section, !openStore.getState()[offerId]?.has(section));

/** Decides once per offer, when it is opened: nothing opens or closes by itself under the hand. */
export function startSections(offerId: string, form: OfferForm, problems: readonly Problem[]): void {
  if (openStore.getState()[offerId]) return;
  const open = sections.filter(section => startsOpen(section, form, problems));
  openStore.setState({ [offerId]: new Set(open.map(section => section.id)) });
}

/** Open where there is something to do: a problem, or nothing filled in yet. The offer itself always. */
export function startsOpen(section: Section, form: OfferForm, problems: readonly Problem[]): boolean {
  if (section.id === "offer" || problemsIn(section, problems).length > 0) return true;
  return section.fields.every(field => isEmptyField(form, field));
}
