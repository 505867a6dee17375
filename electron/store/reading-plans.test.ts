import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { entities } from "#sync/record.ts";
import { tableOf } from "./kinds.ts";
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

test("the list of offers takes merchants' names from an index of its own making, once", () => {
  const steps = planOf(
    "SELECT l.id, m.name FROM offer_lines l LEFT JOIN merchants_shown m ON m.merchant_id = l.merchant_owner",
  );
  expect(steps).toContainEqual(expect.stringContaining("COVERING INDEX offers_lines"));
  expect(steps).toContainEqual(expect.stringMatching(/SEARCH m USING AUTOMATIC .*INDEX/));
});
