import { useState } from "react";
import type { ConflictField, ConflictRecord } from "#shared/ipc/conflict-views.ts";
import { useKeys } from "../../../app/keys.ts";
import { decide, resolve, type Side, take } from "../decisions.ts";
import { asText, isMergeable, isTypable, mergedText } from "../proposals.ts";
import type { ChoiceCard } from "./CardChoice.tsx";

/**
 * `←` mine, `→` theirs, with Shift for all fields, `B` base, `M` merge, `E` type, `1` to `3` for the cards of the
 * active conflict, `↑ ↓` to the next one, `Ctrl ⏎` writes it down.
 */
export function useConflictKeys(
  record: ConflictRecord,
  cardsOf: (field: ConflictField) => readonly ChoiceCard[],
) {
  const { fields } = record;
  const [activeId, activate] = useState<string | null>(null);
  const active = fields.find(({ id }) => id === activeId) ?? fields[0] ?? null;
  const cards = active ? cardsOf(active) : [];

  const side = (of: Side) => {
    if (active?.kind !== "field") return;
    take([active.id], of);
    focusRadio(active.id, of);
  };
  const move = (step: 1 | -1) => {
    const next = active ? fields[fields.indexOf(active) + step] : undefined;
    if (!next) return;
    activate(next.id);
    focusRadio(next.id, null);
  };
  const card = (index: number) => {
    const chosen = cards[index];
    if (!active || !chosen) return;
    decide([active.id], chosen.decision);
    if ("value" in chosen.decision) focusResult(active.id);
  };
  const write = (value: string | null) => {
    if (!active || value === null) return;
    decide([active.id], { value });
    focusResult(active.id);
  };
  const keys: readonly (readonly [string, () => void])[] = [
    ["ArrowLeft", () => side("mine")],
    ["ArrowRight", () => side("theirs")],
    ["Shift ArrowLeft", () => takeAll(fields, "mine")],
    ["Shift ArrowRight", () => takeAll(fields, "theirs")],
    ["ArrowUp", () => move(-1)],
    ["ArrowDown", () => move(1)],
    ["B", () => active?.kind === "field" && decide([active.id], { value: active.base })],
    ["M", () => write(active && isMergeable(active) ? mergedText(active) : null)],
    ["E", () => write(active && isTypable(active) ? asText(active.mine) : null)],
    ...["1", "2", "3"].map((key, index) => [key, () => card(index)] as const),
    ["Ctrl Enter", () => void resolve(record)],
  ];
  useKeys(Object.fromEntries(keys));
  return { active: active?.id ?? null, activate };
}

/** A side for every field that has two; cards are decided one by one. */
export function takeAll(fields: readonly ConflictField[], side: Side): void {
  take(
    fields.filter(({ kind }) => kind === "field").map(({ id }) => id),
    side,
  );
}

/** The radio of a side, or the one that takes part in the Tab order. */
function focusRadio(id: string, side: Side | null): void {
  const radio = side === null ? '[role="radio"][tabindex="0"]' : `[data-radio="${side}"]`;
  const row = document.querySelector(`[data-choice="${CSS.escape(id)}"]`);
  row?.querySelector<HTMLElement>(radio)?.focus();
}

/** The field for a value of one's own, once it is there: it comes with the decision. */
export function focusResult(id: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-result="${CSS.escape(id)}"]`)?.focus(),
  );
}
