import { readFileSync } from "node:fs";
import path from "node:path";
import { BrowserWindow, type NativeImage, type Session, session } from "electron";
import { z } from "zod";
import { type PageData, pageFontSchema } from "#shared/preview/page/page-data.ts";
import { type Printer, PrinterError } from "../services/preview-exports/printer.ts";
import { bundleOrigin } from "./assets.ts";
import { servePreviewPage } from "./protocol.ts";
import { lockSession } from "./security.ts";

/**
 * The printer over one window that nobody sees, of a session of its own: it is drawn off the screen, so that no display
 * says how large a picture may be, and its zoom is its own (Chromium keeps one for each address and session).
 */
export function createPreviewWindow(options: {
  /** The built page: `out/preview`. */
  readonly folder: string;
  readonly picture: (hash: string) => Uint8Array | null;
}): Printer {
  const { folder } = options;
  let served: Session | null = null;
  let open: Promise<Drawing> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function drawing(): Promise<Drawing> {
    served ??= sessionOf(folder, options.picture);
    open ??= openDrawing(served);
    return open;
  }

  /** One after the other: there is one page. */
  function inTurn<T>(work: (drawing: Drawing) => Promise<T>): Promise<T> {
    const done = last.then(async () => work(await drawing()));
    last = done.catch(() => undefined);
    return done;
  }

  const fonts = readFonts(folder);
  return {
    async picture(data, scale) {
      const image = await inTurn(async page => {
        const size = await page.draw({ ...data, fonts: fonts() }, scale);
        return page.capture(size);
      });
      return new Uint8Array(image.toPNG());
    },
    pages: data => inTurn(page => page.print({ ...data, fonts: fonts() })),
    rest() {
      const closing = open;
      open = null;
      void closing?.then(page => page.close()).catch(() => undefined);
    },
  };
}

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
  capture(size: Size): Promise<NativeImage>;
  print(data: PageData): Promise<Uint8Array>;
  close(): void;
}

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
  const gone = new Promise<never>((_resolve, reject) => {
    webContents.once("destroyed", () => reject(new PrinterError("stopped", "The export was ended.")));
    webContents.once("render-process-gone", () => {
      reject(new PrinterError("crashed", "The page that draws the previews broke off. Try again."));
      window.destroy();
    });
  });
  gone.catch(() => undefined);
  const alive = <T>(work: Promise<T>): Promise<T> => Promise.race([work, gone]);
  const ask = (code: string): Promise<unknown> => alive(webContents.executeJavaScript(code));
  await alive(window.loadURL(`${bundleOrigin}/preview/index.html`));
  const ratio = z.number().parse(await ask("devicePixelRatio"));
  let zoom = 1;

  /** As text that the page parses: in code an object's `__proto__` would be no key. */
  const draw = async (data: PageData): Promise<Size> =>
    sizeSchema.parse(await ask(`kigoPreview.draw(JSON.parse(${JSON.stringify(JSON.stringify(data))}))`));

  return {
    async draw(data, scale) {
      if (zoom !== scale / ratio) {
        zoom = scale / ratio;
        webContents.setZoomFactor(zoom);
      }
      const size = await draw(data);
      const wanted = [Math.ceil(size.width * zoom), Math.ceil(size.height * zoom)] as const;
      const [width, height] = window.getContentSize();
      if (width !== wanted[0] || height !== wanted[1]) {
        window.setContentSize(...wanted);
        await ask("kigoPreview.settled()");
      }
      return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
    },
    async capture({ width, height }) {
      const image = await alive(webContents.capturePage());
      const got = image.getSize();
      return got.width === width && got.height === height ? image : image.crop({ x: 0, y: 0, width, height });
    },
    async print(data) {
      await draw(data);
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

const fontFacesSchema = z.record(
  z.string(),
  z.array(pageFontSchema.omit({ url: true }).extend({ file: z.string() })),
);

/** All families a skin may name; the page reads the files that its texts need. */
function readFonts(folder: string) {
  let known: PageData["fonts"] | null = null;
  return () => {
    known ??= Object.values(
      fontFacesSchema.parse(JSON.parse(readFileSync(path.join(folder, "fonts.json"), "utf8"))),
    ).flatMap(faces => faces.map(({ file, ...face }) => ({ ...face, url: `/preview/fonts/${file}` })));
    return known;
  };
}
