import { type Ref, useLayoutEffect, useRef, useState } from "react";
import type { StatusTone } from "../StatusBar.tsx";

/**
 * Whether what lies under the clock of a phone is light or dark: the clock is written the other way, over a scrim of
 * the picture's own side. `dark` until the picture has been looked at.
 */
export function useTopTone(picture: string | null): readonly [Ref<HTMLImageElement>, StatusTone] {
  const ref = useRef<HTMLImageElement>(null);
  const [tone, setTone] = useState<StatusTone>("dark");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is looked at anew
  useLayoutEffect(() => {
    const image = ref.current;
    if (image === null) return;
    const look = () => setTone(isLightAbove(image) ? "dark" : "light");
    if (image.complete && image.naturalWidth > 0) look();
    image.addEventListener("load", look);
    return () => image.removeEventListener("load", look);
  }, [picture]);
  return [ref, tone];
}

/** Of the picture's upper fifth, in a few points: it is a matter of tone, not of detail. */
function isLightAbove(image: HTMLImageElement): boolean {
  const canvas = image.ownerDocument.createElement("canvas");
  canvas.width = points;
  canvas.height = points;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return true;
  try {
    const height = image.naturalHeight / 5;
    context.drawImage(image, 0, 0, image.naturalWidth, height, 0, 0, points, points);
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
