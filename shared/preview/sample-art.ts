/**
 * The bundled sample pictures (`resources/art`, drawn for this project). An offer names one in `imageUrl` as
 * `asset:FILE`, e.g. `asset:coffee.svg`. Any other address is shown as the skin's placeholder: the preview
 * fetches nothing.
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

/** The bundled picture that an `imageUrl` names, or `null`. */
export function pictureRef(imageUrl: string | null): string | null {
  return sampleArt.find(art => art.ref === imageUrl?.trim())?.ref ?? null;
}
