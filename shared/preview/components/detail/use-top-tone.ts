import { type Ref, useLayoutEffect, useRef, useState } from "react";
import type { Device } from "../../choices.ts";
import type { PreviewOffer } from "../../offer-view.ts";
import { usePreviewHost } from "../preview-context.ts";
import type { StatusTone } from "../StatusBar.tsx";
import { coverOf } from "./cover.ts";

type Pictured = Pick<PreviewOffer, "picture" | "pictureFocus">;

/**
 * Whether what lies under the clock of a phone is light or dark: the clock is written the other way, over a scrim of
 * the picture's own side. `dark` until the picture has been looked at, `ink` where there is none or none can be read.
 */
export function useTopTone(
  { picture, pictureFocus }: Pictured,
  device: Device,
): readonly [Ref<HTMLImageElement>, StatusTone] {
  const ref = useRef<HTMLImageElement>(null);
  const [tone, setTone] = useState<StatusTone>("dark");
  const { assetUrl } = usePreviewHost();
  const { x, y } = pictureFocus;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture, or another crop of it, is looked at anew
  useLayoutEffect(() => {
    const image = ref.current;
    if (image === null) {
      setTone("ink");
      return;
    }
    const look = () => setTone(isLightAbove(image, { x, y }) ? "dark" : "light");
    const lose = () => setTone("ink");
    if (image.complete && image.naturalWidth > 0) look();
    image.addEventListener("load", look);
    image.addEventListener("error", lose);
    return () => {
      image.removeEventListener("load", look);
      image.removeEventListener("error", lose);
    };
  }, [picture, assetUrl, x, y, device]);
  return [ref, picture === null ? "ink" : tone];
}

/** Of the upper fifth of what is seen of the picture, in a few points: it is a matter of tone, not of detail. */
function isLightAbove(image: HTMLImageElement, focus: PreviewOffer["pictureFocus"]): boolean {
  const canvas = image.ownerDocument.createElement("canvas");
  canvas.width = points;
  canvas.height = points;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return true;
  const picture = { width: image.naturalWidth, height: image.naturalHeight };
  const seen = coverOf(picture, { width: image.clientWidth, height: image.clientHeight }, focus);
  try {
    context.drawImage(image, seen.x, seen.y, seen.width, seen.height / 5, 0, 0, points, points);
    return meanLightness(context.getImageData(0, 0, points, points).data) > 0.5;
  } catch {
    // A picture from elsewhere can't be read; hosts lend none, but one that did should not break the preview.
    return true;
  }
}

const points = 16;

function meanLightness(pixels: Uint8ClampedArray): number {
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    sum += 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
  }
  return sum / (pixels.length / 4) / 255;
}
