import { digestOf } from "./digest.ts";

/** What a caller demands of a record before it is written (`If-Match`), judged on the record as it would be read. */
export type Precondition = (record: object) => boolean;

/** The strong tag of a record as it is sent. Records are never changed, so each is digested once. */
export function entityTagOf(record: object): string {
  const known = tags.get(record);
  if (known !== undefined) return known;
  const tag = `"${digestOf(JSON.stringify(record))}"`;
  tags.set(record, tag);
  return tag;
}

const tags = new WeakMap<object, string>();

/** RFC 9110, 13.1.1: one of the header's tags, or `*` for any record at all. A weak tag never matches. */
export function preconditionOf(header: string | undefined): Precondition | undefined {
  if (header === undefined || header.trim() === "*") return undefined;
  const demanded = header.split(",").map(tag => tag.trim());
  return record => demanded.includes(entityTagOf(record));
}
