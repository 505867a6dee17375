import { studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";

/** Asks for a file and writes the history of an offer, or (`null`) all of it; answers why it was not written, if so. */
export async function exportHistory(offerId: string | null): Promise<string | null> {
  const answer = await studio.invoke("history:export", offerId);
  if (answer.ok && answer.value !== null) toast(`The history is kept in ${fileName(answer.value)}`);
  if (!answer.ok && offerId === null) toast(`The history was not written. ${answer.error.message}`);
  return answer.ok ? null : answer.error.message;
}

const fileName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
