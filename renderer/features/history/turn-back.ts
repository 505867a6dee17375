import { studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";
import { turnedWords } from "./act-words.ts";

/** Takes the newest act back, or does again what was taken back; says what that was, with the way back. */
export async function turnBack(which: "undo" | "redo"): Promise<void> {
  const answer = await studio.invoke(`history:${which}`);
  if (!answer.ok) {
    return toast(answer.error.kind === "cancelled" ? "Cancelled. Nothing was changed" : answer.error.message);
  }
  if (answer.value === null) return toast(`There is nothing to ${which}`);
  const opposite = which === "undo" ? "redo" : "undo";
  const words = turnedWords(answer.value, which);
  if (answer.value.records === 0) return toast(words);
  toast(words, () => void turnBack(opposite), opposite === "redo" ? "Redo" : "Undo");
}
