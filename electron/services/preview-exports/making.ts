import type { Shared, ShareRequest } from "#shared/ipc/share-views.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";
import { NothingToDraw } from "./failures.ts";
import { fileName } from "./file-names.ts";
import type { Drawn } from "./job.ts";
import type { PreviewExportOptions, PreviewMeans } from "./means.ts";
import { picturePlaces } from "./picture-places.ts";
import { spokenSkins } from "./spoken-skins.ts";
import type { Target } from "./whole.ts";

/** One export while it is made. */
export interface Making extends PreviewMeans, Pick<PreviewExportOptions, "store" | "pictures" | "now"> {
  readonly request: ShareRequest;
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Throws once the person cancels. */
  readonly drawn: AsyncIterable<Drawn>;
}

export type Made = Omit<Shared, "leftOut">;

export const targetOf = ({ folder, signal }: Making, name: string): Target => ({
  parent: folder,
  name,
  signal,
});

export const titleOf = ({ request }: Making): string => request.title.trim() || "Previews";

/** A file or, without `extension`, a folder that is called as the export is. */
export const namedAfter = (making: Making, words: readonly string[], extension: string): string =>
  fileName([titleOf(making), ...words], extension);

/** All of them; one at least. */
export async function allOf(drawn: AsyncIterable<Drawn>): Promise<readonly [Drawn, ...Drawn[]]> {
  const found: Drawn[] = [];
  for await (const each of drawn) found.push(each);
  const [first, ...rest] = found;
  if (first === undefined) throw new NothingToDraw();
  return [first, ...rest];
}

/** What every page in a window of this program is given. */
export function pageOf({ pictures, store, now }: Making, offers: readonly ShownOffer[]) {
  return {
    offers: offers.map(spoken),
    pictures: picturePlaces(offers, pictures.look, {
      bundled: file => `/preview/art/${file}`,
      held: hash => `/images/${hash}.webp`,
    }),
    madeAt: now(),
    timeZone: store.settings.defaults().timeZone,
  };
}

export const spoken = ({ source, ...offer }: ShownOffer): ShownOffer => ({
  ...offer,
  source: { ...source, skins: spokenSkins(source) },
});
