import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { reasonOf, replaceFile } from "../replace-file.ts";
import { exportColumns } from "./columns.ts";
import { decodeText } from "./decode.ts";
import type { OfferFile } from "./offer-file.ts";
import { type Unreadable, unreadable } from "./unreadable.ts";

export type { FileRow, OfferFile } from "./offer-file.ts";

const largestFile = 200 * 1024 * 1024;
const later = "Excel files come with a later version. Save it as CSV instead.";

/** Reads a `.csv` or `.json` file of offers whole, or refuses it whole with the line at fault. */
export async function readOfferFile(file: string): Promise<Result<OfferFile, Unreadable>> {
  const format = formatOf(file);
  if (format === "xlsx") return unreadable(later);
  if (format === null) return unreadable("Offers are read from .csv and .json files.");
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value, { legacy: format === "csv" });
  if (!text.ok) return text;
  return format === "csv"
    ? (await import("./csv.ts")).readCsv(text.value)
    : (await import("./json.ts")).readJson(text.value);
}

/** Writes offers as `.csv` or `.json`: the file appears whole or stays as it was. `format`: nothing was written. */
export async function writeOfferFile(
  file: string,
  offers: readonly Readonly<Record<string, unknown>>[],
): Promise<Result<null, Failure<"format" | "storage">>> {
  const format = formatOf(file);
  if (format === "xlsx") return fail("format", later);
  if (format === null) return fail("format", "Offers are written to .csv and .json files.");
  const text =
    format === "csv"
      ? (await import("./csv.ts")).writeCsv(exportColumns, offers)
      : (await import("./json.ts")).writeJson(offers);
  return replaceFile(file, text);
}

function formatOf(file: string): "csv" | "json" | "xlsx" | null {
  const extension = path.extname(file).toLowerCase();
  if (extension === ".csv") return "csv";
  if (extension === ".json") return "json";
  return extension === ".xlsx" ? "xlsx" : null;
}

async function readBytes(file: string): Promise<Result<Uint8Array, Unreadable>> {
  try {
    const { size } = await stat(file);
    if (size > largestFile) return unreadable("The file is larger than 200 MB. Split it.");
    return ok(await readFile(file));
  } catch (error) {
    return unreadable(`${file} cannot be read: ${reasonOf(error)}.`);
  }
}
