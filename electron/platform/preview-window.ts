import { readFileSync } from "node:fs";
import path from "node:path";
import { BrowserWindow, type NativeImage, type Session, session } from "electron";
import { z } from "zod";
import { allFonts, fontFilesSchema } from "#shared/preview/page/font-files.ts";
import { markBits, markCell, readMark } from "#shared/preview/page/frame-mark.ts";
import type { PageData, PageFont } from "#shared/preview/page/page-data.ts";
import type { PageFiles } from "#shared/preview/page/standalone.ts";
import { PrinterError } from "../services/preview-exports/failures.ts";
import type { PreviewMeans } from "../services/preview-exports/means.ts";
import { encodePng } from "../services/preview-exports/png.ts";
import type { Printer } from "../services/preview-exports/printer.ts";
import { bundleOrigin } from "./assets.ts";
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

  function stop(): void {
    if (resting) clearTimeout(resting);
    const closing = open;
    open = null;
    drawings = 0;
    void closing?.then(page => page.close()).catch(() => undefined);
  }

  function drawing(): Promise<Drawing> {
    served ??= sessionOf(folder, options.picture);
    if (resting) clearTimeout(resting);
    if (drawings === mostDrawings) stop();
    drawings += 1;
    open ??= openDrawing(served);
    return open;
  }

  /** One after the other: there is one page. */
  function inTurn<T>(work: (drawing: Drawing) => Promise<T>): Promise<T> {
    const done = last.then(async () => work(await drawing()));
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
      resting = setTimeout(stop, idle).unref();
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

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The open page. */
interface Drawing {
  draw(data: PageData, scale: number): Promise<Size>;
  /** Of what was drawn last, and nothing else. `size`: device pixels. */
  capture(size: Size, scale: number): Promise<NativeImage>;
  print(data: PageData): Promise<Uint8Array>;
  close(): void;
}

/** Frames that a page is waited for: some seconds on a slow machine. */
const mostTries = 600;

const sizeSchema = z.object({ width: z.number(), height: z.number() });

async function openDrawing(own: Session): Promise<Drawing> {
  const window = new BrowserWindow({
    show: false,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    useContentSize: true,
    width: 800,
    height: 1200,
    webPreferences: {
      session: own,
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  webContents.setAudioMuted(true);
  // A picture is taken from the second frame on: the sooner they follow each other, the sooner.
  webContents.setFrameRate(240);
  const alive = whileAlive(window);
  const ask = (code: string): Promise<unknown> => alive(webContents.executeJavaScript(code));
  await alive(window.loadURL(`${bundleOrigin}/preview/index.html`));
  // The session remembers the zoom of the page before.
  let zoom = webContents.getZoomFactor();
  const ratio = z.number().parse(await ask("devicePixelRatio")) / zoom;

  let mark = 0;

  /** As text that the page parses: in code an object's `__proto__` would be no key. */
  const draw = async (data: PageData, marked: number | null): Promise<Size> =>
    sizeSchema.parse(
      await ask(`kigoPreview.draw(JSON.parse(${JSON.stringify(JSON.stringify(data))}), ${marked})`),
    );

  return {
    async draw(data, scale) {
      if (zoom !== scale / ratio) {
        zoom = scale / ratio;
        webContents.setZoomFactor(zoom);
      }
      mark = (mark + 1) % 2 ** markBits;
      const size = await draw(data, mark);
      const wanted = [Math.ceil(size.width * zoom), Math.ceil((size.height + markCell) * zoom)] as const;
      const [width, height] = window.getContentSize();
      if (width !== wanted[0] || height !== wanted[1]) window.setContentSize(...wanted);
      return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
    },
    async capture({ width, height }, scale) {
      const foot = { x: 0, y: height, width: markBits * markCell * scale, height: markCell * scale };
      for (let tries = 0; tries < mostTries; tries += 1) {
        const image = await alive(webContents.capturePage());
        const got = image.getSize();
        const isWhole = got.width >= width && got.height >= height + foot.height;
        if (isWhole && readMark(image.crop(foot).toBitmap(), foot.width, scale) === mark)
          return image.crop({ x: 0, y: 0, width, height });
        await ask("kigoPreview.settled()");
      }
      throw new PrinterError("crashed", "The page that draws the previews shows nothing. Try again.");
    },
    async print(data) {
      await draw(data, null);
      const bytes = await alive(
        webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        }),
      );
      return new Uint8Array(bytes);
    },
    close: () => window.destroy(),
  };
}

/**
 * Rejects what is under way once the window or its page is gone. Each wait is let go when it is over: to race against
 * one promise that never comes would keep every picture ever taken.
 */
function whileAlive(window: BrowserWindow): <T>(work: Promise<T>) => Promise<T> {
  const waiting = new Set<(error: PrinterError) => void>();
  let gone: PrinterError | null = null;
  const end = (error: PrinterError) => {
    gone ??= error;
    for (const reject of waiting) reject(gone);
    waiting.clear();
  };
  window.webContents.once("destroyed", () => end(new PrinterError("stopped", "The export was ended.")));
  window.webContents.once("render-process-gone", () => {
    end(new PrinterError("crashed", "The page that draws the previews broke off. Try again."));
    window.destroy();
  });
  return work =>
    new Promise((resolve, reject) => {
      if (gone !== null) {
        reject(gone);
        return;
      }
      waiting.add(reject);
      work.then(resolve, reject).finally(() => waiting.delete(reject));
    });
}
