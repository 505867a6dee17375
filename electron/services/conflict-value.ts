import { controlValueLike } from "#shared/domain/controls.ts";
import { readField } from "#shared/domain/normalise.ts";
import { offerFormFields } from "#shared/domain/offer.ts";
import { readRecordField } from "#shared/domain/read-record.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Conflict, Json } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { referencesIn } from "./record-references.ts";

/** A value typed to resolve a conflict, in the normal form of its field, or why it cannot be one. */
export function conflictValue(
  store: LocalStore,
  { entity, field, kind, mine, theirs }: Conflict,
  value: Json,
): Result<Json, Failure> {
  if (kind === "code_clash") return readRecordField("promo_code", "promoCode", value);
  if (entity !== "offer") {
    const control =
      entity === "redemption_control" && field === "controlValue" ? controlTyped(mine, theirs, value) : null;
    if (control !== null) return control;
    const read = readRecordField(entity, field, value);
    if (!read.ok) return read;
    const named = referencesIn(store, entity, { [field]: read.value });
    return named.ok ? ok(named.value[field] ?? null) : named;
  }
  const known = offerFormFields.find(name => name === field);
  if (known === undefined)
    return fail("invalid", `The field ${field} takes no typed value. Take one of the two sides.`);
  return readField(known, value);
}

/** A control is shown as the form has it, and typed like that; `null` where the form doesn't know its kind. */
function controlTyped(mine: Json, theirs: Json, value: Json): Result<Json, Failure> | null {
  const typed = controlValueLike(mine, value) ?? controlValueLike(theirs, value);
  return typed === null ? null : ok(typed);
}
