import { pictureHash, shownPicture } from "#shared/domain/picture.ts";
import type { HeldPicture } from "#shared/ipc/picture-views.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";
import { sampleArt } from "#shared/preview/sample-art.ts";
import { logosOf } from "#shared/preview/skin-file.ts";
import { sampleSkins } from "#shared/preview/skins/samples.ts";

/** Where a page finds a picture. */
interface Places {
  /** One that comes with the studio, by the name of its file. */
  bundled(file: string): string;
  /** One that is kept in the workspace, of so many bytes; `null`: no longer. */
  held(hash: string, weight: number): string | null;
}

/**
 * Where a page finds each picture that these offers or their skins name. One that isn't on this computer is left out: the
 * page then draws what stands in place of a picture, as the window does.
 */
export function picturePlaces(
  offers: readonly Pick<ShownOffer, "source">[],
  look: (ref: string) => Pick<HeldPicture, "name" | "weight"> | null,
  places: Places,
): Record<string, string> {
  const found = [...refsOf(offers)].flatMap(ref => {
    if (bundled.has(ref)) return [[ref, places.bundled(ref.slice("asset:".length))] as const];
    const kept = look(ref);
    const hash = pictureHash(kept?.name ?? null);
    const place = kept === null || hash === null ? null : places.held(hash, kept.weight);
    return place === null ? [] : [[ref, place] as const];
  });
  return Object.fromEntries(found);
}

const bundled: ReadonlySet<string> = new Set([
  ...sampleArt.map(({ ref }) => ref),
  ...sampleSkins.flatMap(logosOf),
]);

/** The names and addresses of all pictures that an offer or its skins may draw. */
function refsOf(offers: readonly Pick<ShownOffer, "source">[]): ReadonlySet<string> {
  const refs = offers.flatMap(({ source: { form, skins } }) => [
    shownPicture(form) ?? [],
    logosOf(skins.hub),
    logosOf(skins.marketplace),
  ]);
  return new Set(refs.flat());
}
