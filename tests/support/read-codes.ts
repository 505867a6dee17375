import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PNG } from "pngjs";
import { readBarcodes } from "zxing-wasm/reader";
import { prepareReader, type ReadCode } from "./barcode.ts";

/** What a decoder that had no part in drawing reads of a picture. */
export async function codesIn(png: Buffer): Promise<readonly ReadCode[]> {
  prepareReader();
  const { data, width, height } = PNG.sync.read(png);
  const pixels: ImageData = { data: new Uint8ClampedArray(data), width, height, colorSpace: "srgb" };
  const found = await readBarcodes(pixels, { tryHarder: true, formats: ["Code128", "QRCode", "EAN13"] });
  return found.map(({ format, text }) => ({ format, text }));
}

/** The pages of a document as pictures, drawn by a program that had no part in printing it. */
export async function pagesOf(pdf: Buffer, dotsPerInch: number): Promise<Buffer[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await loading.promise;
  const pages: Buffer[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    // A PDF's own unit is the 72nd of an inch.
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context: unknown = canvas.getContext("2d");
    await page.render({ canvas: null, canvasContext: context as CanvasRenderingContext2D, viewport }).promise;
    pages.push(canvas.toBuffer("image/png"));
  }
  await loading.destroy();
  return pages;
}

/** The words of each page. */
export async function textsOf(pdf: Buffer): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(
      items
        .map(item => ("str" in item ? item.str : ""))
        .join(" ")
        .replaceAll(/\s+/g, " "),
    );
  }
  await loading.destroy();
  return texts;
}
