import { BrowserWindow, type NativeImage, type Session } from "electron";
import { z } from "zod";
import { markBits, markCell, readMark } from "#shared/preview/page/frame-mark.ts";
import type { PageData } from "#shared/preview/page/page-data.ts";
import { PrinterError } from "../services/preview-exports/failures.ts";
import { bundleOrigin } from "./assets.ts";

export const ended = "The export was ended.";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The open page. */
export interface Drawing {
  draw(data: PageData, scale: number): Promise<Size>;
  /** Of what was drawn last, and nothing else. `size`: device pixels. */
  capture(size: Size, scale: number): Promise<NativeImage>;
  print(data: PageData): Promise<Uint8Array>;
  close(): void;
}

/** Frames that a page is waited for: some seconds on a slow machine. */
const mostTries = 600;

const showsNothing = "The page that draws the previews shows nothing. Try again.";

const sizeSchema = z.object({ width: z.number(), height: z.number() });

/** A page in a window that nobody sees. */
export async function openDrawing(own: Session): Promise<Drawing> {
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
  try {
    return await drawingIn(window);
  } catch (error) {
    if (!window.isDestroyed()) window.destroy();
    throw error;
  }
}

async function drawingIn(window: BrowserWindow): Promise<Drawing> {
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
  const draw = async (data: PageData, marked: number | null): Promise<Size> => {
    const json = JSON.stringify(JSON.stringify(data));
    const size = sizeSchema.parse(await ask(`kigoPreview.draw(JSON.parse(${json}), ${marked})`));
    if (size.width === 0 || size.height === 0) throw new PrinterError("crashed", showsNothing);
    return size;
  };

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
      throw new PrinterError("crashed", showsNothing);
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
  window.webContents.once("destroyed", () => end(new PrinterError("stopped", ended)));
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
