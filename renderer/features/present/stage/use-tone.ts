import { useEffect, useState } from "react";
import { stageTone } from "./stage-tone.ts";

/** Computed once for each picture of a meeting. */
const tones = new Map<string, Promise<string | null>>();

/** The tone of a picture by its address; `otherwise` where there is none, or until it is known. */
export function useTone(address: string | null, otherwise: string): string {
  const [known, setKnown] = useState<{ readonly address: string; readonly tone: string | null } | null>(null);
  useEffect(() => {
    if (address === null) return;
    let isWanted = true;
    void toneOf(address).then(tone => isWanted && setKnown({ address, tone }));
    return () => {
      isWanted = false;
    };
  }, [address]);
  return (known?.address === address ? known?.tone : null) ?? otherwise;
}

/** Also makes the picture known to the page: an offer that comes next is drawn at once. */
export function toneOf(address: string): Promise<string | null> {
  const known = tones.get(address) ?? readTone(address);
  tones.set(address, known);
  return known;
}

/** A few hundred pixels tell it. `null`: the picture can't be read. */
async function readTone(address: string): Promise<string | null> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (context === null) return null;
    context.drawImage(image, 0, 0, size.width, size.height);
    return stageTone(context.getImageData(0, 0, size.width, size.height).data);
  } catch {
    return null;
  }
}

const size = { width: 32, height: 24 };
