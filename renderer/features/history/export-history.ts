import { studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";

/** Asks for a file and writes the history of a record, or (`null`) all of it; answers why it was not written, if so. */
export async function exportHistory(recordId: string | null): Promise<string | null> {
  const answer = await studio.invoke("history:export", recordId);
  if (answer.ok) {
    if (answer.value !== null) toast(`The history is kept in ${fileName(answer.value)}`);
    return null;
  }
  const { kind, message } = answer.error;
  if (kind === "cancelled") {
    toast("Cancelled. No history was written");
    return null;
  }
  if (recordId === null) toast(`The history was not written. ${message}`);
  return message;
}

const fileName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
