import { buildPreviewPageIfStale } from "../../scripts/build.ts";

/** The server answers a preview with the page that the build left. */
export default function built(): void {
  buildPreviewPageIfStale();
}
