import { useEffect } from "react";
import { actOfKey } from "./commands/acts.ts";
import { keyName } from "./key-name.ts";
import { singleKeysEnabled } from "./single-keys.ts";

/** Milliseconds within which `G` and `O` are one key, `G O`. */
const sequenceTime = 1000;

/**
 * Does the commands of the table by their keys (`commands/table.ts`). A key without Ctrl that types something acts only
 * when no field has focus and the person has not turned single keys off. No key acts behind an open dialog or while
 * text is being composed. Mounted once, by the shell.
 */
export function useCommandKeys(): void {
  useEffect(() => {
    let before: { readonly key: string; readonly at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      const key = keyName(event);
      const sequence = before && event.timeStamp - before.at < sequenceTime ? `${before.key} ${key}` : key;
      before = typesText(event) && !isField(innermost(event)) ? { key, at: event.timeStamp } : null;
      const act = isForCommands(event, key) ? (actOfKey(sequence) ?? actOfKey(key)) : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function isForCommands(event: KeyboardEvent, key: string): boolean {
  // First of all, and at next to no cost: most keys are letters of a text.
  if (typesText(event) && (isField(innermost(event)) || !singleKeysEnabled())) return false;
  return !isTakenElsewhere(event) && !isFieldsOwn(key, innermost(event));
}

function isTakenElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return true;
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** Also of what stands in a shadow root, as the fields of a preview do. */
const innermost = (event: KeyboardEvent): EventTarget | null => event.composedPath()[0] ?? event.target;

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
