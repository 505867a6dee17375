import { setImmediate } from "node:timers/promises";
import { usableLocale } from "#shared/domain/locale.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Shared, ShareRequest, Sharing } from "#shared/ipc/share-views.ts";
import type { PreviewChoices } from "#shared/preview/choices.ts";
import { channelName, surfaceName } from "#shared/preview/page/colophon.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";
import type { LocalStore } from "../../store/index.ts";
import type { PictureService } from "../pictures/pictures.ts";
import { fileName, uniqueNames } from "./file-names.ts";
import { bundledFile, heldHash, picturePlaces } from "./picture-places.ts";
import { type Printer, PrinterError } from "./printer.ts";
import { shownOffer } from "./sources.ts";
import { type Keep, makeFile, makeFolder, WriteError } from "./whole.ts";

/** Previews as files: pictures, pages for print, a campaign's sheet, a page to look around in. One at a time. */
export interface PreviewExports {
  /** Whole, or nothing is left in the folder. */
  toFolder(request: ShareRequest, folder: string): Promise<Result<Shared, ShareFailure>>;
  /** Languages that some of these offers have texts in, beside each one's own. */
  languages(offers: readonly string[]): Promise<string[]>;
  /** Ends the one that runs. */
  cancel(): void;
  isRunning(): boolean;
}

type ShareFailure = Failure<"storage" | "cancelled" | "busy" | "invalid" | "not_found">;

export interface PreviewExportOptions {
  readonly store: LocalStore;
  readonly pictures: Pick<PictureService, "look" | "read">;
  /** `null`: this program has no windows. */
  readonly printer: Printer | null;
  readonly now: () => number;
  /** Told of an export that takes longer than a moment; `null`: over. */
  readonly onProgress: (sharing: Sharing | null) => void;
}

/** ms after which a person wants to know. */
const moment = 500;

export function createPreviewExports(options: PreviewExportOptions): PreviewExports {
  const { printer, onProgress } = options;
  let running: AbortController | null = null;

  async function make(request: ShareRequest, folder: string, signal: AbortSignal) {
    if (printer === null) return fail("invalid", "This program has no windows to draw in.");
    const job = jobOf(options, request);
    if (job.items.length === 0) return fail("not_found", nothingToDraw);
    const began = performance.now();
    const told = (done: number) => {
      signal.throwIfAborted();
      if (performance.now() - began > moment) onProgress({ done, total: job.items.length });
    };
    const made = await makers[request.format]({ ...job, request, folder, printer, told, options });
    return ok({ ...made, leftOut: job.leftOut });
  }

  return {
    async toFolder(request, folder) {
      if (running !== null) return fail("busy", "Another export is still running.");
      running = new AbortController();
      const { signal } = running;
      try {
        return await make(request, folder, signal);
      } catch (error) {
        if (signal.aborted) return fail("cancelled", "You cancelled it. No file was left.");
        if (error instanceof WriteError) return fail("storage", error.message);
        if (error instanceof PrinterError) return fail("invalid", error.message);
        throw error;
      } finally {
        running = null;
        printer?.rest();
        onProgress(null);
      }
    },
    languages: offers => languagesIn(options.store, offers),
    cancel() {
      running?.abort();
      if (running !== null) printer?.rest();
    },
    isRunning: () => running !== null,
  };
}

const nothingToDraw =
  "None of these offers has texts in the languages that were chosen. Nothing was made; choose others.";

interface Item {
  readonly offer: ShownOffer;
  readonly choices: PreviewChoices;
}

interface Job {
  readonly items: readonly Item[];
  readonly leftOut: number;
}

