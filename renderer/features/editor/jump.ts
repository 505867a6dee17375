import { flushSync } from "react-dom";
import type { OfferFormField } from "#shared/domain/offer.ts";
import { getDraft } from "./draft.ts";
import { controlId, controlPrefix } from "./fields/use-field.ts";
import { setSectionOpen } from "./open-sections.ts";
import { inReadingOrder, type SectionId, sectionOf } from "./sections.ts";

/** Opens a field's section and puts the focus into the field. */
export function jumpToField(field: OfferFormField): void {
  openSection(sectionOf(field));
  const row = document.querySelector(`[data-fields~="${field}"]`);
  focus(document.getElementById(controlId(field)) ?? firstControl(row));
}

/** A field that is drawn already: its section is open. */
export const focusField = (field: OfferFormField): void => focus(document.getElementById(controlId(field)));

export function jumpToSection(section: SectionId): void {
  openSection(section);
  const element = document.getElementById(sectionElementId(section));
  element?.scrollIntoView({ block: "start" });
  focus(firstControl(element));
}

/** Walks the problems in reading order, from where the focus is, around the end. */
export function jumpToProblem(direction: 1 | -1, severity?: "error"): void {
  const draft = getDraft();
  if (!draft) return;
  const problems = inReadingOrder(draft.problems).filter(each => !severity || each.severity === severity);
  const fields = [...new Set(problems.map(problem => problem.field))];
  const here =
    document.activeElement?.closest("[data-fields]")?.getAttribute("data-fields")?.split(" ") ?? [];
  const inRow = fields.flatMap((field, index) => (here.includes(field) ? [index] : []));
  const last = direction === 1 ? inRow.at(-1) : inRow[0];
  const start = direction === 1 ? 0 : fields.length - 1;
  const next = last === undefined ? start : (last + direction + fields.length) % fields.length;
  const field = fields[next];
  if (field) jumpToField(field);
}

export const sectionElementId = (section: SectionId): string => `section-${section}`;

function openSection(section: SectionId): void {
  const draft = getDraft();
  if (draft) flushSync(() => setSectionOpen(draft.offerId, section, true));
}

function firstControl(within: Element | null): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[id^="${controlPrefix}"]`) ?? null;
}

function focus(control: HTMLElement | null): void {
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: "nearest" });
}
