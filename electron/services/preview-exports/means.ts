import type { Sharing } from "#shared/ipc/share-views.ts";
import type { PageFiles } from "#shared/preview/page/standalone.ts";
import type { PictureService } from "../pictures/pictures.ts";
import type { Printer } from "./printer.ts";
import type { SourceOptions } from "./sources.ts";

/** What a program with windows draws previews with. */
export interface PreviewMeans {
  readonly printer: Printer;
  /** The preview page as it was built. */
  readonly page: PageFiles;
}

export interface PreviewExportOptions extends SourceOptions {
  readonly pictures: Pick<PictureService, "look" | "read">;
  /** `null`: this program has no windows. */
  readonly means: PreviewMeans | null;
  readonly now: () => number;
  /** Told of an export that takes longer than a moment; `null`: over. */
  readonly onProgress: (sharing: Sharing | null) => void;
}
