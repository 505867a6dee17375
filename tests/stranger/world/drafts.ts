import { randomOf } from "../server/faults.ts";
import type { Row } from "../server/tables.ts";

/** An offer as an author writes it for `offers import`: CONTRACT.md's names. */
export interface Draft {
  readonly externalReference: string;
  readonly merchantOwner: number;
  readonly offerTitle: string;
  readonly offerType: string;
  readonly startDate: string;
  readonly endDate: string | null;
  readonly defaultLanguage: string;
  readonly status: "active" | "inactive";
  readonly programType: string | null;
  readonly redemptionMethods: readonly string[];
  readonly promoCode: string | null;
  readonly totalUsageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
  readonly clickthruUrl: string | null;
  readonly editionExclusivity: string | null;
  readonly campaign: string | null;
}

const methodsOf: readonly (readonly string[])[] = [
  ["promo_code"],
  ["promo_code", "barcode"],
  ["show_save"],
  ["online_link"],
  ["barcode", "online_link"],
  ["show_save", "promo_code"],
];

/** `count` drafts of every sort; the same seed gives the same ones. References are unique. */
export function draftsOf(seed: number, count: number): readonly Draft[] {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] ?? someOf(from);
  return Array.from({ length: count }, (_, at) => {
    const redemptionMethods = pick(methodsOf);
    const withCode = redemptionMethods.includes("promo_code");
    const limited = random() < 0.7;
    return {
      externalReference: `${pick(["PO", "Deal ~20%", "Ümlaut", "Q4 / dealers"])} ${seed}-${at}`,
      merchantOwner: pick([123, 124, 777]),
      offerTitle: `Offer ${at}`,
      offerType: pick(["percentage_discount", "fixed_discount", "bogo"]),
      startDate: pick(["2026-01-01", "2026-11-20", "2027-02-28"]),
      endDate: pick([null, "2027-12-31", "2028-02-29"]),
      defaultLanguage: pick(["en", "es"]),
      status: pick(["active", "active", "inactive"]),
      programType: pick([null, "closed_loop", "open_loop", "hybrid"]),
      redemptionMethods,
      promoCode: withCode ? `CODE-${seed}-${at}` : null,
      totalUsageLimit: limited ? 10 + Math.floor(random() * 990) : null,
      usageLimitPerCustomer: random() < 0.6 ? 1 + Math.floor(random() * 9) : null,
      clickthruUrl: redemptionMethods.includes("online_link")
        ? `https://shop.example/${seed}/${at}?a=1&b=2`
        : null,
      editionExclusivity: pick([null, "gold"]),
      campaign: pick([null, null, "Q4 100% Push"]),
    };
  });
}

/** The same rows as a semicolon file, as spreadsheets of half of Europe write it. */
export function csvOf(drafts: readonly Draft[]): string {
  const [first] = drafts;
  const columns = Object.keys(first ?? {});
  const cell = (value: unknown) =>
    `"${String(Array.isArray(value) ? value.join(";") : (value ?? "")).replaceAll('"', '""')}"`;
  const lines = drafts.map(draft => {
    const values = new Map<string, unknown>(Object.entries(draft));
    return columns.map(column => cell(values.get(column))).join(",");
  });
  return `${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

/** What a colleague at the dashboard sends for a plain offer. */
export function dashboardOffer(number: number, over: Row = {}): Row {
  return {
    version_active_from: "2026-10-01",
    merchant_owner: 123,
    default_language: "en",
    external_reference: `PROMO_${1_730_000_000 + number}`,
    offer_expiry_date: "2027-06-30",
    offer_status: "active",
    offer_type: "bogo",
    offer_redemption_methods: ["show_save"],
    edition_exclusivity: null,
    code_type: "S",
    clickthru_url: null,
    classification: "open_loop",
    ...over,
  };
}

function someOf<T>(from: readonly T[]): T {
  const [first] = from;
  if (first === undefined) throw new Error("There is nothing to pick from.");
  return first;
}
