import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Dispatcher } from "undici";

export type AnswerHeaders = Dispatcher.ResponseData["headers"];

/** Bytes that a packed answer may unpack to: a page of 100 rows is well below 1 MB. */
const mostUnpacked = 64 * 1024 * 1024;

/** The body as text. Throws if it was cut off, is packed in a way that wasn't asked for, or unpacks to too much. */
export async function textOf({
  headers,
  body,
}: Pick<Dispatcher.ResponseData, "headers" | "body">): Promise<string> {
  const packed = headerOf(headers, "content-encoding");
  if (packed === null || packed === "identity") return body.text();
  const bytes = await body.arrayBuffer();
  if (packed !== "gzip") throw new Error(`The answer is packed as ${packed}.`);
  return new TextDecoder().decode(await unpack(bytes, { maxOutputLength: mostUnpacked }));
}

const unpack = promisify<ArrayBuffer, { maxOutputLength: number }, Buffer>(gunzip);

/** The first of several of one name. */
export function headerOf(headers: AnswerHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
