import { memo, useId } from "react";
import { patternPeriod } from "./guilloche.ts";

interface GuillocheProps {
  /** One period of the lines. */
  readonly path: string;
  /** CSS pixels: at least the widest place that it fills, and the height after which its rows come again. */
  readonly width: number;
  readonly height: number;
  readonly rows?: number;
  /** In exports nothing moves: the same moment is the same picture. */
  readonly isStill: boolean;
  readonly className: string;
}

/** Fine lines that drift; the style sheet moves them by whole periods, so that the loop has no seam. */
export const Guilloche = memo(function Guilloche({
  path,
  width,
  height,
  rows = 1,
  isStill,
  className,
}: GuillocheProps) {
  const id = useId();
  // One period more than is seen: that is how far it drifts.
  const columns = Math.ceil(width / patternPeriod) + 1;
  const size = { width: columns * patternPeriod, height: rows * height };
  const copies = Array.from({ length: columns * rows }, (_each, place) => place).slice(1);
  return (
    <div className={className} aria-hidden="true">
      <svg
        className="guilloche"
        data-still={isStill || undefined}
        {...size}
        viewBox={`0 0 ${size.width} ${size.height}`}
        aria-hidden="true"
      >
        <path id={id} d={path} fill="none" stroke="currentColor" strokeWidth="1" />
        {copies.map(place => (
          <use
            key={place}
            href={`#${id}`}
            x={(place % columns) * patternPeriod}
            y={Math.floor(place / columns) * height}
          />
        ))}
      </svg>
    </div>
  );
});
