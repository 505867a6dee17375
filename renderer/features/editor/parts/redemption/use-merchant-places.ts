import type { RecordFields } from "#shared/ipc/record-views.ts";
import { useRecord, useRecordList } from "../../../../app/record-queries.ts";
import { useFieldValue } from "../../fields/use-field.ts";

export interface Place {
  /** What the offer names it by: its number on the server, else what it is called. */
  readonly reference: string;
  readonly name: string;
}

/** The places of the offer's merchant; `null` while they aren't known, or the merchant has no record here. */
export function useMerchantPlaces(): readonly Place[] | null {
  const owner = useFieldValue("merchantOwner");
  const merchants = useRecordList("merchant").data?.rows;
  const id = merchants?.find(({ number }) => number !== null && number === owner)?.id ?? null;
  const detail = useRecord("merchant", id).data;
  return detail ? placesFrom(detail.places) : null;
}

/** A place without a name or a number can't be named by an offer. */
export function placesFrom(
  places: readonly { readonly serverId: number | null; readonly fields: RecordFields }[],
): readonly Place[] {
  return places.flatMap(({ serverId, fields }) => {
    const name = [fields.addressLine1, fields.city].filter(Boolean).join(", ");
    const reference = serverId === null ? name : String(serverId);
    return reference === "" ? [] : [{ reference, name: name || `Place ${reference}` }];
  });
}
