import type { BoardData, PagesData, SheetData } from "#shared/preview/page/page-data.ts";

/** What draws the preview page where nobody sees it, and makes files of it. One at a time, in the order asked. */
export interface Printer {
  /** PNG; `scale`: device pixels in a CSS pixel. */
  picture(data: Undressed<BoardData>, scale: number): Promise<Uint8Array>;
  /** A4. */
  pages(data: Undressed<PagesData> | Undressed<SheetData>): Promise<Uint8Array>;
  /** Nobody asks for a while: what it holds is given back soon. It begins anew when it is asked again. */
  rest(): void;
  /** The same at once; what is under way is rejected. */
  stop(): void;
}

/** Before its fonts are added: which files there are is the printer's business. */
export type Undressed<T> = Omit<T, "fonts">;
