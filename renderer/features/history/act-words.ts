import type { ActView, TurnedBackView } from "#shared/ipc/history-views.ts";
import { formatCount } from "../../ui/format.ts";
import { entityWords, fieldWord } from "../../ui/words.ts";

/** What was done, as the end of a sentence: `title of “Harvest days”`, `import of 14 records`. */
export function actWords({ what, records, title, entity, fields, made }: ActView): string {
  if (records > 1) return `${what === "import" ? "import" : "change"} of ${formatCount(records)} records`;
  const name = `“${title}”`;
  if (what === "duplicate") return `copy ${name}`;
  if (what === "delete") return `deletion of ${name}`;
  if (what === "restore") return `restoring of ${name}`;
  if (made) return `new ${entityWords[entity].toLowerCase()} ${name}`;
  const [first, ...more] = fields.filter(field => field !== "stage" && field !== "*");
  if (first === undefined) return `${fields.includes("stage") ? "stage" : "change"} of ${name}`;
  const others =
    more.length === 0 ? "" : more.length === 1 ? " and another field" : ` and ${more.length} more fields`;
  return `${fieldWord(first).toLowerCase()}${others} of ${name}`;
}

/** What an undo or redo did, and what stayed as it is. */
export function turnedWords(
  { act, records, left, leftCount }: TurnedBackView,
  which: "undo" | "redo",
): string {
  const done = which === "undo" ? "Undone" : "Redone";
  if (leftCount === 0) return `${done}: ${actWords(act)}`;
  const [first] = left;
  const others = leftCount > 1 ? ` and ${formatCount(leftCount - 1)} more` : "";
  const stayed =
    first === undefined ? "" : `${stayedWord(first)}${others} ${reasonOf(first, leftCount === 1)}`;
  return records === 0
    ? `Nothing ${which === "undo" ? "undone" : "redone"}: ${stayed}`
    : `${done}, but ${stayed}`;
}

type Left = TurnedBackView["left"][number];

function stayedWord({ field, title }: Left): string {
  return field === "*" ? `“${title}”` : field === "stage" ? "the stage" : fieldWord(field).toLowerCase();
}

function reasonOf({ because, who }: Left, isOne: boolean): string {
  if (because === "sent") return isOne ? "is on the server already" : "are on the server already";
  if (because === "gone") return isOne ? "is no longer there" : "are no longer there";
  const changed = isOne ? "was changed later" : "were changed later";
  return who === null ? changed : `${changed} by ${who === "server" ? "the server" : who}`;
}
