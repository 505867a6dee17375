import type { Skin } from "#shared/preview/skin.ts";

/** How a part of a skin is edited; without `edit` it is a sample, which is only looked at. */
export interface PartProps {
  readonly skin: Skin;
  readonly edit: ((change: (skin: Skin) => Skin, about: string) => void) | null;
}
