import { pictureHash, shownPicture } from "#shared/domain/picture.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";

/** The names and addresses of all pictures that an offer or its skins may draw. */
export function pictureRefs(offers: readonly Pick<ShownOffer, "source">[]): ReadonlySet<string> {
  const refs = new Set<string>();
  for (const { source } of offers) {
    const shown = shownPicture(source.form);
    if (shown !== null) refs.add(shown);
    for (const { brand } of Object.values(source.skins)) {
      refs.add(brand.logo);
      refs.add(brand.logoDark);
    }
  }
  return refs;
}

/** Where the page finds each of them, as `placeOf` says; what isn't on this computer is left out. */
export function picturePlaces(
  offers: readonly Pick<ShownOffer, "source">[],
  placeOf: (ref: string) => string | null,
): Record<string, string> {
  const places = [...pictureRefs(offers)].flatMap(ref => {
    const place = placeOf(ref);
    return place === null ? [] : [[ref, place] as const];
  });
  return Object.fromEntries(places);
}

/** The file of a bundled picture, or `null`: `asset:` and one name, nothing that leads elsewhere. */
export const bundledFile = (ref: string): string | null => /^asset:([a-z0-9-]+\.svg)$/.exec(ref)?.[1] ?? null;

/** The kept picture behind a name, or behind an address that was fetched. */
export function heldHash(
  ref: string,
  look: (address: string) => { readonly name: string } | null,
): string | null {
  return pictureHash(ref) ?? pictureHash(look(ref)?.name ?? null);
}
