import { createHash } from "node:crypto";
import type { Shared, ShareRequest } from "#shared/ipc/share-views.ts";
import { firstChoices, type PreviewChoices } from "#shared/preview/choices.ts";
import { channelName, surfaceName } from "#shared/preview/page/colophon.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";
import { standalonePage } from "#shared/preview/page/standalone.ts";
import { NothingToDraw } from "./failures.ts";
import { fileName, uniqueNames } from "./file-names.ts";
import type { Drawn } from "./job.ts";
import type { PreviewExportOptions, PreviewMeans } from "./means.ts";
import { bundledFile, heldHash, picturePlaces } from "./picture-places.ts";
import { spokenSkins } from "./spoken-skins.ts";
import { makeFile, makeFolder } from "./whole.ts";

interface Making extends PreviewMeans, Pick<PreviewExportOptions, "store" | "pictures" | "now"> {
  readonly request: ShareRequest;
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Throws once the person cancels. */
  readonly drawn: AsyncIterable<Drawn>;
}

type Made = Omit<Shared, "leftOut">;

/** How each format is made. */
export const makers: Readonly<Record<ShareRequest["format"], (making: Making) => Promise<Made>>> = {
  png1: making => asPictures(making, 1),
  png2: making => asPictures(making, 2),
  pdf: asPages,
  sheet: asSheet,
  html: asWebPage,
};

/** One picture is a file; several have a folder of their own. */
async function asPictures(making: Making, scale: number): Promise<Made> {
  const { request, folder, drawn } = making;
  const draw = ({ offer, choices }: Picture) =>
    making.printer.picture(
      {
        kind: "board",
        ...commonOf(making, [offer]),
        frames: choices.map(each => ({ offer: 0, choices: each })),
      },
      scale,
    );
  const surfaces = request.together ? 1 : request.surfaces.length;
  const isOne = request.offers.length * request.languages.length * surfaces === 1;
  if (isOne) {
    const [only] = await all(pictures(drawn, request.together));
    if (!only) throw new NothingToDraw();
    const bytes = await draw(only);
    making.signal.throwIfAborted();
    return { place: await makeFile(folder, pictureName(only), bytes), files: 1 };
  }
  let files = 0;
  const place = await makeFolder(folder, fileName([request.title || "Previews"], ""), async keep => {
    const unique = uniqueNames();
    let before: Promise<void> = Promise.resolve();
    try {
      for await (const each of pictures(drawn, request.together)) {
        // Drawn while the one before is packed and written.
        const name = unique(pictureName(each));
        const bytes = draw(each);
        bytes.catch(() => undefined);
        await before;
        making.signal.throwIfAborted();
        before = bytes.then(content => keep(name, content));
        before.catch(() => undefined);
        files += 1;
      }
      await before;
      making.signal.throwIfAborted();
    } finally {
      // What is being written has its end first, or it would come back after all was removed.
      await before.catch(() => undefined);
    }
    if (files === 0) throw new NothingToDraw();
  });
  return { place, files };
}

/** An offer's surfaces in one picture. */
type Picture = Drawn;

async function* pictures(drawn: AsyncIterable<Drawn>, together: boolean): AsyncGenerator<Picture> {
  for await (const { offer, choices } of drawn) {
    const groups = together ? byLanguage(choices) : choices.map(each => [each]);
    for (const group of groups) yield { offer, choices: group };
  }
}

