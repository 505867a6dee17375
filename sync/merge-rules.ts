import { codeTypeOf } from "#shared/domain/code-type.ts";
import { type FieldConflict, type Merged, merge } from "./merge.ts";
import type { Entity, Fields, Json } from "./record.ts";
import { equal, listOf } from "./values.ts";

/**
 * A merge that also minds the rules which bind fields together: a result that breaks one which neither side broke is
 * a conflict on those of its fields that either side changed (SYNC.md M2). Each of them keeps mine and the old base,
 * so that merging again finds it again.
 */
export function mergeByRules(entity: Entity, base: Fields, mine: Fields, theirs: Fields): Merged {
  const merged = merge(entity, base, mine, theirs);
  if (entity !== "offer") return merged;
  const whole = { ...base, ...theirs };
  const taken = Object.keys(theirs).some(field => !equal(entity, field, merged.fields[field], mine[field]));
  if (!taken) return merged;
  const broken = rules.filter(({ breaks }) => breaks(merged.fields) && !breaks(mine) && !breaks(whole));
  const names = new Set(broken.flatMap(({ fields }) => fields));
  const found = [...names].filter(
    field =>
      !merged.conflicts.some(conflict => conflict.field === field) &&
      (!equal(entity, field, mine[field], base[field]) || !equal(entity, field, whole[field], base[field])),
  );
  return found.length === 0 ? merged : withConflicts(merged, found, { base, mine, theirs: whole });
}

function withConflicts(
  merged: Merged,
  found: readonly string[],
  sides: { readonly base: Fields; readonly mine: Fields; readonly theirs: Fields },
): Merged {
  const valueAt = (fields: Fields, field: string): Json => fields[field] ?? null;
  const conflicts: FieldConflict[] = found.map(field => ({
    field,
    base: valueAt(sides.base, field),
    mine: valueAt(sides.mine, field),
    theirs: valueAt(sides.theirs, field),
  }));
  const keep = (fields: Fields) => Object.fromEntries(found.map(field => [field, valueAt(fields, field)]));
  return {
    fields: { ...merged.fields, ...keep(sides.mine) },
    base: { ...merged.base, ...keep(sides.base) },
    conflicts: [...merged.conflicts, ...conflicts],
  };
}

interface TogetherRule {
  readonly fields: readonly string[];
  readonly breaks: (fields: Fields) => boolean;
}

const number = (value: Json | undefined): number | null => (typeof value === "number" ? value : null);
const word = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** SYNC.md M2: start after end, value against unit, method against code type. */
const rules: readonly TogetherRule[] = [
  {
    fields: ["startDate", "endDate"],
    breaks: ({ startDate, endDate }) =>
      word(startDate) !== "" && word(endDate) !== "" && word(startDate) > word(endDate),
  },
  {
    fields: ["offerValue", "offerValueUnit"],
    breaks: ({ offerValue, offerValueUnit }) => offerValueUnit === "%" && (number(offerValue) ?? 0) > 100,
  },
  {
    fields: ["offerType", "offerValueUnit"],
    breaks: ({ offerType, offerValueUnit }) =>
      (word(offerType).startsWith("percentage") && word(offerValueUnit) !== "" && offerValueUnit !== "%") ||
      (word(offerType).startsWith("fixed") && offerValueUnit === "%"),
  },
  {
    fields: ["offerValue", "offerValueUnit", "maxDiscount", "maxDiscountUnit"],
    breaks: ({ offerValue, offerValueUnit, maxDiscount, maxDiscountUnit }) => {
      const [value, most] = [number(offerValue), number(maxDiscount)];
      return value !== null && most !== null && offerValueUnit === maxDiscountUnit && value > most;
    },
  },
  {
    fields: ["redemptionMethods", "codeType"],
    breaks: ({ redemptionMethods, codeType }) => {
      const letters = listOf(redemptionMethods).map(method => codeTypeOf([String(method)]));
      return word(codeType) !== "" && letters.length > 0 && !letters.includes(word(codeType));
    },
  },
];
