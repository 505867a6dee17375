import type { BarcodeSymbology } from "#shared/domain/barcode.ts";
import type { OfferFormField } from "#shared/domain/offer.ts";
import type { RecordKind } from "#shared/domain/records.ts";
import type { Channel, ProgramType, RedemptionMethod, ShownState } from "#shared/domain/words.ts";
import type { Operation } from "#shared/ipc/sync-views.ts";

/** The words of the screens: the same word for the same thing everywhere (DESIGN.md "Words"). */

export const stateWords: Record<ShownState | "local_only", string> = {
  conflict: "Conflict",
  rejected: "Rejected",
  deleted: "Deleted",
  draft: "Draft",
  ready: "Ready",
  changed: "Changed",
  synced: "Synced",
  local_only: "Local only",
};

export const fieldWords: Record<OfferFormField, string> = {
  merchantOwner: "Merchant",
  offerTitle: "Title",
  offerDescription: "Description",
  termsConditions: "Terms",
  imageUrl: "Picture",
  offerType: "Type",
  offerValue: "Value",
  offerValueUnit: "Unit of the value",
  startDate: "Starts",
  endDate: "Ends",
  defaultLanguage: "Default language",
  status: "Status",
  programType: "Program type",
  redemptionMethods: "Method",
  program: "Program",
  clickthruUrl: "Link",
  channels: "Channels",
  businessObjective: "Business objective",
  targetAudience: "Audience",
  maxDiscount: "Maximum discount",
  maxDiscountUnit: "Unit of the maximum",
  totalBudget: "Budget",
  averageBasket: "Average basket",
  externalReference: "Reference",
  campaign: "Campaign",
  editionExclusivity: "Edition exclusivity",
  tags: "Tags",
  codeType: "Code type",
  showHeading: "Heading shown",
  showText: "Text shown",
  showWatermark: "Watermark",
  barcodeSymbology: "Kind of barcode",
  barcodeText: "Barcode",
  picture: "Picture of this computer",
  pictureAlt: "Picture in words",
  pictureFocus: "Point of the picture that every crop keeps",
  promoCode: "Promo code",
  totalUsageLimit: "Uses in total",
  usageLimitPerCustomer: "Uses per customer",
  usageLimitPerDay: "Uses a day",
  usageLimitPerWeek: "Uses a week",
  usageLimitPerMonth: "Uses a month",
  usageLimitPerYear: "Uses a year",
  redemptionPlaces: "Places",
  redemptionHours: "Hours",
  exclusiveGroup: "Only for",
};

/** A field's label; a name from outside the form (`*`, a newer studio's field) is shown readably. */
export function fieldWord(field: string): string {
  return wordIn(everyField, field);
}

/** Fields of the other kinds that `readable` would not say well, and those that stand for no field. */
const otherFieldWords: Readonly<Record<string, string>> = {
  "*": "The whole record",
  "~key": "The same record twice",
  "~code": "The same code twice",
  partnerName: "Name",
  partnerType: "Type",
  partnerStatus: "Status",
  programName: "Name",
  programStatus: "Status",
  merchantName: "Name",
  merchantType: "Type",
  merchantStatus: "Status",
  primaryCategoryId: "Category",
  addressLine1: "Address",
  campaignName: "Name",
  campaignType: "Type",
  typeName: "Name",
  typeDescription: "Description",
  isActive: "Active",
  translations: "Translations",
  languageCode: "Language",
  controlType: "Kind of limit",
  controlValue: "Limit",
};

const everyField: Readonly<Record<string, string>> = { ...fieldWords, ...otherFieldWords };

export const programTypeWords: Record<ProgramType, string> = {
  closed_loop: "Closed loop",
  open_loop: "Open loop",
  hybrid: "Hybrid",
};

export const methodWords: Record<RedemptionMethod, string> = {
  promo_code: "Promo code",
  show_save: "Show & save",
  barcode: "Barcode",
  online_link: "Online link",
};

export const channelWords: Record<Channel, string> = {
  hub_airdrop: "Hub airdrop",
  marketplace: "Marketplace",
  activation_link: "Activation link",
  promo_code_redemption: "Promo code redemption",
};

export const symbologyWords: Record<BarcodeSymbology, string> = {
  ean_13: "EAN-13",
  ean_8: "EAN-8",
  upc_a: "UPC-A",
  code_128: "Code 128",
  qr_code: "QR code",
  data_matrix: "DataMatrix",
  gs1_coupon: "GS1 DataBar coupon",
};

export const offerTypeWords: Readonly<Record<string, string>> = {
  percentage_discount: "Percentage discount",
  fixed_discount: "Fixed discount",
  cashback: "Cashback",
  bogo: "Buy one, get one",
  free_item: "Free item",
};

export const entityWords: Record<RecordKind, string> = {
  partner: "Partner",
  program: "Program",
  merchant: "Merchant",
  location: "Place",
  campaign: "Campaign",
  offer_type: "Offer type",
  offer: "Offer",
  descriptive: "Texts",
  promo_code: "Promo code",
  redemption_control: "Redemption control",
};

export const operationWords: Record<Operation["op"], string> = {
  create: "Create",
  update: "Change",
  delete: "Delete",
  link: "Link",
  unlink: "Unlink",
};

/** A word of the closed lists as a person reads it; a word that only the server knows is shown readably. */
export function choiceWord(word: string): string {
  return wordIn(everyChoice, word);
}

const everyChoice: Readonly<Record<string, string>> = {
  ...programTypeWords,
  ...methodWords,
  ...channelWords,
  ...offerTypeWords,
  ...symbologyWords,
  active: "Active",
  inactive: "Inactive",
  expired: "Expired",
};

/** Names come from servers, so only a table's own keys count. */
function wordIn(words: Readonly<Record<string, string>>, name: string): string {
  return (Object.hasOwn(words, name) ? words[name] : undefined) ?? readable(name);
}

/** `usage_per_customer` or `usagePerCustomer` → `Usage per customer`. */
function readable(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .trim()
    .toLowerCase();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : name;
}
