import type { PictureFocus } from "#shared/domain/picture.ts";

/** A part of a picture, in percent of its width and height. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a crop of a ratio keeps of a picture: as much as fits, with the point as far from each edge as in the picture. */
export function cropOf(pictureRatio: number, ratio: number, { x, y }: PictureFocus): Part {
  const width = Math.min(1, ratio / pictureRatio) * 100;
  const height = Math.min(1, pictureRatio / ratio) * 100;
  return { left: ((100 - width) * x) / 100, top: ((100 - height) * y) / 100, width, height };
}

/** Where the value stands over a crop: its lower start corner (CHANNELS.md, "Slots and cuts"). */
export function valueTabOn(crop: Part, direction: "ltr" | "rtl"): Part {
  const [width, height] = [crop.width * tab.width, crop.height * tab.height];
  const left = direction === "ltr" ? crop.left : crop.left + crop.width - width;
  return { left, top: crop.top + crop.height - height, width, height };
}

/** Whether the value covers the point. */
export function isCovered({ x, y }: PictureFocus, direction: "ltr" | "rtl"): boolean {
  const across = direction === "ltr" ? x : 100 - x;
  return across < tab.width * 100 && y > 100 - tab.height * 100;
}

const tab = { width: 0.45, height: 0.3 } as const;

/** The point after an arrow key, in whole percents; `null`: another key. */
export function focusAfter({ x, y }: PictureFocus, key: string, far: boolean): PictureFocus | null {
  const [across, down] = steps[key] ?? [0, 0];
  if (across === 0 && down === 0) return null;
  const step = far ? 10 : 1;
  return { x: within(x + across * step), y: within(y + down * step) };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a pointer stands on a picture drawn in a box. */
export const focusAt = (
  pointer: { readonly clientX: number; readonly clientY: number },
  box: Pick<DOMRect, "left" | "top" | "width" | "height">,
): PictureFocus => ({
  x: within((100 * (pointer.clientX - box.left)) / box.width),
  y: within((100 * (pointer.clientY - box.top)) / box.height),
});

const within = (percent: number) => Math.round(Math.min(100, Math.max(0, percent)));
