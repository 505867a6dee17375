/** Where a pin stands on a preview: thousandths of its width and height, from the left and from above. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const middle: Spot = { x: 500, y: 500 };

/** Of a pointer over the preview's box. */
export function spotAt(
  pointer: { readonly clientX: number; readonly clientY: number },
  box: Pick<DOMRect, "left" | "top" | "width" | "height">,
): Spot {
  const share = (at: number, from: number, size: number) => (size > 0 ? (at - from) / size : 0);
  return within({
    x: 1000 * share(pointer.clientX, box.left, box.width),
    y: 1000 * share(pointer.clientY, box.top, box.height),
  });
}

/** A step by an arrow key, five times as far with Shift; `null`: another key. */
export function spotAfter({ x, y }: Spot, key: string, far: boolean): Spot | null {
  const [across, down] = steps[key] ?? [0, 0];
  if (across === 0 && down === 0) return null;
  const step = far ? 50 : 10;
  return within({ x: x + across * step, y: y + down * step });
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = ({ x, y }: Spot): Spot => ({ x: clamp(x), y: clamp(y) });
const clamp = (thousandths: number) => Math.round(Math.min(1000, Math.max(0, thousandths)));
