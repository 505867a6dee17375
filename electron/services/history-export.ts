import { stringify } from "csv-stringify/sync";
import { defuse } from "#shared/domain/formulas.ts";
import type { Failure, Result } from "#shared/domain/result.ts";
import type { HistoryEntry, LocalStore } from "../store/index.ts";
import { replaceFile } from "./replace-file.ts";

/** Lines that are in memory together. */
const atOnce = 1000;

const columns = ["at", "who", "cause", "act", "entity", "recordId", "rootId", "field", "from", "to"] as const;

/** One line a changed field, oldest first: CSV with cells defused (CONTRACT.md), or JSON where the name ends in it. */
export function exportHistory(
  store: LocalStore,
  file: string,
  offerId: string | null,
): Promise<Result<null, Failure<"storage">>> {
  const pages = offerId === null ? everything(store) : [store.history.of(offerId)];
  return replaceFile(file, /\.json$/i.test(file) ? asJson(pages) : asCsv(pages));
}

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
    for (const { seq: _seq, ...entry } of page) {
      yield `${separator}\n${JSON.stringify(entry)}`;
      separator = ",";
    }
  }
  yield separator === "[" ? "[]\n" : "\n]\n";
}
