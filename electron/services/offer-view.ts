import { exposureOf } from "#shared/domain/exposure.ts";
import type { Offer } from "#shared/domain/offer.ts";
import { controlsBeside } from "#shared/domain/place-controls.ts";
import type { RuleContext } from "#shared/domain/rules.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { type Capabilities, heldChanges, holdsKind, localOnlyChanges, type SyncRecord } from "#sync/index.ts";
import type { LocalStore, StoredOffer } from "../store/index.ts";
import { baseFormOf, formOf, problemsOf } from "./offer-form.ts";
import { fieldName, shownChanges } from "./sync-views.ts";

/** An offer as the command line and the exports show it (CONTRACT.md). */
export function offerOf(stored: StoredOffer): Offer {
  const { id, offerId, state, stage } = stored;
  return { id, offerId, state, stage, ...formOf(stored) };
}

/** An offer as the editor shows it, with all that is to say about it. */
export function offerDetail(stored: StoredOffer, store: LocalStore, context: RuleContext): OfferDetail {
  const form = formOf(stored);
  const capabilities = store.sync.capabilities();
  const record = store.sync.record("offer", stored.id);
  const [rejection] = stored.rejections;
  return {
    offer: offerOf(stored),
    shown: stored.shown,
    merchantName: merchantName(form.merchantOwner, store),
    problems: [...problemsOf(stored, context)],
    exposure: exposureOf(form, context.defaults),
    localOnly: record === null ? [] : [...localOnlyChanges(record, capabilities)],
    changed: record === null || stored.base === null ? [] : changedFields(record, stored, capabilities),
    liveForm: baseFormOf(stored),
    redeemed: redeemedOf(stored),
    conflictFields: conflictFields(stored),
    otherControls: controlsBeside(stored.controls).map(({ fields }) => ({
      type: String(fields.controlType ?? ""),
      value: JSON.stringify(fields.controlValue ?? null),
      active: fields.isActive !== false,
    })),
    rejection: rejection ? { status: rejection.status, message: rejection.message } : null,
    live: stored.base !== null,
    updatedAt: stored.updatedAt,
  };
}

/** In the form's names, those of codes and controls included. */
function changedFields(
  record: SyncRecord,
  { codes, controls, descriptives }: StoredOffer,
  capabilities: Capabilities,
): string[] {
  const children = [...codes, ...controls].flatMap(child => {
    if (child.deleted && child.base === null) return [];
    const changes = child.deleted ? wholeOf(child) : heldChanges(child, capabilities);
    return Object.keys(shownChanges(child, changes));
  });
  const translated =
    holdsKind(capabilities, "descriptive") &&
    descriptives.some(each =>
      each.deleted ? each.base !== null : Object.keys(heldChanges(each, capabilities)).length > 0,
    );
  const names = [
    ...Object.keys(heldChanges(record, capabilities)),
    ...children,
    ...(translated ? ["translations"] : []),
  ];
  return [...new Set(names.filter(name => !(name === "codeType" && children.includes(name))))];
}

/** The server's count comes with the code as it is read (SYNC.md W2), and is kept with what the studio doesn't edit. */
function redeemedOf({ codes }: StoredOffer): number | null {
  const counts = codes
    .filter(({ base }) => base !== null)
    .flatMap(({ extra }) => (typeof extra.redemption_count === "number" ? [extra.redemption_count] : []));
  return counts.length === 0 ? null : Math.trunc(counts.reduce((sum, count) => sum + count, 0));
}

function wholeOf({ fields }: SyncRecord) {
  return Object.fromEntries(Object.entries(fields).map(([field, from]) => [field, { from, to: null }]));
}

function conflictFields({ conflicts, codes, controls }: StoredOffer): string[] {
  const children = [...codes, ...controls];
  const nameOf = (recordId: string, field: string) =>
    fieldName(children.find(({ id }) => id === recordId) ?? null, field);
  return [...new Set(conflicts.map(({ recordId, field }) => nameOf(recordId, field)))];
}

function merchantName(merchantOwner: number | null, store: LocalStore): string | null {
  return store.merchants.all().find(({ merchantId }) => merchantId === merchantOwner)?.name ?? null;
}
