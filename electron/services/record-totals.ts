import type { ListedKind } from "#shared/ipc/record-views.ts";
import type { LocalStore, OffersOf, OfferTotal, StoredRecord } from "../store/index.ts";

export interface RolledUp {
  readonly offers: number;
  readonly budgets: { readonly currency: string; readonly amount: number }[];
}

/** Names of programs and campaigns and what holds what, read once for a whole list. */
interface Places {
  /** Local ids of programs by name. */
  readonly programs: ReadonlyMap<string, readonly string[]>;
  /** Local ids of campaigns by name. */
  readonly campaigns: ReadonlyMap<string, readonly string[]>;
  /** What a program or campaign belongs to. */
  readonly above: ReadonlyMap<string, string>;
}

/**
 * What the offers of every record of a kind come to, by local id. An offer that names a campaign and no program counts
 * for the campaign's program, and for that one's partner.
 */
export function rollUp(store: LocalStore, kind: ListedKind): ReadonlyMap<string, RolledUp> {
  const { currency } = store.settings.defaults();
  const sums = new Map<string, { offers: number; budgets: Map<string, number> }>();
  const add = (id: string, total: OfferTotal) => {
    const sum = sums.get(id) ?? { offers: 0, budgets: new Map<string, number>() };
    sum.offers += total.offers;
    for (const budget of total.budgets) {
      const unit = budget.currency ?? currency;
      sum.budgets.set(unit, (sum.budgets.get(unit) ?? 0) + budget.amount);
    }
    sums.set(id, sum);
  };
  const whose = ownersOf(store, kind);
  for (const total of store.totals.by(groupOf[kind])) for (const id of whose(total)) add(id, total);
  return new Map(
    [...sums].map(([id, { offers, budgets }]) => [
      id,
      { offers, budgets: [...budgets].map(([unit, amount]) => ({ currency: unit, amount })) },
    ]),
  );
}

const groupOf = {
  program: "place",
  campaign: "place",
  partner: "place",
  merchant: "merchant",
  offer_type: "type",
} as const;

function ownersOf(store: LocalStore, kind: ListedKind): (total: OfferTotal) => readonly string[] {
  if (kind === "merchant") {
    const byNumber = new Map(undeleted(store, kind).map(record => [merchantNumber(record), record.id]));
    return ({ merchant }) => found(merchant === null ? undefined : byNumber.get(merchant));
  }
  if (kind === "offer_type") {
    const byWord = new Map(undeleted(store, kind).map(({ id, fields }) => [typeWord(fields.typeName), id]));
    return ({ type }) => found(type === null ? undefined : byWord.get(typeWord(type)));
  }
  const places = placesOf(store);
  const campaignsOf = ({ campaign }: OfferTotal) =>
    campaign === null ? [] : (places.campaigns.get(campaign) ?? []);
  const programsOf = (total: OfferTotal) =>
    total.program === null
      ? campaignsOf(total).flatMap(id => found(places.above.get(id)))
      : (places.programs.get(total.program) ?? []);
  if (kind === "campaign") return campaignsOf;
  if (kind === "program") return total => [...new Set(programsOf(total))];
  return total => [...new Set(programsOf(total).flatMap(id => found(places.above.get(id))))];
}

/** Which offers are a record's own: what its screen lists. */
export function offersOf(store: LocalStore, kind: ListedKind, record: StoredRecord): OffersOf {
  if (kind === "merchant") return { merchant: merchantNumber(record) ?? 0 };
  if (kind === "offer_type") {
    const word = typeWord(record.fields.typeName);
    const types = store.totals.by("type").flatMap(({ type }) => found(type ?? undefined));
    return { types: types.filter(type => typeWord(type) === word) };
  }
  if (kind === "campaign") return { campaigns: texts([record.fields.campaignName]), anyProgram: true };
  const programs =
    kind === "program"
      ? [record]
      : undeleted(store, "program").filter(({ fields }) => fields.partner === record.id);
  const ids = new Set(programs.map(({ id }) => id));
  const campaigns = undeleted(store, "campaign").filter(({ fields }) => ids.has(String(fields.program)));
  return {
    programs: texts(programs.map(({ fields }) => fields.programName)),
    campaigns: texts(campaigns.map(({ fields }) => fields.campaignName)),
  };
}

/** What offers name a merchant by. */
export function merchantNumber({ serverId, fields }: StoredRecord): number | null {
  return serverId ?? (typeof fields.localNumber === "number" ? fields.localNumber : null);
}

export const undeleted = (store: LocalStore, kind: ListedKind | "location"): StoredRecord[] =>
  store.records.list(kind).filter(({ deleted }) => !deleted);

function placesOf(store: LocalStore): Places {
  const [programs, campaigns] = [undeleted(store, "program"), undeleted(store, "campaign")];
  const above = [
    ...programs.flatMap(({ id, fields }) => texts([fields.partner]).map(of => [id, of] as const)),
    ...campaigns.flatMap(({ id, fields }) => texts([fields.program]).map(of => [id, of] as const)),
  ];
  return {
    programs: idsByName(programs, "programName"),
    campaigns: idsByName(campaigns, "campaignName"),
    above: new Map(above),
  };
}

function idsByName(records: readonly StoredRecord[], field: string): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, fields } of records) {
    const name = String(fields[field] ?? "");
    ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  return ids;
}

/** `Percentage discount` and `percentage_discount` are one type. */
const typeWord = (name: unknown): string =>
  String(name ?? "")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");

const found = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
const texts = (values: readonly unknown[]): string[] =>
  values.filter((value): value is string => typeof value === "string");
