import { type DictionaryName, dictionariesFor, dictionaryFile } from "./dictionaries.ts";
import { type Answer, questionSchema } from "./messages.ts";
import { createSpeller, type Speller } from "./speller.ts";

/** Spelling beside the window's own thread: no keystroke waits for a dictionary. */
self.addEventListener("message", event => {
  const question = questionSchema.safeParse(event.data);
  if (!question.success) return;
  const { id, language, words } = question.data;
  void judge(language, words).then(
    wrong => answer({ id, wrong }),
    // Without its dictionary nothing is wrong: a check that is missing is quieter than one that errs.
    () => answer({ id, wrong: [] }),
  );
});

const answer = (given: Answer): void => self.postMessage(given);

async function judge(language: string, words: readonly string[]): Promise<Answer["wrong"]> {
  const names = dictionariesFor(language);
  if (names.length === 0) return [];
  const speller = await spellerOf(names);
  const wrong = words.filter(word => !speller.isRight(word));
  // Guessing costs a hundred times what looking up does; nobody reads more.
  return wrong.map((word, index) => ({ word, suggestions: index < 8 ? speller.suggestions(word) : [] }));
}

/** The one language in use is kept: an author writes in one at a time, and a dictionary is tens of megabytes. */
let loaded: { readonly names: string; readonly speller: Promise<Speller> } | null = null;

function spellerOf(names: readonly DictionaryName[]): Promise<Speller> {
  const key = names.join(" ");
  if (loaded?.names === key) return loaded.speller;
  const speller = Promise.all(names.map(name => unpacked(dictionaryFile(name)))).then(createSpeller);
  loaded = { names: key, speller };
  return speller;
}

/** A file of the program's own: the window's policy lets nothing else be read. */
async function unpacked(file: URL): Promise<Uint8Array<ArrayBuffer>> {
  const { body, ok } = await fetch(file);
  if (!ok || body === null) throw new Error(`${file.pathname} is not there.`);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}
