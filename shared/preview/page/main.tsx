import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { Board } from "./Board.tsx";
import { ContactSheet } from "./ContactSheet.tsx";
import { drawMark } from "./draw-mark.ts";
import { drawn, nextFrame, painted } from "./drawn.ts";
import { declareFonts, fontsRead } from "./fonts.ts";
import { PrintedPages } from "./PrintedPages.tsx";
import { type PageData, type PageDriver, pageDataId, pageDataSchema } from "./page-data.ts";
import { pageStyles } from "./page-styles.ts";
import { SharePage } from "./SharePage.tsx";

declare global {
  interface Window {
    kigoPreview?: PageDriver;
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(pageStyles);
document.adoptedStyleSheets = [sheet];

const given = document.getElementById(pageDataId);
let shown: { readonly kind: PageData["kind"]; readonly root: Root; readonly place: HTMLElement } | null =
  null;

/** One of the same kind follows another as a keystroke follows another in the window: what differs is drawn. */
function show(data: PageData): void {
  declareFonts(data.fonts);
  if (shown?.kind !== data.kind) {
    shown?.root.unmount();
    const place = document.createElement("div");
    shown = { kind: data.kind, root: createRoot(place), place };
  }
  const { root, place } = shown;
  document.body.replaceChildren(...(given ? [given] : []), place);
  flushSync(() => root.render(screenOf(data)));
}

function screenOf(data: PageData) {
  switch (data.kind) {
    case "board":
      return <Board {...data} />;
    case "pages":
      return <PrintedPages {...data} />;
    case "sheet":
      return <ContactSheet {...data} />;
    case "share":
      return <SharePage {...data} />;
  }
}

if (given) show(pageDataSchema.parse(JSON.parse(given.textContent ?? "")));
else window.kigoPreview = { draw, settled };

async function draw(data: unknown, mark: number | null) {
  const parsed = pageDataSchema.parse(data);
  declareFonts(parsed.fonts);
  await fontsRead();
  show(parsed);
  await drawn();
  const { width = 0, height = 0 } = document.querySelector("[data-drawn]")?.getBoundingClientRect() ?? {};
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  // Who takes a picture sees by the mark whether it is painted yet.
  if (mark !== null) {
    document.body.append(drawMark(mark, size.height));
    await nextFrame();
  } else await painted();
  return size;
}

async function settled() {
  await painted();
  return null;
}
