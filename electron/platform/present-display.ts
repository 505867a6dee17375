/** What matters of a display. */
export interface Display {
  readonly id: number;
}

/**
 * Where a presentation is shown: on the display that was chosen, as long as it is there; else on one that the studio
 * isn't on, so that the person keeps their own; else on the only one. `null`: there is no display at all.
 */
export function presentDisplay<D extends Display>(
  displays: readonly D[],
  { chosen, here }: { readonly chosen: number | null; readonly here: number | null },
): D | null {
  return (
    displays.find(({ id }) => id === chosen) ?? displays.find(({ id }) => id !== here) ?? displays[0] ?? null
  );
}
