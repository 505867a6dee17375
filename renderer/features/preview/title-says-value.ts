import type { PreviewOffer } from "#shared/preview/offer-view.ts";

/** Whether a title repeats the value that stands beside it (CHANNELS.md: value and title read as one line). */
export function titleSaysValue({ title, value }: Pick<PreviewOffer, "title" | "value">): boolean {
  if (title === null || value === null) return false;
  const [said, worth] = [plain(title), plain(value.text)];
  if (worth === "" || !/\p{L}|\d/u.test(worth)) return false;
  const at = said.indexOf(worth);
  // `20%` is no part of `120%` or of `20%er`.
  return at !== -1 && !isWord(said.at(at - 1), at > 0) && !isWord(said.at(at + worth.length), true);
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

const isWord = (character: string | undefined, exists: boolean) =>
  exists && character !== undefined && /[\d]/.test(character);
