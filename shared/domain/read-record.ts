import type { z } from "zod";
import type { Json } from "./json.ts";
import { recordSchemas, type WrittenKind } from "./record-schemas.ts";
import { type Failure, fail, ok, type Result } from "./result.ts";

/** What is wrong with one field, in a sentence. */
export interface RecordFault {
  readonly field: string;
  readonly message: string;
}

/** The fields of a kind that a person may write, in the order in which they are stored. */
export function writableFields(kind: WrittenKind): readonly string[] {
  return Object.keys(recordSchemas[kind].shape);
}

/** One value in its normalised form. `invalid`: it cannot be read, or no author may write it. `unknown_field`. */
export function readRecordField(
  kind: WrittenKind,
  field: string,
  raw: unknown,
): Result<Json, Failure<"invalid" | "unknown_field">> {
  const shape: Readonly<Record<string, z.ZodType<Json>>> = recordSchemas[kind].shape;
  const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
  if (schema === undefined) {
    return fail("unknown_field", `There is no field “${field}”. It has ${writableFields(kind).join(", ")}.`);
  }
  const read = schema.safeParse(raw);
  return read.success
    ? ok(read.data)
    : fail("invalid", read.error.issues[0]?.message ?? "It cannot be read.");
}
