import { expect, test } from "vitest";
import { Database } from "../sqlite.ts";
import { previews } from "./0014-previews.ts";
import { migrations } from "./index.ts";

test("offers get the point that crops keep at their end, in both texts, as the normal form has it", () => {
  const db = new Database(":memory:");
  for (const migration of migrations.slice(0, migrations.indexOf(previews))) migration(db);
  const insert = db.prepare<[string, string, string | null]>(`
    INSERT INTO offers (id, working, base, extra, stage, created_at, updated_at, deleted)
    VALUES (?, ?, ?, '{}', 'ready', '2026', '2026', 0)`);
  const mine = JSON.stringify({ offerTitle: "B", pictureAlt: "A cup" });
  const live = JSON.stringify({ offerTitle: "A", pictureAlt: null });
  insert.run("o1", mine, null);
  insert.run("o2", mine, "=");
  insert.run("o3", mine, live);
  previews(db);
  const after = db.prepare("SELECT working, base FROM offers ORDER BY seq").all();
  const grown = (text: string) => JSON.stringify({ ...JSON.parse(text), pictureFocus: null });
  expect(after).toEqual([
    { working: grown(mine), base: null },
    { working: grown(mine), base: "=" },
    { working: grown(mine), base: grown(live) },
  ]);
  db.close();
});
