import type { ShareRequest } from "#shared/ipc/share-views.ts";
import { asPages, asSheet } from "./as-documents.ts";
import { asPictures } from "./as-pictures.ts";
import { asWebPage } from "./as-web-page.ts";
import type { Made, Making } from "./making.ts";

/** How each format is made. */
export const makers: Readonly<Record<ShareRequest["format"], (making: Making) => Promise<Made>>> = {
  png1: making => asPictures(making, 1),
  png2: making => asPictures(making, 2),
  pdf: asPages,
  sheet: asSheet,
  html: asWebPage,
};
