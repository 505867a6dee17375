import { useState } from "react";
import type { ConflictRecord } from "#shared/ipc/views.ts";
import { useKeys } from "../../../app/keys.ts";
import { decide, resolve, type Side } from "../decisions.ts";

/** `←` mine, `→` theirs, with Shift for all fields, `↑ ↓` to the next field, `Ctrl ⏎` writes it down. */
export function useConflictKeys(record: ConflictRecord) {
  const ids = record.fields.map(field => field.id);
  const [activeId, activate] = useState<string | null>(null);
  const active = ids.find(id => id === activeId) ?? ids[0] ?? null;

  const take = (side: Side) => {
    if (active === null) return;
    decide([active], side);
    focusRadio(active, side);
  };
  const move = (step: 1 | -1) => {
    const next = active === null ? undefined : ids[ids.indexOf(active) + step];
    if (next === undefined) return;
    activate(next);
    focusRadio(next, null);
  };
  const actions: Readonly<Record<string, () => void>> = Object.fromEntries([
    ["ArrowLeft", () => take("mine")],
    ["ArrowRight", () => take("theirs")],
    ["Shift ArrowLeft", () => decide(ids, "mine")],
    ["Shift ArrowRight", () => decide(ids, "theirs")],
    ["ArrowUp", () => move(-1)],
    ["ArrowDown", () => move(1)],
    ["Ctrl Enter", () => void resolve(record)],
  ]);
  useKeys(actions);
  return { active, activate };
}

/** The radio of a side, or the one that takes part in the Tab order. */
function focusRadio(id: string, side: Side | null): void {
  const radio = side === null ? '[role="radio"][tabindex="0"]' : `[data-radio="${side}"]`;
  const row = document.querySelector(`[data-choice="${CSS.escape(id)}"]`);
  row?.querySelector<HTMLElement>(radio)?.focus();
}
