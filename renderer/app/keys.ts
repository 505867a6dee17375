import { useEffect, useRef } from "react";
import { keyName } from "./key-name.ts";
import { singleKeysEnabled } from "./single-keys.ts";

/** Milliseconds within which `G` and `O` are one key, `G O`. */
const sequenceTime = 1000;

type KeyActions = Readonly<Record<string, () => void>>;

/**
 * Acts on keys while mounted. Names are those of STUDIO.md: `Ctrl N` (⌘ on macOS), `F6`, `/`, `G O`. A key
 * without Ctrl that types something acts only when no field has focus and the person has not turned single keys
 * off. No key acts behind an open dialog or while text is being composed.
 */
export function useKeys(actions: KeyActions): void {
  const newest = useRef(actions);
  useEffect(() => {
    newest.current = actions;
  });
  useEffect(() => {
    let before: { readonly key: string; readonly at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      const key = keyName(event);
      const sequence = before && event.timeStamp - before.at < sequenceTime ? `${before.key} ${key}` : key;
      before = typesText(event) && !isField(event.target) ? { key, at: event.timeStamp } : null;
      const action = newest.current[sequence] ?? newest.current[key];
      if (!action || isTakenElsewhere(event) || isFieldsOwn(key, event.target)) return;
      if (typesText(event) && (isField(event.target) || !singleKeysEnabled())) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function isTakenElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return true;
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** A text field takes back its own typing first, as far as it can. */
function isFieldsOwn(key: string, target: EventTarget | null): boolean {
  const command = fieldsOwn[key];
  return command !== undefined && isField(target) && document.queryCommandEnabled(command);
}

const fieldsOwn: Readonly<Record<string, string>> = { "Ctrl Z": "undo", "Ctrl Shift Z": "redo" };

function typesText(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))
  );
}
