import { channels, offerStatuses, programTypes, redemptionMethods } from "#shared/domain/words.ts";
import { languageName } from "../../../ui/language-name.ts";
import { choiceWord } from "../../../ui/words.ts";
import type { Choice } from "../fields/ChoiceField.tsx";

/** The closed lists of the domain, as choices. */
const asChoices = (words: readonly string[]): readonly Choice[] =>
  words.map(value => ({ value, label: choiceWord(value) }));

export const programTypeChoices = asChoices(programTypes);
export const methodChoices = asChoices(redemptionMethods);
export const channelChoices = asChoices(channels);
export const statusChoices = asChoices(offerStatuses);

/** Languages that offers are written in most; a record's own is added where it isn't among them. */
export const languageChoices: readonly Choice[] = [
  "en",
  "es",
  "fr",
  "de",
  "pt",
  "it",
  "nl",
  "pl",
  "sv",
  "da",
  "nb",
  "fi",
  "cs",
  "hu",
  "ro",
  "el",
  "tr",
  "uk",
  "ar",
  "he",
  "hi",
  "zh",
  "ja",
  "ko",
  "vi",
].map(value => ({ value, label: languageName(value) }));

/** `%` and every currency this computer knows, the workspace's own first. */
export function unitChoices(currency: string): readonly Choice[] {
  const others = Intl.supportedValuesOf("currency").filter(code => code !== currency);
  return ["%", currency, ...others].map(value => ({ value, label: value }));
}
