import { endpoints } from "#shared/api/endpoints.ts";
import { foldPromoCode } from "#shared/domain/promo-code.ts";
import { text, unknownOf, wholeNumber } from "./mapping.ts";
import type { Entity, Fields, Json, JsonObject, SyncRecord } from "./record.ts";
import { keyOf } from "./values.ts";

/** Promo codes and redemption controls on the wire (SYNC.md W2): kinds that belong to an offer, listed as arrays. */
export type ChildEntity = Exclude<Entity, "offer">;

export interface PulledChild {
  readonly entity: ChildEntity;
  readonly serverId: number;
  /** Server id of its offer. */
  readonly offerId: number;
  readonly fields: Fields;
  readonly extra: JsonObject;
  /** As read: what a PUT starts from (SYNC.md W7). */
  readonly row: JsonObject;
}

export interface ChildKind {
  readonly entity: ChildEntity;
  readonly path: string;
  /** The one member of an object answer that may hold the array (SYNC.md W1). */
  read(row: JsonObject): PulledChild | null;
  /** Wire values of the named fields. */
  write(fields: Fields, names: readonly string[]): JsonObject;
  /** Natural key (SYNC.md U2): equal for two records of one offer that mean the same. */
  naturalKey(fields: Fields): string;
  /** False while there is nothing a server could be told, e.g. a code without text. */
  isComplete(fields: Fields): boolean;
}

const promoCode: ChildKind = {
  entity: "promo_code",
  path: endpoints.listPromoCodes.path,
  read(row) {
    const ids = idsOf(row, "promo_code_id");
    if (ids === null) return null;
    const fields = {
      promoCode: text(row.promo_code),
      codeType: text(row.code_type),
      totalUsageLimit: wholeNumber(row.usage_limit),
    };
    return { entity: "promo_code", ...ids, fields, extra: unknownOf(row, codeNames), row };
  },
  write: (fields, names) =>
    namedOnly(
      { promoCode: "promo_code", codeType: "code_type", totalUsageLimit: "usage_limit" },
      fields,
      names,
    ),
  naturalKey: fields => foldPromoCode(text(fields.promoCode) ?? ""),
  isComplete: fields => text(fields.promoCode) !== null,
};

const redemptionControl: ChildKind = {
  entity: "redemption_control",
  path: endpoints.listRedemptionControls.path,
  read(row) {
    const ids = idsOf(row, "control_id");
    if (ids === null) return null;
    const fields = {
      controlType: text(row.control_type) ?? "",
      controlValue: row.control_value ?? null,
      isActive: row.is_active !== false,
    };
    return { entity: "redemption_control", ...ids, fields, extra: unknownOf(row, controlNames), row };
  },
  write: (fields, names) =>
    namedOnly(
      { controlType: "control_type", controlValue: "control_value", isActive: "is_active" },
      fields,
      names,
    ),
  naturalKey: fields => keyOf([fields.controlType ?? null, fields.controlValue ?? null]),
  isComplete: fields => text(fields.controlType) !== null,
};

export const childKinds: Readonly<Record<ChildEntity, ChildKind>> = {
  promo_code: promoCode,
  redemption_control: redemptionControl,
};

const codeNames = new Set(["promo_code_id", "promo_code", "offer_id", "code_type", "usage_limit"]);
const controlNames = new Set(["control_id", "offer_id", "control_type", "control_value", "is_active"]);

/** A PUT of a code or control: the row as read with my changes, without its own id. */
export function childUpdateBody(
  kind: ChildKind,
  row: JsonObject,
  fields: Fields,
  names: readonly string[],
): JsonObject {
  const ids = new Set(["promo_code_id", "control_id", "created_at", "updated_at", "redemption_count"]);
  const echoed = Object.entries(row).filter(([name]) => !ids.has(name));
  return { ...Object.fromEntries(echoed), ...kind.write(fields, names) };
}

/** Redemptions counted on a code; an answer without the count is taken as used, the careful reading. */
export function redemptionsOf(child: PulledChild): number {
  return wholeNumber(child.row.redemption_count) ?? Number.POSITIVE_INFINITY;
}

export const childKindOf = (record: SyncRecord): ChildKind | null =>
  record.entity === "offer" ? null : childKinds[record.entity];

function idsOf(row: JsonObject, idName: string): { serverId: number; offerId: number } | null {
  const serverId = wholeNumber(row[idName]);
  const offerId = wholeNumber(row.offer_id);
  return serverId === null || offerId === null ? null : { serverId, offerId };
}

function namedOnly(
  wire: Readonly<Record<string, string>>,
  fields: Fields,
  names: readonly string[],
): JsonObject {
  const entries = Object.entries(wire).filter(([field]) => names.includes(field));
  return Object.fromEntries(entries.map(([field, name]): [string, Json] => [name, fields[field] ?? null]));
}
