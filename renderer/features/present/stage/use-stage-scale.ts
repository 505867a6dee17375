import { type RefObject, useLayoutEffect, useState } from "react";
import type { PreviewSize } from "#shared/preview/Preview.tsx";

/** The scale at which previews of these sizes fit side by side into an element; all have the same. */
export function useStageScale(ref: RefObject<HTMLElement | null>, sizes: readonly PreviewSize[]): number {
  const [room, setRoom] = useState<PreviewSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return room === null ? 0 : stageScale(room, sizes);
}

/** Between two previews, as a share of the room's width. */
export const gapShare = 0.06;

export function stageScale(room: PreviewSize, sizes: readonly PreviewSize[]): number {
  const width = sizes.reduce((sum, size) => sum + size.width, 0);
  const height = Math.max(...sizes.map(size => size.height));
  const across = room.width * (1 - gapShare * (sizes.length - 1));
  return Math.max(0, Math.min(across / width, room.height / height, largest));
}

/** On a wall a phone needn't be larger than a person. */
const largest = 3;
