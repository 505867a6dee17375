import type { PageMark, SweptPage } from "#sync/ports.ts";
import type { Database } from "./sqlite.ts";

/** Pages of the list of offers whose every row is known by its hash (`0007-page-marks.ts`). */
export interface PageMarks {
  all(): ReadonlyMap<number, PageMark>;
  /** Server ids on the marked pages at these offsets. */
  ids(offsets: readonly number[]): readonly number[];
  put(pages: readonly (PageMark & SweptPage)[]): void;
  forget(): void;
}

export function createPageMarks(db: Database): PageMarks {
  const all = db.prepare<[], PageMark & { readonly offset: number }>(
    "SELECT page_offset AS offset, digest, count, total FROM page_marks",
  );
  const ids = db.prepare<[number], string>("SELECT ids FROM page_marks WHERE page_offset = ?").pluck();
  const put = db.prepare<[number, string, number, number, string]>(
    "INSERT OR REPLACE INTO page_marks (page_offset, digest, count, total, ids) VALUES (?, ?, ?, ?, ?)",
  );
  const forget = db.prepare("DELETE FROM page_marks");
  return {
    all: () => new Map(all.all().map(({ offset, ...mark }) => [offset, mark])),
    ids: offsets => offsets.flatMap(offset => readIds(ids.get(offset))),
    put(pages) {
      for (const page of pages)
        put.run(page.offset, page.digest, page.count, page.total, JSON.stringify(page.ids));
    },
    forget: () => void forget.run(),
  };
}

function readIds(text: string | undefined): readonly number[] {
  return text === undefined ? [] : JSON.parse(text);
}
