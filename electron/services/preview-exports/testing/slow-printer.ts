import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { PageFiles } from "#shared/preview/page/standalone.ts";
import { PrinterError } from "../failures.ts";
import type { PreviewMeans } from "../means.ts";
import type { Printer } from "../printer.ts";

type Asked = Parameters<Printer["picture"]>[0] | Parameters<Printer["pages"]>[0];

/**
 * For tests of what happens around the drawing: takes its time, waits or breaks off as it is told, and draws nothing.
 * The window that draws is tested in `tests/e2e`.
 */
export function slowPrinter() {
  const drawn: Asked[] = [];
  let isResting = true;
  let takes = 0;
  let made: Uint8Array | null = null;
  let holdAfter = Number.POSITIVE_INFINITY;
  let breakAfter = Number.POSITIVE_INFINITY;
  let stop = (_error: PrinterError): void => undefined;
  let tellHeld = (): void => undefined;
  const held = new Promise<void>(resolve => {
    tellHeld = resolve;
  });

  async function print(data: Asked): Promise<Uint8Array> {
    isResting = false;
    drawn.push(data);
    if (drawn.length > breakAfter) throw new PrinterError("crashed", "The page broke off. Try again.");
    if (drawn.length > holdAfter) {
      tellHeld();
      await new Promise<never>((_resolve, reject) => {
        stop = reject;
      });
    }
    if (takes > 0) await wait(takes);
    return made ?? Buffer.from(data.kind);
  }

  const printer: Printer = {
    picture: print,
    pages: print,
    rest() {
      isResting = true;
    },
    stop() {
      isResting = true;
      stop(new PrinterError("stopped", "The export was ended."));
    },
  };
  return {
    printer,
    page: sourcePage,
    drawn,
    isResting: () => isResting,
    /** ms for each. */
    takes(ms: number) {
      takes = ms;
    },
    /** What each comes to. */
    makes(bytes: Uint8Array) {
      made = bytes;
    },
    /** The drawings after so many never end. */
    holdAfter(count: number) {
      holdAfter = count;
    },
    breakAfter(count: number) {
      breakAfter = count;
    },
    held: () => held,
  } satisfies PreviewMeans & Record<string, unknown>;
}

/** A page that no build made: a script that speaks of scripts, as React's does, and no fonts. */
const sourcePage: PageFiles = {
  text: name =>
    name === "fonts.json" ? "{}" : 'document.createElement("div").innerHTML="<script></script><!--";',
  base64: name => readFileSync(path.join(import.meta.dirname, "../../../../resources", name), "base64"),
};
