import type { Fields, Json } from "../record.ts";

/** What people and colleagues type: a few values, so that they meet. A number makes each of them. */
const of = <T>(items: readonly [T, ...T[]], salt: number): T => items[salt % items.length] ?? items[0];

export const words = (salt: number): string =>
  salt % 7 === 0 ? `Text ${salt} ${"that goes on and on ".repeat(5)}end` : `Text ${salt % 9}`;

/** Within the days that people plan in. */
export const dateOf = (salt: number): string =>
  `2026-${String(1 + (salt % 12)).padStart(2, "0")}-${String(1 + (salt % 28)).padStart(2, "0")}`;

export const codeText = (salt: number): string => of(["SAVE10", "Dealer20", "VIP", `CODE${salt}`], salt);

const methods: readonly [string, ...string[]] = ["promo_code", "show_save", "barcode", "online_link"];

/** One method put in or taken out; never none. */
export function otherMethods(present: readonly Json[], salt: number): readonly Json[] {
  const method = of(methods, salt);
  if (!present.includes(method)) return [...present, method];
  return present.length > 1 ? present.filter(each => each !== method) : present;
}

export const campaignName = (salt: number): string => of(["Spring", "Autumn", "Winter"], salt);

/** One field of an offer and a value for it. */
export function offerEdit(salt: number): Fields {
  const edits: readonly [Fields, ...Fields[]] = [
    { clickthruUrl: `https://example.com/${salt % 5}` },
    { clickthruUrl: null },
    { editionExclusivity: words(salt) },
    { externalReference: `ref-${salt % 6}` },
    { offerType: of(["percentage_discount", "cashback", "bogo"], salt) },
    { programType: of(["closed_loop", "open_loop", "hybrid"], salt) },
    { status: of(["active", "inactive"], salt) },
    { totalBudget: salt },
    { channels: of([["marketplace"], ["hub_airdrop", "marketplace"]], salt) },
    { clickthruUrl: `https://example.com/${salt % 5}`, editionExclusivity: words(salt + 1) },
    { merchantOwner: of([7, 8], salt) },
    { program: of(["Gold", "Silver"], salt) },
  ];
  return of(edits, salt >> 3);
}

export function textEdit(salt: number): Fields {
  const edits: readonly [Fields, ...Fields[]] = [
    { offerTitle: words(salt) },
    { offerDescription: words(salt) },
    { termsConditions: words(salt) },
    { offerValue: 1 + (salt % 90), offerValueUnit: "%" },
  ];
  return of(edits, salt >> 3);
}

/** A new offer: valid as it stands. */
export function newOffer(salt: number, today: string): Fields {
  const withCode = salt % 3 !== 0;
  return {
    merchantOwner: of([7, 8], salt),
    offerTitle: words(salt),
    offerType: "percentage_discount",
    offerValue: 20,
    offerValueUnit: "%",
    startDate: salt % 4 === 0 ? dateOf(salt) : today,
    endDate: salt % 2 === 0 ? null : "2027-12-31",
    programType: salt % 2 === 0 ? "closed_loop" : null,
    redemptionMethods: withCode ? ["promo_code"] : ["show_save"],
    codeType: withCode ? "P" : "S",
    ...(salt % 5 === 0 && { externalReference: `ref-${salt % 6}` }),
    ...(salt % 11 === 0 && { status: "inactive" }),
    ...(salt % 6 === 0 && { campaign: campaignName(salt) }),
  };
}

/** Kinds that belong to no offer and that a person may make. */
export const otherKinds = ["offer_type", "program", "campaign", "partner"] as const;
export type OtherKind = (typeof otherKinds)[number];

export function otherFields(kind: OtherKind, salt: number): Fields {
  switch (kind) {
    case "offer_type":
      return { typeName: `type-${salt % 5}`, typeDescription: words(salt), isActive: true };
    case "program":
      return { programName: `Program ${salt % 4}`, programType: "closed_loop" };
    case "campaign":
      return { campaignName: campaignName(salt), campaignType: "seasonal", startDate: dateOf(salt) };
    case "partner":
      return { partnerName: `Partner ${salt % 4}`, partnerType: "bank" };
  }
}

export function otherEdit(kind: OtherKind, salt: number): Fields {
  switch (kind) {
    case "offer_type":
      return { typeDescription: words(salt) };
    case "program":
      return { programType: of(["closed_loop", "open_loop"], salt) };
    case "campaign":
      return { endDate: dateOf(salt) };
    case "partner":
      return { partnerType: of(["bank", "merchant_network"], salt) };
  }
}

export function controlFields(salt: number): Fields {
  return salt % 2 === 0
    ? { controlType: "usage_per_customer", controlValue: 1 + (salt % 4), isActive: true }
    : { controlType: "location", controlValue: { city: `City ${salt % 3}` }, isActive: true };
}
