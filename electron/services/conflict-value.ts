import { readField } from "#shared/domain/normalise.ts";
import { offerFormFields } from "#shared/domain/offer.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Json } from "#sync/index.ts";

/** A value typed to resolve a conflict, in the normal form of its field; limits are what a control's value holds. */
export function conflictValue(field: string, value: Json): Result<Json, Failure> {
  if (field === "isActive") {
    return value === true || value === false
      ? ok(value)
      : fail("invalid", "Write true or false; anything else is no answer to whether a control is active.");
  }
  if (field === "controlValue" && typeof value === "object") return ok(value);
  const known = field === "controlValue" ? "totalUsageLimit" : offerFormFields.find(name => name === field);
  if (known === undefined)
    return fail("invalid", `The field ${field} takes no typed value. Take one of the two sides.`);
  return readField(known, value);
}
