import type { OpenSweep, SweptPage } from "#sync/ports.ts";
import type { Database } from "./sqlite.ts";

/** The sweep that is being read, page by page, so that one cut off can be resumed (SYNC.md L6). */
export interface Sweeps {
  open(): OpenSweep | null;
  begin(startedAt: number, total: number): void;
  add(pages: readonly SweptPage[]): void;
  end(): void;
}

export function createSweeps(db: Database): Sweeps {
  const sweep = db.prepare<[], { startedAt: number; total: number }>(
    "SELECT started_at AS startedAt, total FROM open_sweep",
  );
  const pages = db.prepare<[], { offset: number; ids: string }>(
    "SELECT page_offset AS offset, ids FROM swept_pages ORDER BY page_offset",
  );
  const begin = db.prepare<[number, number]>(
    "INSERT OR REPLACE INTO open_sweep (one, started_at, total) VALUES (1, ?, ?)",
  );
  const add = db.prepare<[number, string]>(
    "INSERT OR REPLACE INTO swept_pages (page_offset, ids) VALUES (?, ?)",
  );
  const forgetPages = db.prepare("DELETE FROM swept_pages");
  const forgetSweep = db.prepare("DELETE FROM open_sweep");

  return {
    open() {
      const found = sweep.get();
      if (found === undefined) return null;
      return { ...found, pages: pages.all().map(({ offset, ids }) => ({ offset, ids: JSON.parse(ids) })) };
    },
    begin(startedAt, total) {
      forgetPages.run();
      begin.run(startedAt, total);
    },
    add(read) {
      if (sweep.get() === undefined) throw new Error("No sweep is open.");
      for (const { offset, ids } of read) add.run(offset, JSON.stringify(ids));
    },
    end() {
      forgetPages.run();
      forgetSweep.run();
    },
  };
}
