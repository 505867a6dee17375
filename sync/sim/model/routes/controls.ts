import { endpoints } from "#shared/api/endpoints.ts";
import type { RedemptionControlInput, RedemptionControlPatch } from "#shared/api/redemption-control.ts";
import type { Json } from "#shared/domain/json.ts";
import { type Context, timeOf } from "../context.ts";
import { done, missing } from "../outcome.ts";
import { type Records, recordsOf } from "../records.ts";
import { route } from "../route.ts";
import type { ControlRecord } from "../rows.ts";
import { timesShown } from "./times-shown.ts";

/** Limits, places and times of an offer (seed, "Redemption Controls"). Their values are kept, not judged. */
export function controlRoutes(context: Context) {
  const { controls: table } = context.store.tables;
  const controls = controlRecords(context);
  const listed = (offerId?: number) => {
    const rows =
      offerId === undefined ? [...table.rows.values()] : table.where(row => row.offer_id === offerId);
    return done(context.inOrder(rows).map(controls.shown));
  };
  return {
    listRedemptionControls: route(endpoints.listRedemptionControls, () => listed()),
    listRedemptionControlsOf: route(endpoints.listRedemptionControlsOf, ({ query }) =>
      listed(query.offer_id),
    ),
    getRedemptionControl: route(endpoints.getRedemptionControl, ({ params }) =>
      controls.get(params.control_id),
    ),
    createRedemptionControl: route(endpoints.createRedemptionControl, ({ body }) => controls.create(body)),
    updateRedemptionControl: route(endpoints.updateRedemptionControl, ({ params, body, precondition }) =>
      controls.update(params.control_id, body, precondition),
    ),
    deleteRedemptionControl: route(endpoints.deleteRedemptionControl, ({ params, precondition }) =>
      controls.remove(params.control_id, precondition),
    ),
  };
}

function controlRecords(
  context: Context,
): Records<ControlRecord, RedemptionControlInput, RedemptionControlPatch> {
  const { controls, offers } = context.store.tables;
  return recordsOf({
    name: "redemption control",
    table: controls,
    shown: timesShown<ControlRecord>(context.profile),
    made: ({ offer_id, control_type, control_value, is_active }: RedemptionControlInput) =>
      offers.get(offer_id)
        ? done({
            control_id: controls.takeId(),
            offer_id,
            control_type,
            control_value: jsonOf(control_value),
            is_active,
            updated_at: timeOf(context),
          })
        : missing("offer_id", "offer", offer_id),
    changed: (row: ControlRecord, { control_value, ...patch }: RedemptionControlPatch) => {
      const value = control_value === undefined ? {} : { control_value: jsonOf(control_value) };
      const next = { ...Object.assign({ ...row }, patch), ...value, updated_at: timeOf(context) };
      return offers.get(next.offer_id) ? done(next) : missing("offer_id", "offer", next.offer_id);
    },
  });
}

/** A copy that nobody else holds, as the database would make one. */
function jsonOf(value: unknown): Json {
  return typeof value === "object" ? JSON.parse(JSON.stringify(value)) : scalarOf(value);
}

function scalarOf(value: unknown): Json {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
