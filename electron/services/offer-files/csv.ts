import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { defuse, restore } from "#shared/domain/formulas.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import { columnNamed } from "./columns.ts";
import type { FileRow, OfferFile } from "./offer-file.ts";
import { type Unreadable, unreadable } from "./unreadable.ts";

/** Cells that belong to one record; more is an unclosed quote. */
const longestRecord = 1_000_000;

/** A header and records; `,` or `;` between cells; LF, CRLF or CR. The first line that breaks refuses all. */
export function readCsv(text: string): Result<OfferFile, Unreadable> {
  if (/^\s*[[{]/.test(text)) return unreadable("The file holds JSON, not CSV. Name it .json.");
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return unreadable("The file is a web page or XML, not CSV.");
  const parsed = records(text);
  if (!parsed.ok) return parsed;
  const [header, ...rows] = parsed.value;
  if (header === undefined) return unreadable("The file is empty. Its first line names the columns.");
  const columns = header.map(name => ({ name, column: columnNamed(name) }));
  const fault = headerFault(columns);
  if (fault !== null) return unreadable(fault);
  return ok({
    unknownColumns: columns.filter(({ column }) => column === null).map(({ name }) => name),
    rows: rows.map((cells, index) => row(index + 1, columns, cells)).filter(({ values }) => !isBlank(values)),
  });
}

/** RFC 4180 with a header line, CRLF, cells defused. */
export function writeCsv(
  columns: readonly string[],
  offers: readonly Readonly<Record<string, unknown>>[],
): string {
  const lines = offers.map(offer => columns.map(column => cellOf(offer[column])));
  return stringify([columns, ...lines], { record_delimiter: "windows", quoted_match: /[;\r\n\t]|^\s|\s$/ });
}

function records(text: string): Result<string[][], Unreadable> {
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      skip_empty_lines: true,
      max_record_size: longestRecord,
    });
    return ok(parsed);
  } catch (error) {
    if (error instanceof CsvError) return unreadable(inWords(error));
    throw error;
  }
}

/** The one that makes more of the first line's cells column names. */
function delimiterOf(text: string): string {
  const [firstLine = ""] = text.split(/[\r\n]/, 1);
  const named = (delimiter: string) =>
    firstLine.split(delimiter).filter(cell => columnNamed(cell.replace(/^\ufeff?"?|"$/g, "")) !== null)
      .length;
  return named(";") > named(",") ? ";" : ",";
}

type Column = { readonly name: string; readonly column: string | null };

function headerFault(columns: readonly Column[]): string | null {
  const known = columns.flatMap(({ column }) => (column === null ? [] : [column]));
  if (known.length === 0)
    return "Line 1: none of its columns is a field of an offer, such as offerTitle or startDate.";
  const twice = known.find((column, index) => known.indexOf(column) !== index);
  return twice === undefined ? null : `Line 1: the column ${twice} stands there twice.`;
}

function row(number: number, columns: readonly Column[], cells: readonly string[]): FileRow {
  const values = columns.flatMap(({ column }, index) =>
    column === null ? [] : [[column, restore(cells[index] ?? "")] as const],
  );
  return { row: number, values: Object.fromEntries(values) };
}

/** Spreadsheets save the empty lines below a table. */
const isBlank = (values: FileRow["values"]): boolean =>
  Object.values(values ?? {}).every(cell => cell === "");

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return defuse(value.join(";"));
  return value === null || value === undefined ? "" : defuse(String(value));
}

const faults: Readonly<Partial<Record<CsvError["code"], string>>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  CSV_INVALID_CLOSING_QUOTE: "text follows a closing quote",
  CSV_MAX_RECORD_SIZE: "a record is longer than a million characters; a quote may never be closed",
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "it has not as many cells as the first line",
  INVALID_OPENING_QUOTE: "a quote stands in the middle of a cell",
};

function inWords(error: CsvError): string {
  const line = typeof error.lines === "number" ? `Line ${error.lines}: ` : "";
  return `${line}${faults[error.code] ?? "it is no CSV"}.`;
}
