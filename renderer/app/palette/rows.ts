import type { FoundField } from "#shared/domain/found-by.ts";
import type { FoundByViews } from "#shared/ipc/offer-list-views.ts";
import type { ListedKind, RecordRow } from "#shared/ipc/record-views.ts";
import type { OfferDetail, OfferRow } from "#shared/ipc/views.ts";
import { formatOfferValue } from "../../ui/format.ts";
import type { ShownMark } from "../../ui/StateIcon.tsx";

/** What stands at the left of a row: the state of a record, or the kind of thing it is. */
export type RowIcon = ShownMark | ListedKind | "command" | "view" | "tag" | "code" | "search";

export interface PaletteRow {
  /** Unlike any other in the palette. */
  readonly id: string;
  readonly icon: RowIcon;
  readonly title: string;
  readonly beside: string | null;
  /** Where beside the title the search found it, and the words around. */
  readonly why?: { readonly where: string; readonly text: string };
  /** A code, which is read letter by letter. */
  readonly isCode?: true;
  /** The command's key, as caps. */
  readonly keys?: string;
  readonly run: () => void;
  /** What Ctrl ⏎ does, where it does something else: open with the preview. */
  readonly preview?: () => void;
}

export interface RowGroup {
  readonly title: string;
  readonly rows: readonly PaletteRow[];
  /** How many there are, shown or not; `null`: as many as are shown, or not counted. */
  readonly total: number | null;
}

interface Opening {
  readonly open: (id: string) => void;
  readonly preview: (id: string) => void;
}

type Listed = Pick<
  OfferRow,
  "id" | "title" | "merchantName" | "offerType" | "offerValue" | "offerValueUnit" | "shown"
>;

export function offerRow(
  offer: Listed,
  { open, preview }: Opening,
  why: FoundByViews[number] | null = null,
): PaletteRow {
  const beside = [offer.merchantName, formatOfferValue(offer)].filter(part => part !== null);
  return {
    id: `offer-${offer.id}`,
    icon: offer.shown,
    title: offer.title ?? "Untitled offer",
    beside: beside.length > 0 ? beside.join(", ") : null,
    // The merchant stands beside it anyway.
    ...(why && why.field !== "merchant" && { why: { where: whereWords[why.field], text: why.text } }),
    run: () => open(offer.id),
    preview: () => preview(offer.id),
  };
}

const whereWords: Readonly<Record<FoundField, string>> = {
  codes: "Code",
  tags: "Tag",
  merchant: "Merchant",
  reference: "Reference",
  description: "Description",
  terms: "Terms",
};

export function detailRow({ offer, merchantName, shown }: OfferDetail, opening: Opening): PaletteRow {
  const { id, offerTitle, offerType, offerValue, offerValueUnit } = offer;
  return offerRow(
    { id, title: offerTitle, merchantName, shown, offerType, offerValue, offerValueUnit },
    opening,
  );
}

export interface NamedRecord {
  readonly kind: ListedKind;
  readonly row: RecordRow;
  readonly title: string;
}

export const kindNames: Readonly<Record<ListedKind, string>> = {
  program: "Program",
  campaign: "Campaign",
  merchant: "Merchant",
  partner: "Partner",
  offer_type: "Offer type",
};
