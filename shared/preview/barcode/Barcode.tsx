import { memo } from "react";
import type { Bar, BarcodeShapes } from "./draw.ts";

interface BarcodeProps {
  readonly shapes: BarcodeShapes;
  /** What it is and says, for who doesn't see it. */
  readonly name: string;
  /** CSS pixels of the narrowest bar, a whole number: anything else would blur edges that a till measures. */
  readonly module?: number;
}

/** Black on white in every theme and skin (CHANNELS.md "Barcodes and QR"), out of numbers alone: no markup is parsed. */
export const Barcode = memo(function Barcode({ shapes, name, module = 2 }: BarcodeProps) {
  const { width, height, bars, regions } = shapes;
  return (
    <svg
      role="img"
      aria-label={name}
      width={width * module}
      height={height * module}
      viewBox={`0 0 ${width} ${height}`}
      shapeRendering="crispEdges"
    >
      <rect width={width} height={height} fill="#fff" />
      {bars.length > 0 && <path d={bars.map(barPath).join("")} fill="#000" />}
      {regions.length > 0 && <path d={regions.map(regionPath).join("")} fill="#000" fillRule="evenodd" />}
    </svg>
  );
});

const barPath = ({ x, y, width, height }: Bar) => `M${x} ${y}h${width}v${height}h${-width}Z`;

const regionPath = (corners: BarcodeShapes["regions"][number]) =>
  `M${corners.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
