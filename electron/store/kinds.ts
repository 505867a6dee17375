import { parentOf } from "#shared/domain/records.ts";
import { type Entity, entities } from "#sync/record.ts";

/** The one table of kinds: each has its rows in a table of the same shape (migrations/0006-every-kind.ts). */
export const tableOf = {
  partner: "partners",
  program: "programs",
  merchant: "merchants",
  location: "locations",
  campaign: "campaigns",
  offer_type: "offer_types",
  offer: "offers",
  descriptive: "descriptives",
  promo_code: "promo_codes",
  redemption_control: "redemption_controls",
} as const satisfies Record<Entity, string>;

/** Something made for each kind once: statements, mostly. */
export function forEachKind<T>(make: (entity: Entity) => T): Readonly<Record<Entity, T>> {
  return {
    partner: make("partner"),
    program: make("program"),
    merchant: make("merchant"),
    location: make("location"),
    campaign: make("campaign"),
    offer_type: make("offer_type"),
    offer: make("offer"),
    descriptive: make("descriptive"),
    promo_code: make("promo_code"),
    redemption_control: make("redemption_control"),
  };
}

/** Table of the kind that this kind's records belong to; `null` where a record stands alone, with its own stage. */
export function parentTable(entity: Entity): string | null {
  const parent = parentOf[entity];
  return parent === null ? null : tableOf[parent];
}

/** Kinds whose records belong to one of this kind, in the order of dependency. */
export const partsOf = (entity: Entity): readonly Entity[] =>
  entities.filter(each => parentOf[each] === entity);

/** Kinds whose records belong to another, in the order of dependency. */
export const partKinds: readonly Entity[] = entities.filter(each => parentOf[each] !== null);

/** A descriptive goes by its offer's id, which the texts in other languages share. */
export const hasOwnServerId = (entity: Entity): boolean => entity !== "descriptive";
