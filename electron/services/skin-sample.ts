import type { Skin } from "#shared/preview/skin.ts";
import { logosOf } from "#shared/preview/skin-file.ts";
import { sampleSkins } from "#shared/preview/skins/samples.ts";

/** In place of a logo: a name that no bundle has, so that the brand's name stands alone. */
export const noLogo = "asset:none";

/**
 * A copy of a sample is a sample too, to everybody outside, until it has another brand: another name, and none of the
 * invented partners' logos. One that came as a sample from elsewhere is one until its own name or logo changed.
 */
export function isStillSample(skin: Pick<Skin, "brand">, before: Pick<Skin, "brand" | "sample">): boolean {
  if (bearsSampleName(skin) || logosOf(skin).some(logo => sampleLogos.has(logo))) return true;
  return before.sample && skin.brand.name === before.brand.name && sameLogos(skin, before);
}

const sampleLogos: ReadonlySet<string> = new Set(sampleSkins.flatMap(logosOf));

/** Bundled with every studio. */
export const isSampleLogo = (name: string): boolean => sampleLogos.has(name);

const folded = (name: string) => name.trim().toLowerCase();
const bearsSampleName = ({ brand }: Pick<Skin, "brand">) =>
  sampleSkins.some(sample => folded(sample.brand.name) === folded(brand.name));

const sameLogos = (a: Pick<Skin, "brand">, b: Pick<Skin, "brand">) =>
  a.brand.logo === b.brand.logo && a.brand.logoDark === b.brand.logoDark;
