import { createHash } from "node:crypto";
import type { Precondition } from "../domain/precondition.ts";

/** The strong tag of a record as it is sent: two records have one tag if they are the same to the byte. */
export function entityTagOf(json: string): string {
  return `"${createHash("sha256").update(json).digest("base64url").slice(0, 27)}"`;
}

/** What an `If-Match` header demands (RFC 9110, 13.1.1): one of its tags, or `*` for any record at all. */
export function preconditionOf(header: string | undefined): Precondition | undefined {
  if (header === undefined || header.trim() === "*") return undefined;
  const tags = header.split(",").map(tag => tag.trim());
  // A weak tag never matches; the `-gzip` that some proxies add to a tag is theirs, not ours.
  return record => tags.includes(entityTagOf(JSON.stringify(record)));
}
