import type { ChildChange, ChildRecord } from "./child-records.ts";
import type { Json } from "./json.ts";
import { type OfferPatch, type RedemptionFields, redemptionFieldsSchema } from "./offer.ts";
import { composeControls, placeControls } from "./place-controls.ts";

export interface Redemption {
  readonly codes: readonly ChildRecord[];
  readonly controls: readonly ChildRecord[];
  /** The offer's redemption methods before the edit. */
  readonly methods: readonly string[];
}

/**
 * The form's code and limits out of their records (SYNC.md W8). With several codes the oldest live one is the form's;
 * a code marked deleted still shows its text: it is kept, not live.
 */
export function composeRedemption(
  codes: readonly ChildRecord[],
  controls: readonly ChildRecord[],
): RedemptionFields {
  const code = formCode(codes);
  const ofCode = code !== null && isLive(code) ? limitOf(code.fields.totalUsageLimit) : null;
  return {
    promoCode: code === null ? null : textOf(code),
    totalUsageLimit: ofCode ?? limitOf(liveControl(controls, totalType)?.fields.controlValue),
    usageLimitPerCustomer: limitOf(liveControl(controls, customerType)?.fields.controlValue),
    ...composeControls(controls),
  };
}

/**
 * The changes of records that an edit of the form asks for. A total limit sits on the live code, else in a
 * `usage_total` control, and moves when that changes. A code is live only while `promo_code` is among the methods;
 * unticking marks it deleted, ticking brings it back. What the edit doesn't touch is left alone, and so are
 * controls of kinds that the form doesn't know (`place-controls.ts`).
 */
export function placeRedemption(redemption: Redemption, patch: OfferPatch): readonly ChildChange[] {
  const { codes, controls, methods } = redemption;
  const now = composeRedemption(codes, controls);
  const wanted = wantedOf(now, patch);
  const ticked = (patch.redemptionMethods ?? methods).includes("promo_code");
  const code = formCode(codes);
  const wasLive = code !== null && isLive(code);
  const codeTouched = wanted.promoCode !== now.promoCode || ticked !== methods.includes("promo_code");
  const live = codeTouched ? isLiveAfter(codes, wanted.promoCode, ticked) : wasLive;
  const totalTouched = wanted.totalUsageLimit !== now.totalUsageLimit || live !== wasLive;
  const changes: ChildChange[] = [];
  if (codeTouched || (totalTouched && live)) changes.push(...placeCode(code, wanted, live));
  if (totalTouched) changes.push(...placeLimit(controls, totalType, live ? null : wanted.totalUsageLimit));
  if (wanted.usageLimitPerCustomer !== now.usageLimitPerCustomer) {
    changes.push(...placeLimit(controls, customerType, wanted.usageLimitPerCustomer));
  }
  return [...changes, ...placeControls(controls, now, wanted)];
}

const totalType = "usage_total";
const customerType = "usage_per_customer";

/** Unticking takes back the one code of an offer; a set of several (made elsewhere) is no single code of the form. */
function isLiveAfter(codes: readonly ChildRecord[], text: string | null, ticked: boolean): boolean {
  return text !== null && (ticked || codes.filter(isLive).length > 1);
}

function placeCode(code: ChildRecord | null, wanted: RedemptionFields, live: boolean): ChildChange[] {
  const { promoCode, totalUsageLimit } = wanted;
  if (code === null) {
    // A code for everybody is `single` on the wire (seed, "Step 6").
    const fields = { promoCode, codeType: "single", totalUsageLimit: live ? totalUsageLimit : null };
    return promoCode === null ? [] : [{ entity: "promo_code", id: null, fields, deleted: !live }];
  }
  const limit = live ? { totalUsageLimit } : {};
  const fields = { ...code.fields, promoCode, ...limit };
  return [{ entity: "promo_code", id: code.id, fields, deleted: !live }];
}

/** Sets, or with `null` takes away, the limit that controls of one type stand for. */
function placeLimit(controls: readonly ChildRecord[], type: string, wanted: number | null): ChildChange[] {
  const ofType = controls.filter(control => control.fields.controlType === type);
  if (wanted === null) {
    return ofType
      .filter(control => isActive(control) && limitOf(control.fields.controlValue) !== null)
      .map(control => ({ entity: "redemption_control", id: control.id, deleted: true }));
  }
  const control = liveControl(ofType, type) ?? ofType.find(({ deleted }) => !deleted) ?? ofType.at(-1);
  const fields = { ...control?.fields, controlType: type, controlValue: wanted, isActive: true };
  return [{ entity: "redemption_control", id: control?.id ?? null, fields, deleted: false }];
}

function formCode(codes: readonly ChildRecord[]): ChildRecord | null {
  return codes.find(isLive) ?? codes.find(({ deleted }) => !deleted) ?? codes.findLast(textOf) ?? null;
}

function liveControl(controls: readonly ChildRecord[], type: string): ChildRecord | undefined {
  return controls.find(
    control =>
      control.fields.controlType === type &&
      isActive(control) &&
      limitOf(control.fields.controlValue) !== null,
  );
}

const isActive = (control: ChildRecord): boolean => !control.deleted && control.fields.isActive !== false;

const isLive = (code: ChildRecord): boolean => !code.deleted && textOf(code) !== null;

function textOf(code: ChildRecord): string | null {
  const { promoCode } = code.fields;
  return typeof promoCode === "string" && promoCode !== "" ? promoCode : null;
}

/** A pulled control's value may be any JSON (SYNC.md W2); a whole number, also as text, is a limit. */
function limitOf(value: Json | undefined): number | null {
  if (typeof value === "string" && /^\d{1,15}$/.test(value)) return Number(value);
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}

/** The code and limits as they are wanted: what the patch names, else what is there. */
function wantedOf(now: RedemptionFields, patch: OfferPatch): RedemptionFields {
  const named = Object.entries(patch).filter(([field, value]) => fields.has(field) && value !== undefined);
  return redemptionFieldsSchema.parse({ ...now, ...Object.fromEntries(named) });
}

const fields: ReadonlySet<string> = new Set(redemptionFieldsSchema.keyof().options);