function byLanguage(choices: readonly PreviewChoices[]): PreviewChoices[][] {
  const languages = [...new Set(choices.map(({ language }) => language))];
  return languages.map(language => choices.filter(each => each.language === language));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Offers in one document: some seconds of printing, in which nothing can be told of its progress. */
const offersInOne = 50;

/** One document; of very many offers several, in a folder of their own. */
async function asPages(making: Making): Promise<Made> {
  const { folder, request, drawn, signal } = making;
  if (request.offers.length <= offersInOne) {
    const bytes = await printed(making, await some(drawn));
    signal.throwIfAborted();
    return { place: await makeFile(folder, documentName(making, "pdf"), bytes), files: 1 };
  }
  let files = 0;
  let from = 1;
  const place = await makeFolder(folder, documentName(making, ""), async keep => {
    for await (const batch of batches(drawn, offersInOne)) {
      const numbers = `${from}–${from + batch.length - 1}`;
      await keep(fileName([titleOf(making), numbers], "pdf"), await printed(making, batch));
      signal.throwIfAborted();
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

function printed(making: Making, shown: readonly Drawn[]): Promise<Uint8Array> {
  const frames = shown.flatMap(({ choices }, offer) => choices.map(each => ({ offer, choices: each })));
  const common = commonOf(
    making,
    shown.map(({ offer }) => offer),
  );
  return making.printer.pages({ kind: "pages", ...common, frames });
}

async function asSheet(making: Making): Promise<Made> {
  const { folder, printer, request, drawn, signal } = making;
  const offers = (await some(drawn)).map(({ offer }) => offer);
  const choices = {
    ...firstChoices(request.now ?? making.now()),
    language: request.languages[0] ?? null,
  };
  const bytes = await printer.pages({
    kind: "sheet",
    ...commonOf(making, offers),
    title: titleOf(making),
    choices,
  });
  signal.throwIfAborted();
  return { place: await makeFile(folder, documentName(making, "pdf"), bytes), files: 1 };
}

async function asWebPage(making: Making): Promise<Made> {
  const { folder, request, now, page, store, drawn } = making;
  const shown = await some(drawn);
  const offers = shown.map(({ offer }) => withoutNotes(offer));
  const [first] = shown[0]?.choices ?? [];
  const { html } = standalonePage(
    {
      kind: "share",
      offers,
      pictures: picturePlaces(offers, ref => dataPlace(ref, making)),
      madeAt: now(),
      timeZone: store.settings.defaults().timeZone,
      title: titleOf(making),
      surfaces: [...new Set(request.surfaces)],
      choices: first ?? firstChoices(now()),
    },
    page,
    text => createHash("sha256").update(text).digest("base64"),
  );
  return { place: await makeFile(folder, documentName(making, "html"), html), files: 1 };
}

/** Notes are for who speaks, not for whom a page is given. */
const withoutNotes = (offer: ShownOffer): ShownOffer => ({ ...spoken(offer), notes: [] });

const spoken = ({ source, ...offer }: ShownOffer): ShownOffer => ({
  ...offer,
  source: { ...source, skins: spokenSkins(source) },
});

async function some(drawn: AsyncIterable<Drawn>): Promise<Drawn[]> {
  const found = await all(drawn);
  if (found.length === 0) throw new NothingToDraw();
  return found;
}

function commonOf({ pictures: held, store, now }: Making, offers: ShownOffer[]) {
  return {
    offers: offers.map(spoken),
    pictures: picturePlaces(offers, ref => windowPlace(ref, address => held.look(address))),
    madeAt: now(),
    timeZone: store.settings.defaults().timeZone,
  };
}

type Look = (address: string) => { readonly name: string } | null;

/** Where a page in a window of this program finds a picture. */
function windowPlace(ref: string, look: Look): string | null {
  const file = bundledFile(ref);
  if (file !== null) return `/preview/art/${file}`;
  const hash = heldHash(ref, look);
  return hash === null ? null : `/images/${hash}.webp`;
}

/** The picture itself, for a page that stands alone. */
function dataPlace(ref: string, { page, pictures: held }: Making): string | null {
  const file = bundledFile(ref);
  if (file !== null) return `data:image/svg+xml;base64,${page.base64(`art/${file}`)}`;
  const hash = heldHash(ref, address => held.look(address));
  const bytes = hash === null ? null : held.read(hash);
  return bytes === null ? null : `data:image/webp;base64,${Buffer.from(bytes).toString("base64")}`;
}

const titleOf = ({ request }: Making): string => request.title.trim() || "Previews";

const documentName = (making: Making, extension: string): string =>
  fileName([titleOf(making), ...(making.request.format === "sheet" ? ["Contact sheet"] : [])], extension);

function pictureName({ offer, choices }: Picture): string {
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
