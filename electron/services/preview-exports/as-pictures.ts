import { mostBeside } from "#shared/ipc/share-views.ts";
import type { PreviewChoices } from "#shared/preview/choices.ts";
import { channelName, surfaceName } from "#shared/preview/page/colophon.ts";
import { NothingToDraw } from "./failures.ts";
import { fileName, uniqueNames } from "./file-names.ts";
import type { Drawn } from "./job.ts";
import { allOf, type Made, type Making, namedAfter, pageOf, targetOf } from "./making.ts";
import { type Keep, makeFile, makeFolder } from "./whole.ts";

/** One picture is a file; several have a folder of their own. `scale`: device pixels in a CSS pixel. */
export async function asPictures(making: Making, scale: number): Promise<Made> {
  const { request } = making;
  const surfaces = Math.ceil(request.surfaces.length / (request.together ? mostBeside : 1));
  if (request.offers.length * request.languages.length * surfaces === 1) {
    const [only] = await allOf(pictures(making));
    const bytes = await draw(making, only, scale);
    return { place: await makeFile(targetOf(making, pictureName(only)), bytes), files: 1 };
  }
  let files = 0;
  const place = await makeFolder(targetOf(making, namedAfter(making, [], "")), async keep => {
    files = await keepAll(making, scale, keep);
  });
  return { place, files };
}

/** Each is drawn while the one before is packed and written. Answers how many. */
async function keepAll(making: Making, scale: number, keep: Keep): Promise<number> {
  const unique = uniqueNames();
  let files = 0;
  let before: Promise<void> = Promise.resolve();
  try {
    for await (const each of pictures(making)) {
      const name = unique(pictureName(each));
      const bytes = draw(making, each, scale);
      bytes.catch(() => undefined);
      await before;
      before = bytes.then(content => keep(name, content));
      before.catch(() => undefined);
      files += 1;
    }
    await before;
  } finally {
    // What is being written has its end first, or it would come back after all was removed.
    await before.catch(() => undefined);
  }
  if (files === 0) throw new NothingToDraw();
  return files;
}

async function draw(making: Making, { offer, choices }: Drawn, scale: number): Promise<Uint8Array> {
  // The printer would begin anew.
  making.signal.throwIfAborted();
  const frames = choices.map(each => ({ offer: 0, choices: each }));
  return making.printer.picture({ kind: "board", ...pageOf(making, [offer]), frames }, scale);
}

/** What each picture shows: a surface, or an offer's surfaces in one language. */
async function* pictures({ drawn, request }: Making): AsyncGenerator<Drawn> {
  for await (const { offer, choices } of drawn) {
    const groups = request.together ? byLanguage(choices) : choices.map(each => [each]);
    for (const group of groups) yield { offer, choices: group };
  }
}

function byLanguage(choices: readonly PreviewChoices[]): PreviewChoices[][] {
  const languages = [...new Set(choices.map(({ language }) => language))];
  return languages.flatMap(language => {
    const own = choices.filter(each => each.language === language);
    const pictures = Math.ceil(own.length / mostBeside);
    return Array.from({ length: pictures }, (_, n) => own.slice(n * mostBeside, (n + 1) * mostBeside));
  });
}

function pictureName({ offer, choices }: Drawn): string {
  const [first] = choices;
  const { form, merchant } = offer.source;
  const shown = choices.map(({ surface }) => `${channelName(surface)} ${surfaceName(surface)}`);
  const words = [
    form.offerTitle?.trim() || "Untitled offer",
    merchant.name ?? "",
    shown.join(", "),
    first?.language ?? "",
    first?.theme === "dark" ? "dark" : "",
  ];
  return fileName(words, "png");
}
