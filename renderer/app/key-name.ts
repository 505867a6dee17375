/** `Ctrl N`, `Shift F6`, `/`: modifiers first, letters in capitals; ⌘ counts as Ctrl. Shift is not named where it makes the character. */
export function keyName(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string {
  const isCharacter = event.key.length === 1;
  const isLetter = /^[a-z]$/i.test(event.key);
  return [
    (event.ctrlKey || event.metaKey) && "Ctrl",
    event.altKey && "Alt",
    event.shiftKey && (!isCharacter || isLetter) && "Shift",
    isCharacter ? event.key.toUpperCase() : event.key,
  ]
    .filter(Boolean)
    .join(" ");
}
