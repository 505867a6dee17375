import type { Json, JsonObject } from "./record.ts";
import { RunStop } from "./stop.ts";
import { isObject } from "./values.ts";

/** A list answer is an array, or an object that holds exactly one (SYNC.md W1). `null`: neither, or not of objects. */
export function arrayIn(json: Json): readonly JsonObject[] | null {
  const arrays = Array.isArray(json)
    ? [json]
    : isObject(json)
      ? Object.values(json).filter(Array.isArray)
      : [];
  const [rows] = arrays;
  return arrays.length === 1 && rows?.every(isObject) ? rows : null;
}

export const notKigo = (why: string): RunStop =>
  new RunStop("not_kigo", `This address does not answer like a Kigo API: ${why}. Nothing was changed.`);
