import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sortColumns } from "#shared/ipc/offer-list-views.ts";
import { entities } from "#sync/record.ts";
import { tableOf } from "./kinds.ts";
import { orderOf } from "./list-query.ts";
import { sumsSql } from "./offer-totals.ts";
import { listed, selectListed } from "./record-row.ts";
import { Database } from "./sqlite.ts";
import { makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let db: Database;
beforeEach(() => {
  workspace = makeWorkspace();
  workspace.open().close();
  db = new Database(workspace.file);
});
afterEach(() => {
  db.close();
  workspace.end();
});

const planOf = (sql: string) =>
  db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll("?", "'[]'")}`)
    .all()
    .map(step => step.detail);

describe.each(entities)("[U6] a reading of the kind %s", entity => {
  const index = `${tableOf[entity]}_reading`;

  test("asks an index for a page's hashes and touches no record", () => {
    const steps = planOf(
      `SELECT r.server_id, r.hash FROM ${listed(entity)} WHERE r.server_id = page.value AND r.retired_at IS NULL`,
    );
    expect(steps.at(-1)).toContain(`COVERING INDEX ${index}`);
  });

  test("looks a page's records up one by one, never all of them", () => {
    const steps = planOf(selectListed(entity));
    expect(steps.filter(step => step.startsWith("SCAN"))).toEqual([expect.stringMatching(/^SCAN page/)]);
    expect(steps.join("\n")).toContain(index);
  });
});

describe.each(sortColumns)("a list of offers by %s", by => {
  test.each([false, true])("is read in the order of an index, descending: %s", descending => {
    const steps = planOf(
      `SELECT l.id FROM offer_list l WHERE l.shown_rank <> 2 ORDER BY ${orderOf({ by, descending })}`,
    );
    expect(steps).toEqual([expect.stringMatching(/^SCAN l USING (COVERING )?INDEX offer_list_/)]);
  });
});

describe.each(["place", "merchant", "type"] as const)("what offers come to by %s", by => {
  test("is added up along one index, and nothing is sorted", () => {
    expect(planOf(sumsSql(by))).toEqual([
      expect.stringMatching(new RegExp(`^SCAN l USING COVERING INDEX offer_list_of_${by}$`)),
    ]);
  });
});

test("a search reads the lines of what it finds, newest first, and sorts nothing", () => {
  const steps = planOf(`SELECT l.id FROM offers_search s CROSS JOIN offer_list l ON l.seq = s.rowid
    WHERE offers_search MATCH 'a*' ORDER BY s.rowid DESC`);
  expect(steps).toEqual([
    expect.stringMatching(/^SCAN s VIRTUAL TABLE/),
    "SEARCH l USING INTEGER PRIMARY KEY (rowid=?)",
  ]);
});
