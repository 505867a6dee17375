import { firstChoices } from "#shared/preview/choices.ts";
import { NothingToDraw } from "./failures.ts";
import type { Drawn } from "./job.ts";
import { allOf, type Made, type Making, namedAfter, pageOf, targetOf, titleOf } from "./making.ts";
import { makeFile, makeFolder } from "./whole.ts";

/** Offers in one document: some seconds of printing, in which nothing can be told of its progress. */
const offersInOne = 50;

/** One document; of very many offers several, in a folder of their own. */
export async function asPages(making: Making): Promise<Made> {
  const { request, drawn } = making;
  if (request.offers.length <= offersInOne) {
    const bytes = await pages(making, await allOf(drawn));
    return { place: await makeFile(targetOf(making, namedAfter(making, [], "pdf")), bytes), files: 1 };
  }
  let files = 0;
  let from = 1;
  const place = await makeFolder(targetOf(making, namedAfter(making, [], "")), async keep => {
    for await (const batch of batches(drawn, offersInOne)) {
      const numbers = `${from}–${from + batch.length - 1}`;
      await keep(namedAfter(making, [numbers], "pdf"), await pages(making, batch));
      from += batch.length;
      files += 1;
    }
    if (files === 0) throw new NothingToDraw();
  });
  return { place, files };
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function pages(making: Making, shown: readonly Drawn[]): Promise<Uint8Array> {
  const frames = shown.flatMap(({ choices }, offer) => choices.map(each => ({ offer, choices: each })));
  const offers = shown.map(({ offer }) => offer);
  return making.printer.pages({ kind: "pages", ...pageOf(making, offers), frames });
}

/** A sheet of all offers; a folder of them where several languages are asked for. */
export async function asSheet(making: Making): Promise<Made> {
  const shown = await allOf(making.drawn);
  const languages = new Set(shown.flatMap(({ choices }) => choices.map(({ language }) => language)));
  const [only = null] = languages;
  if (languages.size === 1) {
    const bytes = await sheet(making, shown, only);
    return {
      place: await makeFile(targetOf(making, namedAfter(making, [sheetWord], "pdf")), bytes),
      files: 1,
    };
  }
  const place = await makeFolder(targetOf(making, namedAfter(making, [sheetWord], "")), async keep => {
    for (const language of languages) {
      making.signal.throwIfAborted();
      await keep(
        namedAfter(making, [sheetWord, language ?? ""], "pdf"),
        await sheet(making, shown, language),
      );
    }
  });
  return { place, files: languages.size };
}

const sheetWord = "Contact sheet";

/** Of those that have texts in the language; `null`: in each one's own. */
function sheet(making: Making, shown: readonly Drawn[], language: string | null): Promise<Uint8Array> {
  const offers = shown.flatMap(({ offer, choices }) =>
    choices.some(each => each.language === language) ? [offer] : [],
  );
  return making.printer.pages({
    kind: "sheet",
    ...pageOf(making, offers),
    title: titleOf(making),
    choices: { ...firstChoices(making.request.now ?? making.now()), language },
  });
}
