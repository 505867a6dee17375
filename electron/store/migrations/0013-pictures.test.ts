import { expect, test } from "vitest";
import { Database } from "../sqlite.ts";
import { pictures } from "./0013-pictures.ts";
import { migrations } from "./index.ts";

/** A workspace of the schema before pictures, with one offer of each kind, opened by this one. */
function upgraded(rows: readonly { readonly working: object; readonly base: object | "=" | null }[]) {
  const db = new Database(":memory:");
  for (const migration of migrations.slice(0, migrations.indexOf(pictures))) migration(db);
  const insert = db.prepare<[string, string, string | null]>(`
    INSERT INTO offers (id, working, base, extra, stage, created_at, updated_at, deleted)
    VALUES (?, ?, ?, '{}', 'ready', '2026', '2026', 0)`);
  for (const [at, { working, base }] of rows.entries()) {
    const text = base === null || base === "=" ? base : JSON.stringify(base);
    insert.run(`o${at}`, JSON.stringify(working), text);
  }
  pictures(db);
  const read = db.prepare<[], { working: string; base: string | null }>(
    "SELECT working, base FROM offers ORDER BY seq",
  );
  const after = read.all();
  db.close();
  return after;
}

const others = {
  showHeading: null,
  showText: null,
  showWatermark: null,
  barcodeSymbology: null,
  barcodeText: null,
};
const none = { ...others, picture: null, pictureAlt: null };

test("offers get the new fields at their end, in both texts, as the normal form has them", () => {
  const offer = { offerTitle: "A", imageUrl: "https://x/a.png", codeType: "P" };
  const live = { ...offer, offerTitle: "B" };
  expect(
    upgraded([
      { working: offer, base: null },
      { working: offer, base: "=" },
      { working: offer, base: live },
    ]),
  ).toEqual([
    { working: JSON.stringify({ ...offer, ...none }), base: null },
    { working: JSON.stringify({ ...offer, ...none }), base: "=" },
    { working: JSON.stringify({ ...offer, ...none }), base: JSON.stringify({ ...live, ...none }) },
  ]);
});

test("a sample in the address's place moves to its own, unless the server has it so", () => {
  const named = { imageUrl: "asset:coffee.svg" };
  const moved = { ...none, imageUrl: null, picture: "asset:coffee.svg" };
  const live = { imageUrl: "https://x/a.png" };
  const read = upgraded([
    { working: named, base: null },
    { working: named, base: live },
    { working: named, base: "=" },
    { working: live, base: "=" },
  ]).map(({ working }) => JSON.parse(working));
  expect(read).toEqual([moved, { ...moved, ...live }, { ...named, ...none }, { ...live, ...none }]);
});
