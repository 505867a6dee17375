import { readFileSync } from "node:fs";
import path from "node:path";
import { type Session, session } from "electron";
import { allFonts, fontFilesSchema } from "#shared/preview/page/font-files.ts";
import type { PageFont } from "#shared/preview/page/page-data.ts";
import type { PageFiles } from "#shared/preview/page/standalone.ts";
import { PrinterError } from "../services/preview-exports/failures.ts";
import type { PreviewMeans } from "../services/preview-exports/means.ts";
import { encodePng } from "../services/preview-exports/png.ts";
import type { Printer } from "../services/preview-exports/printer.ts";
import { type Drawing, ended, openDrawing } from "./preview-drawing.ts";
import { servePreviewPage } from "./protocol.ts";
import { lockSession } from "./security.ts";

/** The built page in `folder`, and the window that draws it. */
export function previewMeans(folder: string, picture: (hash: string) => Uint8Array | null): PreviewMeans {
  const page = pageFiles(folder);
  return { page, printer: createPreviewWindow({ folder, page, picture }) };
}

const pageFiles = (folder: string): PageFiles => ({
  text: name => readFileSync(path.join(folder, name), "utf8"),
  base64: name => readFileSync(path.join(folder, name), "base64"),
});

/**
 * The printer over one window that nobody sees, of a session of its own: it is drawn off the screen, so that no display
 * says how large a picture may be, and its zoom is its own (Chromium keeps one for each address and session).
 */
function createPreviewWindow(options: {
  readonly folder: string;
  readonly page: PageFiles;
  readonly picture: (hash: string) => Uint8Array | null;
}): Printer {
  const { folder } = options;
  let served: Session | null = null;
  let open: Promise<Drawing> | null = null;
  let drawings = 0;
  let resting: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Ends what was asked for until now, also what has not begun. */
  let ending = new AbortController();

  function close(): void {
    if (resting) clearTimeout(resting);
    const closing = open;
    open = null;
    drawings = 0;
    void closing?.then(page => page.close()).catch(() => undefined);
  }

  function stop(): void {
    ending.abort(new PrinterError("stopped", ended));
    ending = new AbortController();
    close();
  }

  function drawing(): Promise<Drawing> {
    served ??= sessionOf(folder, options.picture);
    if (resting) clearTimeout(resting);
    if (drawings === mostDrawings) close();
    drawings += 1;
    open ??= openDrawing(served);
    return open;
  }

  /** A page that broke off is not asked again: what comes next has a new one. */
  async function draw<T>(work: (drawing: Drawing) => Promise<T>, { signal }: AbortController): Promise<T> {
    signal.throwIfAborted();
    try {
      return await work(await drawing());
    } catch (error) {
      if (!signal.aborted) close();
      throw error;
    }
  }

  /** One after the other: there is one page. If it breaks off, a new one is given the same once more. */
  function inTurn<T>(work: (drawing: Drawing) => Promise<T>): Promise<T> {
    const asked = ending;
    const done = last.then(() =>
      draw(work, asked).catch((error: unknown) => {
        if (error instanceof PrinterError && error.kind === "crashed") return draw(work, asked);
        throw error;
      }),
    );
    last = done.catch(() => undefined);
    return done;
  }

  let known: PageFont[] | null = null;
  const fonts = () => {
    known ??= allFonts(fontFilesSchema.parse(JSON.parse(options.page.text("fonts.json"))), "/preview/fonts/");
    return known;
  };
  return {
    async picture(data, scale) {
      const image = await inTurn(async page => {
        const size = await page.draw({ ...data, fonts: fonts() }, scale);
        return page.capture(size, scale);
      });
      const { width, height } = image.getSize();
      return encodePng(image.toBitmap(), width, height);
    },
    pages: data => inTurn(page => page.print({ ...data, fonts: fonts() })),
    rest() {
      if (resting) clearTimeout(resting);
      resting = setTimeout(close, idle).unref();
    },
    stop,
  };
}

/** ms for which an open page waits for the next export. */
const idle = 20_000;

/** After so many a new page takes over: what one remembers of pictures and texts has an end. */
const mostDrawings = 200;

function sessionOf(folder: string, picture: (hash: string) => Uint8Array | null): Session {
  const own = session.fromPartition("preview-exports");
  servePreviewPage(own, folder, picture);
  lockSession(own);
  return own;
}
