import type {
  RedemptionControl,
  RedemptionControlInput,
  RedemptionControlPatch,
} from "#shared/api/redemption-control.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import {
  deleteRedemptionControl,
  getRedemptionControl,
  insertRedemptionControl,
  listRedemptionControls,
  lockRedemptionControl,
  updateRedemptionControl,
} from "../db/ent-mom/redemption-controls.ts";
import { done, missingOffer, type Outcome } from "./outcome.ts";
import { type Records, recordsOf } from "./records.ts";
import type { ShowTimes } from "./times-shown.ts";

export interface RedemptionControlsManager
  extends Records<number, RedemptionControl, RedemptionControlInput, RedemptionControlPatch> {
  list(offerId?: number): Promise<Outcome<RedemptionControl[]>>;
}

/** Limits, places and times of an offer (seed, "Redemption Controls"). Their values are kept, not judged. */
export function redemptionControlsManager(
  db: EntMom,
  now: () => Date,
  show: ShowTimes,
): RedemptionControlsManager {
  return {
    async list(offerId) {
      return done((await listRedemptionControls(db, offerId)).map(show));
    },
    ...recordsOf(db, now, {
      name: "redemption control",
      idOf: (id: number) => id,
      payloadOf: show,
      get: getRedemptionControl,
      lock: lockRedemptionControl,
      insert: async (database: EntMom, input: RedemptionControlInput, at) => {
        const control = { ...input, control_value: JSON.stringify(input.control_value), updated_at: at };
        const row = await insertRedemptionControl(database, control);
        return row === "missing offer" ? missingOffer(input.offer_id) : done(row);
      },
      update: async (database: EntMom, id, { control_value, ...patch }: RedemptionControlPatch, at) => {
        const value = control_value === undefined ? {} : { control_value: JSON.stringify(control_value) };
        const row = await updateRedemptionControl(database, id, { ...patch, ...value, updated_at: at });
        return row === "missing offer" ? missingOffer(patch.offer_id) : done(row);
      },
      remove: deleteRedemptionControl,
    }),
  };
}
