import { stringify } from "csv-stringify/sync";
import { defuse } from "#shared/domain/formulas.ts";
import { type Failure, fail, type Result } from "#shared/domain/result.ts";
import type { Exporting } from "#shared/ipc/act-views.ts";
import type { HistoryEntry, LocalStore } from "../store/index.ts";
import { replaceFile } from "./replace-file.ts";

/** The history as a file: who did what, one line a changed field. */
export interface HistoryExport {
  /**
   * Of one record or (`null`) of all, oldest first: CSV with cells defused (CONTRACT.md), or JSON where the name ends
   * in it. Whole, or what was there stays. One at a time.
   */
  toFile(file: string, rootId: string | null): Promise<Result<null, ExportFailure>>;
  /** Ends the one that runs. */
  cancel(): void;
  isRunning(): boolean;
}

type ExportFailure = Failure<"storage" | "cancelled" | "busy">;

/** Lines that are in memory together, and after which others have their turn: some milliseconds. */
const atOnce = 400;
/** ms after which a person wants to know. */
const moment = 500;

export function createHistoryExport(options: {
  readonly store: LocalStore;
  /** Told of an export that takes longer than a moment; `null`: over. */
  readonly onProgress: (exporting: Exporting | null) => void;
}): HistoryExport {
  const { store, onProgress } = options;
  let running: AbortController | null = null;

  function* told(pages: Iterable<readonly HistoryEntry[]>, total: number): Iterable<readonly HistoryEntry[]> {
    const began = performance.now();
    let done = 0;
    for (const page of pages) {
      yield page;
      done += page.length;
      if (performance.now() - began > moment) onProgress({ done: Math.min(done, total), total });
    }
  }

  return {
    async toFile(file, rootId) {
      if (running !== null) return fail("busy", "Another export of the history is still running.");
      running = new AbortController();
      try {
        const all =
          rootId === null
            ? told(everything(store), store.history.count())
            : told([store.history.of(rootId)], store.history.of(rootId).length);
        return await replaceFile(file, /\.json$/i.test(file) ? asJson(all) : asCsv(all), running.signal);
      } finally {
        running = null;
        onProgress(null);
      }
    },
    cancel: () => running?.abort(),
    isRunning: () => running !== null,
  };
}

const columns = ["at", "who", "cause", "act", "entity", "recordId", "rootId", "field", "from", "to"] as const;

function* everything(store: LocalStore): Iterable<readonly HistoryEntry[]> {
  for (let after = 0; ; ) {
    const page = store.history.after(after, atOnce);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.seq;
  }
}

function* asCsv(pages: Iterable<readonly HistoryEntry[]>): Iterable<string> {
  yield csv([columns]);
  for (const page of pages) yield csv(page.map(entry => columns.map(column => cellOf(entry[column]))));
}

const csv = (lines: readonly (readonly string[])[]) =>
  stringify([...lines], { record_delimiter: "windows", quoted_match: /[;\r\n\t]|^\s|\s$/ });

function cellOf(value: HistoryEntry[keyof HistoryEntry]): string {
  if (value === null) return "";
  return defuse(typeof value === "string" ? value : JSON.stringify(value));
}

function* asJson(pages: Iterable<readonly HistoryEntry[]>): Iterable<string> {
  let separator = "[";
  for (const page of pages) {
    const lines = page.map(({ seq: _seq, ...entry }) => JSON.stringify(entry));
    if (lines.length === 0) continue;
    yield `${separator}\n${lines.join(",\n")}`;
    separator = ",";
  }
  yield separator === "[" ? "[]\n" : "\n]\n";
}
