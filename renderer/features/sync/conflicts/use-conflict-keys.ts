import { useState } from "react";
import type { ConflictField, ConflictRecord } from "#shared/ipc/conflict-views.ts";
import { useActs } from "../../../app/commands/acts.ts";
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
  const write = (value: string) => {
    if (!active) return;
    decide([active.id], { value });
    focusResult(active.id);
  };
  const merged = active && isMergeable(active) ? mergedText(active) : null;
  const typed = active && isTypable(active) ? asText(active.mine) : null;
  const twoSided = active?.kind === "field" ? active : null;
  useActs({
    "conflict.mine": twoSided && (() => side("mine")),
    "conflict.theirs": twoSided && (() => side("theirs")),
    "conflict.mine.all": () => takeAll(fields, "mine"),
    "conflict.theirs.all": () => takeAll(fields, "theirs"),
    "conflict.up": () => move(-1),
    "conflict.down": () => move(1),
    "conflict.base": twoSided && (() => decide([twoSided.id], { value: twoSided.base })),
    "conflict.merge": merged === null ? null : () => write(merged),
    "conflict.type": typed === null ? null : () => write(typed),
    "conflict.way.1": cards.length > 0 ? () => card(0) : null,
    "conflict.way.2": cards.length > 1 ? () => card(1) : null,
    "conflict.way.3": cards.length > 2 ? () => card(2) : null,
    "conflict.resolve": () => void resolve(record),
  });
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