/** What is drawn: each offer with its surfaces in each language that it has texts in. */
function jobOf({ store, now }: PreviewExportOptions, request: ShareRequest): Job {
  const defaults = store.settings.defaults();
  const at = request.now ?? now();
  let leftOut = 0;
  const items = request.offers.flatMap(id => {
    const stored = store.offers.get(id);
    const offer = stored === null || stored.deleted ? null : shownOffer(store, stored, defaults);
    const languages = offer === null ? [] : languagesOf(offer, request.languages);
    if (offer === null || languages.length === 0) {
      leftOut += 1;
      return [];
    }
    return languages.flatMap(language =>
      request.surfaces.map(surface => ({
        offer,
        choices: { ...request.look, surface, language, now: at },
      })),
    );
  });
  return { items, leftOut };
}

/** Those of the wanted languages that the offer has texts in; its own is `null`, however it was asked for. */
function languagesOf({ source }: ShownOffer, wanted: ShareRequest["languages"]): (string | null)[] {
  const own = usableLocale(source.form.defaultLanguage);
  const has = new Set(source.translations.map(({ language }) => language));
  const found = wanted.map(language => (language === own ? null : language));
  return [...new Set(found)].filter(language => language === null || has.has(language));
}

/** Some at a time: others have their turn. */
async function languagesIn(store: LocalStore, offers: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const [index, id] of offers.entries()) {
    if (index % 50 === 49) await setImmediate();
    for (const { deleted, fields } of store.offers.get(id)?.descriptives ?? [])
      if (!deleted && typeof fields.languageCode === "string") found.add(fields.languageCode);
  }
  return [...found].toSorted();
}

interface Making extends Job {
  readonly request: ShareRequest;
  readonly folder: string;
  readonly printer: Printer;
  readonly options: PreviewExportOptions;
  /** Throws once the person cancels. */
  readonly told: (done: number) => void;
}

type Made = Omit<Shared, "leftOut">;

const makers: Readonly<Record<ShareRequest["format"], (making: Making) => Promise<Made>>> = {
  png1: making => asPictures(making, 1),
  png2: making => asPictures(making, 2),
  pdf: making => asPictures(making, 1),
  sheet: making => asPictures(making, 1),
  html: making => asPictures(making, 1),
};

async function asPictures(making: Making, scale: number): Promise<Made> {
  const { items, request, folder, printer, options, told } = making;
  const name = uniqueNames();
  const draw = ({ offer, choices }: Item) =>
    printer.picture({ kind: "board", ...commonOf(options, [offer]), frames: [{ offer: 0, choices }] }, scale);
  const nameOf = ({ offer, choices }: Item) =>
    name(fileName([titleOf(offer), merchantOf(offer), ...lookWords(choices)], "png"));
  const [first] = items;
  if (items.length === 1 && first) {
    told(0);
    const place = await makeFile(folder, nameOf(first), await draw(first));
    return { place, files: 1 };
  }
  const fill = async (keep: Keep) => {
    for (const [index, item] of items.entries()) {
      told(index);
      await keep(nameOf(item), await draw(item));
    }
    told(items.length);
  };
  const place = await makeFolder(folder, fileName([request.title || "Previews"], ""), fill);
  return { place, files: items.length };
}

function commonOf(options: PreviewExportOptions, offers: ShownOffer[]) {
  const { pictures, store } = options;
  return {
    offers,
    pictures: picturePlaces(offers, ref => windowPlace(ref, address => pictures.look(address))),
    madeAt: options.now(),
    timeZone: store.settings.defaults().timeZone,
  };
}

/** Where a page in a window of this program finds a picture. */
function windowPlace(ref: string, look: PictureService["look"]): string | null {
  const file = bundledFile(ref);
  if (file !== null) return `/preview/art/${file}`;
  const hash = heldHash(ref, look);
  return hash === null ? null : `/images/${hash}.webp`;
}

const titleOf = ({ source }: ShownOffer): string => source.form.offerTitle?.trim() || "Untitled offer";
const merchantOf = ({ source }: ShownOffer): string => source.merchant.name ?? "";

function lookWords({ surface, language, theme }: PreviewChoices): string[] {
  const words = [channelName(surface), surfaceName(surface)];
  return [words.join(" "), language ?? "", theme === "dark" ? "dark" : ""];
}
