import { translationCache } from "../../../../app/beside-queries.ts";
import { studio } from "../../../../app/studio.ts";
import { translationsSettled } from "./translation-saving.ts";

/** Answers why it was not done, in a sentence; `null`: it was. */
export async function changeTranslation(
  channel: "translations:add" | "translations:confirm" | "translations:remove",
  offer: string,
  language: string,
): Promise<string | null> {
  await translationsSettled(offer);
  const answer = await studio.invoke(channel, { offer, language });
  if (!answer.ok) return answer.error.message;
  translationCache.put(offer, answer.value);
  return null;
}
