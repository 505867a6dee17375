import { z } from "zod";
import { controlTypes } from "../domain/words.ts";
import { expected, jsonValue, trueOrFalse, wholeNumber } from "./scalars.ts";

/** SYNC.md W2. A control type this studio does not know is still a record (W3). */
export const redemptionControlSchema = z.looseObject({
  control_id: z.number(),
  offer_id: z.number(),
  control_type: z.string(),
  control_value: z.unknown().optional(),
  is_active: z.boolean().nullish(),
});
export type RedemptionControl = z.infer<typeof redemptionControlSchema>;

/** A bare array (SYNC.md W1). */
export const redemptionControlsSchema = z.array(redemptionControlSchema);

const controlType = z.enum(controlTypes, expected(`one of ${controlTypes.join(", ")}`));

export const redemptionControlInputSchema = z.object({
  offer_id: wholeNumber,
  control_type: controlType,
  control_value: jsonValue,
  is_active: trueOrFalse.default(true),
});
export type RedemptionControlInput = z.infer<typeof redemptionControlInputSchema>;

/** A field that is absent stays as it is. */
export const redemptionControlPatchSchema = z.object({
  offer_id: wholeNumber.optional(),
  control_type: controlType.optional(),
  control_value: z.unknown().optional(),
  is_active: trueOrFalse.optional(),
});
export type RedemptionControlPatch = z.infer<typeof redemptionControlPatchSchema>;
