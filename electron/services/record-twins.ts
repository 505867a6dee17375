import { foldPromoCode } from "#shared/domain/promo-code.ts";
import type { WrittenKind } from "#shared/domain/record-schemas.ts";
import type { Fields, Json } from "#sync/index.ts";
import { sameJson } from "#sync/values.ts";
import type { LocalStore } from "../store/index.ts";

interface Candidate {
  readonly id: string | null;
  readonly parentId: string | null;
  readonly fields: Fields;
}

/**
 * Kinds without a key of their own are told apart by what they say (SYNC.md U2): two alike would be one record to the
 * server. Why a record must not be, in a sentence, or `null`.
 */
export function twinFault(store: LocalStore, kind: WrittenKind, candidate: Candidate): string | null {
  const { id, parentId, fields } = candidate;
  if (kind === "descriptive") {
    const offer = parentId === null ? null : store.sync.record("offer", parentId);
    if (offer && fold(offer.fields.defaultLanguage ?? null) === fold(fields.languageCode ?? null))
      return `languageCode: The offer's own texts are in ${String(fields.languageCode)}. Change them by offers set.`;
  }
  const alike = likeness[kind];
  if (alike === undefined) return null;
  const others = store.records
    .list(kind, parentId ?? undefined)
    .filter(each => !each.deleted && each.id !== id);
  return others.some(other => alike.same(other.fields, fields)) ? alike.fault : null;
}

interface Likeness {
  readonly same: (a: Fields, b: Fields) => boolean;
  readonly fault: string;
}

const likeness: Readonly<Partial<Record<WrittenKind, Likeness>>> = {
  offer_type: {
    same: (a, b) => fold(a.typeName ?? null) === fold(b.typeName ?? null),
    fault: "typeName: There is a type of this name already.",
  },
  descriptive: {
    same: (a, b) => fold(a.languageCode ?? null) === fold(b.languageCode ?? null),
    fault: "languageCode: This offer has texts in this language already.",
  },
  promo_code: {
    same: (a, b) => foldPromoCode(String(a.promoCode)) === foldPromoCode(String(b.promoCode)),
    fault: "promoCode: This offer has this code already. Customers type it in either case.",
  },
  redemption_control: {
    same: (a, b) =>
      a.controlType === b.controlType && sameJson(a.controlValue ?? null, b.controlValue ?? null),
    fault: "controlValue: This offer has the same control already.",
  },
};

const fold = (value: Json): string =>
  String(value ?? "")
    .trim()
    .toLowerCase();
