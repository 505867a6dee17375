import { createSpotlight } from "@mantine/spotlight";

/** Whether the palette is open; `app/palette/Palette.tsx` draws it. */
export const [paletteStore, palette] = createSpotlight();

export const openPalette = (): void => palette.open();
