import type { JsonObject } from "./record.ts";

/** Marks that the engine keeps beside the server's unknown fields: no server has a field that starts so. */
const isMark = (name: string): boolean => name.startsWith("~");

export const ownMarks = (extra: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(extra).filter(([name]) => isMark(name)));

/** What speaks of the record as the server had it goes with that record. */
export const withoutMarks = (extra: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(extra).filter(([name]) => !isMark(name)));

/** What stood in a field while a server held it in another way (`setCapabilities`). */
export const formerMark = (field: string): string => `~was:${field}`;
