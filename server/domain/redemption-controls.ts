import type {
  RedemptionControl,
  RedemptionControlInput,
  RedemptionControlPatch,
} from "#shared/api/redemption-control.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  deleteRedemptionControl,
  insertRedemptionControl,
  listRedemptionControls,
  updateRedemptionControl,
} from "../db/ent-mom/redemption-controls.ts";
import type { Outcome } from "./outcome.ts";
import { done, missingOffer, notFound } from "./outcome.ts";

export interface RedemptionControlsManager {
  list(): Promise<Outcome<RedemptionControl[]>>;
  create(input: RedemptionControlInput): Promise<Outcome<RedemptionControl>>;
  update(controlId: number, patch: RedemptionControlPatch): Promise<Outcome<RedemptionControl>>;
  remove(controlId: number): Promise<Outcome<undefined>>;
}

/** Limits, places and times of an offer (seed, "Redemption Controls"). Their values are kept, not judged. */
export function redemptionControlsManager(db: EntMom): RedemptionControlsManager {
  return {
    async list() {
      return done(await listRedemptionControls(db));
    },
    async create(input) {
      const control = await insertRedemptionControl(db, {
        ...input,
        control_value: JSON.stringify(input.control_value),
      });
      return control === "missing offer" ? missingOffer(input.offer_id) : done(control);
    },
    async update(controlId, { control_value, ...patch }) {
      const value = control_value === undefined ? {} : { control_value: JSON.stringify(control_value) };
      const control = await updateRedemptionControl(db, controlId, { ...patch, ...value });
      if (control === "missing offer") return missingOffer(patch.offer_id);
      return control ? done(control) : notFound("redemption control", controlId);
    },
    async remove(controlId) {
      return (await deleteRedemptionControl(db, controlId))
        ? done(undefined)
        : notFound("redemption control", controlId);
    },
  };
}
