import { memo } from "react";
import { patternPeriod } from "./guilloche.ts";

interface GuillocheProps {
  readonly path: string;
  /** CSS pixels. */
  readonly height: number;
  readonly className: string;
}

/** Fine lines that drift; the style sheet moves them by whole periods, so that the loop has no seam. */
export const Guilloche = memo(function Guilloche({ path, height, className }: GuillocheProps) {
  const width = patternPeriod * 3;
  return (
    <div className={className} aria-hidden="true">
      <svg
        className="guilloche"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1" />
      </svg>
    </div>
  );
});
