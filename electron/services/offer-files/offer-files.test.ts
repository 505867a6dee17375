import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "./csv.ts";
import { readOfferFile, writeOfferFile } from "./index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offer-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return readOfferFile(file);
}
const rowsOf = async (name: string, content: string | Uint8Array) => {
  const file = await read(name, content);
  return file.ok ? file.value.rows.map(({ values }) => values) : file.error.message;
};

describe("a CSV file", () => {
  const wanted = [{ offerTitle: "Fünf, sechs", startDate: "2025-12-01" }];
  it.each([
    ["with LF", 'offerTitle,startDate\n"Fünf, sechs",2025-12-01\n'],
    ["with CRLF", 'offerTitle,startDate\r\n"Fünf, sechs",2025-12-01\r\n'],
    ["with CR", 'offerTitle,startDate\r"Fünf, sechs",2025-12-01\r'],
    ["with semicolons", "offerTitle;startDate\nFünf, sechs;2025-12-01"],
    ["with a byte order mark", '\ufeffofferTitle,startDate\n"Fünf, sechs",2025-12-01'],
    ["with quoted names", '"Offer Title","start_date"\n"Fünf, sechs",2025-12-01'],
    ["with empty lines and rows", 'offerTitle,startDate\n\n"Fünf, sechs",2025-12-01\n,\n\n'],
    ["in UTF-16", Buffer.from('\ufeffofferTitle,startDate\n"Fünf, sechs",2025-12-01', "utf16le")],
    ["in Windows-1252", Buffer.from('offerTitle,startDate\n"Fünf, sechs",2025-12-01', "latin1")],
  ])("%s is read", async (_, content) => {
    expect(await rowsOf("a.csv", content)).toEqual(wanted);
  });

  it("counts rows from 1 without the header, and names unknown columns", async () => {
    const file = await read("a.csv", "offerTitle,colour\nA,red\n,\nB,blue\n");
    expect(file).toEqual({
      ok: true,
      value: {
        unknownColumns: ["colour"],
        rows: [
          { row: 1, values: { offerTitle: "A" } },
          { row: 3, values: { offerTitle: "B" } },
        ],
      },
    });
  });

  it.each([
    ["a quote that never closes", 'offerTitle\n"A\nB\n', /^Line 3: a quote is opened and never closed/],
    ["too many cells", "offerTitle,startDate\nA,B\nA,B,C\n", /^Line 3: it has not as many cells/],
    ["too few cells", "offerTitle,startDate\nA\n", /^Line 2: it has not as many cells/],
    ["a quote in a cell", 'offerTitle\nA "B"\n', /^Line 2: a quote stands in the middle/],
    ["text after a quote", 'offerTitle\n"A"B\n', /^Line 2: text follows a closing quote/],
    ["no column of an offer", "colour,size\nred,1\n", /^Line 1: none of its columns/],
    ["a column twice", "offerTitle,Offer Title\nA,B\n", /^Line 1: the column offerTitle stands there twice/],
    ["nothing", "", /is empty/],
    ["JSON", '[{"offerTitle":"A"}]', /holds JSON/],
    ["a web page", "<!DOCTYPE html><p>Sign in", /web page/],
    ["binary data", "offerTitle\nA\u0000B", /binary data/],
    ["a spreadsheet", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /spreadsheet/],
  ])("with %s is refused whole, in words", async (_, content, words) => {
    const file = await read("a.csv", content);
    expect(file).toMatchObject({
      ok: false,
      error: { kind: "unreadable", message: expect.stringMatching(words) },
    });
  });
});

describe("a JSON file", () => {
  it("is an array of offers; what is no offer becomes a row without values", async () => {
    const file = await read("a.json", '\ufeff[{"offerTitle":"A","colour":1},7]');
    expect(file).toEqual({
      ok: true,
      value: {
        unknownColumns: ["colour"],
        rows: [
          { row: 1, values: { offerTitle: "A", colour: 1 } },
          { row: 2, values: null },
        ],
      },
    });
  });

  it.each([
    ["a fault in line 3", '[\n{"offerTitle":"A"},\n{"offerTitle":}\n]', /^Line 3: this is not JSON/],
    ["one object", '{"offerTitle":"A"}', /no array/],
    ["nothing", "", /^Line 1/],
    ["bytes that are no UTF-8", Buffer.from([0x5b, 0x22, 0xfc, 0x22, 0x5d]), /not UTF-8/],
  ])("with %s is refused whole, in words", async (_, content, words) => {
    const file = await read("a.json", content);
    expect(file).toMatchObject({
      ok: false,
      error: { kind: "unreadable", message: expect.stringMatching(words) },
    });
  });
});

describe("other files", () => {
  it.each([
    ["a.xlsx", /later version/],
    ["a.pdf", /\.csv and \.json/],
    ["offers", /\.csv and \.json/],
  ])("%s says what to use instead", async (name, words) => {
    const file = await read(name, "x");
    expect(file).toMatchObject({ ok: false, error: { message: expect.stringMatching(words) } });
    expect(await writeOfferFile(path.join(folder, name), [])).toMatchObject({
      ok: false,
      error: { kind: "format" },
    });
  });

  it("that are not there, or are folders, are named", async () => {
    expect(await readOfferFile(path.join(folder, "none.csv"))).toMatchObject({
      error: { message: expect.stringContaining("there is no such file") },
    });
    expect(await readOfferFile(`${folder}.csv`)).toMatchObject({ ok: false });
  });
});

describe("writing", () => {
  it("replaces the file whole and leaves nothing beside it", async () => {
    const file = path.join(folder, "out.json");
    await writeFile(file, "old");
    expect(await writeOfferFile(file, [{ offerTitle: "A" }])).toEqual({ ok: true, value: null });
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual([{ offerTitle: "A" }]);
    expect(await readdir(folder)).toEqual(["out.json"]);
  });

  it("that fails leaves what was there", async () => {
    const written = await writeOfferFile(path.join(folder, "no", "out.csv"), []);
    expect(written).toMatchObject({
      ok: false,
      error: { kind: "storage", message: expect.stringContaining("no such file or folder") },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it("and reading back gives the same cells, whatever they hold", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("'", "=", "-", '"', ",", ";", "\n", "\r", "\t", " ", "a", "\ufeff"), {
          maxLength: 6,
        })
        .map(parts => parts.join("")),
    );
    const offers = fc.array(
      fc.record({ offerTitle: cell, offerDescription: cell, tags: fc.constant(["a", "b"]) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(offers, rows => {
        const columns = ["offerTitle", "offerDescription", "tags"];
        const back = readCsv(writeCsv(columns, rows));
        expect(back.ok && back.value.rows.map(({ values }) => values)).toEqual(
          rows.map(row => ({ ...row, tags: "a;b" })),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
