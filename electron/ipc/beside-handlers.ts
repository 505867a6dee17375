import type { Studio } from "../studio.ts";
import type { Handlers } from "./serve.ts";

type BesideChannel = Extract<keyof Handlers, `translations:${string}` | `notes:${string}`>;

/** What stands beside an offer's form: its texts in other languages, and what people note about it. */
export function besideHandlers({ translations, notes }: Studio): Pick<Handlers, BesideChannel> {
  return {
    "translations:list": offer => translations.list(offer),
    "translations:add": ({ offer, language }) => translations.add(offer, language),
    "translations:save": ({ offer, language, patch }) => translations.save(offer, language, patch),
    "translations:confirm": ({ offer, language }) => translations.confirm(offer, language),
    "translations:remove": ({ offer, language }) => translations.remove(offer, language),
    "notes:list": offer => notes.list(offer),
    "notes:add": ({ offer, text }) => notes.add(offer, text),
    "notes:edit": ({ id, text }) => notes.edit(id, text),
    "notes:remove": id => notes.remove(id),
    "notes:restore": id => notes.restore(id),
  };
}
