import type { PictureFocus } from "../../../domain/picture.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of a picture that is seen in a box which it covers (`object-fit: cover`), its focal point at the same share
 * of both (`object-position`); in the picture's own pixels. A box without an area shows the whole picture.
 */
export function coverOf(picture: Size, box: Size, focus: PictureFocus): Size & { x: number; y: number } {
  if (box.width <= 0 || box.height <= 0) return { x: 0, y: 0, ...picture };
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const [width, height] = [box.width / scale, box.height / scale];
  return {
    x: ((picture.width - width) * focus.x) / 100,
    y: ((picture.height - height) * focus.y) / 100,
    width,
    height,
  };
}
