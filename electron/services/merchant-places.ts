import type { MerchantPlaces } from "#shared/domain/rules.ts";
import type { SyncRecord } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";

/** What offers name a place by: its number on the server, and what people call it. */
export function placeNames({ serverId, fields }: Pick<SyncRecord, "serverId" | "fields">): string[] {
  const written = [fields.addressLine1, fields.city].filter(
    (text): text is string => typeof text === "string" && text !== "",
  );
  return [...(serverId === null ? [] : [String(serverId)]), ...written, written.join(", ")];
}

/** The places of the merchant with this number, found by indices, each merchant's read once. */
export function placesOf(store: LocalStore): (merchantOwner: number) => MerchantPlaces {
  const known = new Map<number, MerchantPlaces>();
  return merchantOwner => {
    const found = known.get(merchantOwner) ?? readPlaces(store, merchantOwner);
    known.set(merchantOwner, found);
    return found;
  };
}

function readPlaces(store: LocalStore, merchantOwner: number): MerchantPlaces {
  const merchant = store.merchants.recordId(merchantOwner);
  const own =
    merchant === null
      ? []
      : store.sync.children(merchant).filter(({ entity, deleted }) => entity === "location" && !deleted);
  const names = new Set(own.flatMap(placeNames));
  return {
    any: own.length > 0,
    isOwn: place => names.has(place),
    isOfAnother(place) {
      if (names.has(place) || !/^\d{1,15}$/.test(place)) return false;
      const other = store.sync.byServerId("location", Number(place));
      return other !== null && !other.deleted && other.parentId !== merchant;
    },
  };
}
