import type { Write } from "../server/journal.ts";
import type { Row, Snapshot } from "../server/tables.ts";
import type { Draft } from "./drafts.ts";
import type { StudioOffer } from "./studio.ts";

/** SYNC.md W4: the first method decides. */
const codeTypes: Readonly<Record<string, string>> = {
  promo_code: "P",
  show_save: "S",
  barcode: "B",
  online_link: "O",
};

/** SYNC.md W6 as written there, read from the end. */
const suffix = /^(.*?)((?: ~[cpk]:[^ ~]+)+)$/;

export function referenceOf(text: unknown): { own: string; campaign: string | null; key: string | null } {
  const [, own, marks] = suffix.exec(String(text ?? "")) ?? [];
  if (own === undefined || marks === undefined) return { own: String(text ?? ""), campaign: null, key: null };
  const mark = (letter: string) => new RegExp(` ~${letter}:([^ ~]+)`).exec(marks)?.[1];
  const campaign = mark("c");
  return {
    own,
    campaign: campaign === undefined ? null : decodeURIComponent(campaign),
    key: mark("k") ?? null,
  };
}

/**
 * What is wrong on the server with what these authors wrote: each draft exactly once, each field that the server can
 * hold, one code with the author's text and limit, the controls. Sentences; none: all is right.
 */
export function faultsOnServer(
  drafts: readonly Draft[],
  { offers, codes, controls }: Pick<Snapshot, "offers" | "codes" | "controls">,
): string[] {
  return drafts.flatMap(draft => {
    const rows = offers.filter(
      ([, row]) => referenceOf(row.external_reference).own === draft.externalReference,
    );
    const [found] = rows;
    if (found === undefined || rows.length > 1)
      return [`${draft.externalReference} exists ${rows.length} times: ${rows.map(([id]) => id).join(", ")}`];
    const [id, row] = found;
    const wrong = [
      ...differences(row, expectedRow(draft)),
      ...codeFaults(draft, partsOf(codes, id)),
      ...controlFaults(draft, partsOf(controls, id)),
    ];
    return wrong.map(fault => `${draft.externalReference} (${id}): ${fault}`);
  });
}

/** Offers that the studio made and that were live with the server's own code, and since which write (SYNC.md U3). */
export function exposures(writes: readonly Write[]): string[] {
  const ours = new Set(
    writes.flatMap(({ op, table, who, id }) =>
      op === "create" && table === "offers" && who !== "dashboard" ? [id] : [],
    ),
  );
  const since = new Map<number, Write>();
  for (const write of writes)
    for (const offer of write.exposed) if (ours.has(offer) && !since.has(offer)) since.set(offer, write);
  return [...since].map(
    ([offer, { seq, op, table, id }]) => `offer ${offer} after write ${seq} (${op} ${table} ${id})`,
  );
}

/** The fields of a synced offer that the server can hold and both sides must agree on, by the contract's names. */
export function disagreements(offer: StudioOffer, row: Row): string[] {
  const { own, campaign } = referenceOf(row.external_reference);
  const theirs: Record<string, unknown> = {
    merchantOwner: row.merchant_owner,
    startDate: row.version_active_from,
    endDate: row.offer_expiry_date,
    defaultLanguage: row.default_language,
    status: row.offer_status,
    offerType: row.offer_type,
    programType: row.classification,
    editionExclusivity: row.edition_exclusivity,
    clickthruUrl: row.clickthru_url,
    externalReference: own === "" ? null : own,
    campaign,
    codeType: row.code_type,
  };
  const sorted = (list: unknown) => (Array.isArray(list) ? [...list].sort().join(";") : list);
  const wrong = Object.entries(theirs).flatMap(([field, value]) =>
    (offer[field] ?? null) === (value ?? null)
      ? []
      : [`${field}: here ${JSON.stringify(offer[field])}, there ${JSON.stringify(value)}`],
  );
  return sorted(offer.redemptionMethods) === sorted(row.offer_redemption_methods)
    ? wrong
    : [...wrong, `methods: here ${offer.redemptionMethods}, there ${row.offer_redemption_methods}`];
}

/** A control's value, whether it is the number or an object around it. */
export function numberIn(value: unknown): number | null {
  const found = /-?\d+/.exec(JSON.stringify(value ?? null));
  return found ? Number(found[0]) : null;
}

function expectedRow(draft: Draft): Row {
  return {
    merchant_owner: draft.merchantOwner,
    version_active_from: draft.startDate,
    offer_expiry_date: draft.endDate,
    default_language: draft.defaultLanguage,
    offer_status: draft.status,
    offer_type: draft.offerType,
    offer_redemption_methods: [...draft.redemptionMethods],
    edition_exclusivity: draft.editionExclusivity,
    code_type: codeTypes[draft.redemptionMethods[0] ?? ""] ?? "?",
    clickthru_url: draft.clickthruUrl,
    classification: draft.programType,
  };
}

function differences(row: Row, expected: Row): string[] {
  const shown = (value: unknown) =>
    JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null));
  return Object.entries(expected).flatMap(([field, value]) =>
    shown(row[field]) === shown(value) ? [] : [`${field} is ${shown(row[field])}, not ${shown(value)}`],
  );
}

function codeFaults(draft: Draft, codes: readonly Row[]): string[] {
  const texts = codes.map(row => `${row.promo_code}/${row.usage_limit ?? null}`);
  const wanted = draft.promoCode === null ? [] : [`${draft.promoCode}/${draft.totalUsageLimit}`];
  return texts.join() === wanted.join() ? [] : [`codes are [${texts}], not [${wanted}]`];
}

function controlFaults(draft: Draft, controls: readonly Row[]): string[] {
  const there = controls.map(row => `${row.control_type}=${numberIn(row.control_value)}`).sort();
  const wanted = [
    ...(draft.usageLimitPerCustomer === null ? [] : [`usage_per_customer=${draft.usageLimitPerCustomer}`]),
    ...(draft.promoCode === null && draft.totalUsageLimit !== null
      ? [`usage_total=${draft.totalUsageLimit}`]
      : []),
  ].sort();
  return there.join() === wanted.join() ? [] : [`controls are [${there}], not [${wanted}]`];
}

const partsOf = (table: Snapshot["codes"], offer: number): readonly Row[] =>
  table.map(([, row]) => row).filter(row => row.offer_id === offer);
