import type { OfferForm } from "./offer.ts";

/**
 * Pictures that lie on this computer have names, not addresses: `kigo-image:` and the SHA-256 of the bytes as they are
 * stored, or `asset:` and the file of a bundled sample. No server could make anything of either.
 */
const keptName = /^kigo-image:([0-9a-f]{64})$/;
const localName = /^(kigo-image|asset):/i;

/** Of a file or an answer, before it is looked at. */
export const maxPictureBytes = 25 * 2 ** 20;
/** Width × height, before it is decoded: what a small file may unpack to. */
export const maxPicturePixels = 100_000_000;
/** CSS px at 3×: the widest picture that the sample skins draw (`images.minWidth`, CHANNELS.md). */
export const drawnPictureWidth = 1170;

/** The name of a kept picture. `hash`: 64 hexadecimal digits, lower case. */
export const pictureName = (hash: string): string => `kigo-image:${hash}`;

/** The hash in the name of a kept picture, or `null`. */
export const pictureHash = (name: string | null): string | null => keptName.exec(name ?? "")?.[1] ?? null;

/** True for a name that means something on this computer alone, and must never travel as an address. */
export const isLocalPicture = (text: string | null | undefined): boolean =>
  typeof text === "string" && localName.test(text.trim());

/** An address that a picture could be fetched from, by its scheme; `http:` only where the API itself is at home. */
export const isPictureAddress = (text: string | null): boolean =>
  /^https?:\/\/\S+$/i.test(text?.trim() ?? "");

/** The name or the address of the picture that an offer shows, or `null`. */
export const shownPicture = ({ picture, imageUrl }: Pick<OfferForm, "picture" | "imageUrl">): string | null =>
  picture?.trim() || imageUrl?.trim() || null;

/** Of a picture, in percent from its left and from its top. */
export interface PictureFocus {
  readonly x: number;
  readonly y: number;
}

/** What `pictureFocus` says; the middle where it says nothing that can be read. */
export function readFocus(text: string | null): PictureFocus {
  const [, x, y] = /^(\d{1,3}) (\d{1,3})$/.exec(text ?? "") ?? [];
  const [across, down] = [Number(x ?? 50), Number(y ?? 50)];
  return across <= 100 && down <= 100 ? { x: across, y: down } : { x: 50, y: 50 };
}

export const focusText = ({ x, y }: PictureFocus): string => `${Math.round(x)} ${Math.round(y)}`;
