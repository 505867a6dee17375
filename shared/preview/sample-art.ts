/**
 * The bundled sample pictures (`resources/art`, drawn for this project). An offer names one in `picture` as
 * `asset:FILE`, e.g. `asset:coffee.svg`.
 */
export const sampleArt: readonly SampleArt[] = [
  { ref: "asset:coffee.svg", name: "Coffee" },
  { ref: "asset:citrus.svg", name: "Citrus" },
  { ref: "asset:cinema.svg", name: "Cinema" },
  { ref: "asset:still.svg", name: "Still water" },
  { ref: "asset:leaves.svg", name: "Leaves" },
  { ref: "asset:flight.svg", name: "Flight" },
  { ref: "asset:field.svg", name: "Field" },
  { ref: "asset:wheel.svg", name: "Wheel" },
  { ref: "asset:bearing.svg", name: "Bearing" },
  { ref: "asset:drop.svg", name: "Drop" },
];

export interface SampleArt {
  readonly ref: string;
  readonly name: string;
}

/** The bundled picture that a name stands for, or `null`. */
export function pictureRef(name: string | null): string | null {
  return sampleArt.find(art => art.ref === name?.trim())?.ref ?? null;
}
