import { setImmediate } from "node:timers/promises";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Shared, ShareRequest } from "#shared/ipc/share-views.ts";
import { NothingToDraw, PrinterError, RefusedExport, WriteError } from "./failures.ts";
import { type Drawn, drawnOffers, languagesIn } from "./job.ts";
import { makers } from "./makers.ts";
import type { PreviewExportOptions } from "./means.ts";
import { readableSkins } from "./readable-skins.ts";

/** Previews as files: pictures, pages for print, a campaign's sheet, a page to look around in. One at a time. */
export interface PreviewExports {
  /** Whole, or nothing is left in the folder. */
  toFolder(request: ShareRequest, folder: string): Promise<Result<Shared, ShareFailure>>;
  /** Languages that some of these offers have texts in, beside each one's own. */
  languages(offers: readonly string[]): Promise<string[]>;
  /** Ends the one that runs. */
  cancel(): void;
  isRunning(): boolean;
}

type ShareFailure = Failure<"problems" | "storage" | "cancelled" | "busy" | "invalid" | "not_found">;

/** ms after which a person wants to know. */
const moment = 500;

export function createPreviewExports(options: PreviewExportOptions): PreviewExports {
  const { store, means, onProgress } = options;
  let running: AbortController | null = null;

  async function make(request: ShareRequest, folder: string, signal: AbortSignal): Promise<Shared> {
    if (means === null) throw new PrinterError("stopped", "This program has no windows to draw in.");
    const told = teller(request.offers.length, onProgress, signal);
    const mustBeReadable = readableSkins();
    let leftOut = 0;
    /** Each with its place in the request. */
    async function* drawn(): AsyncGenerator<Drawn> {
      let done = 0;
      for (const each of drawnOffers(options, request, request.now ?? options.now())) {
        await setImmediate();
        told(done);
        if (each === null) leftOut += 1;
        else {
          mustBeReadable(each);
          yield each;
        }
        done += 1;
      }
      told(done);
    }
    const made = await makers[request.format]({
      ...options,
      ...means,
      request,
      folder,
      signal,
      drawn: drawn(),
    });
    return { ...made, leftOut };
  }

  return {
    async toFolder(request, folder) {
      if (running !== null) return fail("busy", "Another export is still running.");
      running = new AbortController();
      const { signal } = running;
      try {
        return ok(await make(request, folder, signal));
      } catch (error) {
        if (signal.aborted) return fail("cancelled", "You cancelled it. No file was left.");
        return explained(error);
      } finally {
        running = null;
        means?.printer.rest();
        onProgress(null);
      }
    },
    async languages(offers) {
      const found = new Set<string>();
      for (let from = 0; from < offers.length; from += atOnce) {
        for (const each of languagesIn(store, offers.slice(from, from + atOnce))) found.add(each);
        await setImmediate();
      }
      return [...found].toSorted();
    },
    cancel() {
      if (running === null) return;
      running.abort();
      means?.printer.stop();
    },
    isRunning: () => running !== null,
  };
}

/** Offers that are read in one go: some milliseconds. */
const atOnce = 20;

/** Throws once the person cancels. */
function teller(total: number, onProgress: PreviewExportOptions["onProgress"], signal: AbortSignal) {
  const began = performance.now();
  return (done: number) => {
    signal.throwIfAborted();
    if (performance.now() - began > moment) onProgress({ done, total });
  };
}

function explained(error: unknown): Result<never, ShareFailure> {
  if (error instanceof WriteError) return fail("storage", error.message);
  if (error instanceof RefusedExport) return fail("problems", error.message);
  if (error instanceof PrinterError) return fail("invalid", error.message);
  if (error instanceof NothingToDraw) return fail("not_found", nothingToDraw);
  throw error;
}

const nothingToDraw =
  "None of these offers is there with texts in the languages that were chosen. Nothing was made; choose others.";
