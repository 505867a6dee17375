import { Feed, type FeedSnapshot } from "./feed.ts";
import type { Rows, TableName } from "./rows.ts";
import { Table, type TableSnapshot } from "./table.ts";

type Tables = { readonly [Name in TableName]: Table<Rows[Name]> };
type DatabaseName = "entMom" | "kigo";

export interface StoreSnapshot {
  readonly tables: { readonly [Name in TableName]: TableSnapshot<Rows[Name]> };
  readonly feeds: Readonly<Record<DatabaseName, FeedSnapshot>>;
}

/** Both databases, their change feeds, and how often they were written to. */
export class Store {
  readonly tables: Tables;
  readonly feeds = { entMom: new Feed(), kigo: new Feed() };
  readonly #time: () => string;
  revision = 0;

  /** `time` dates the changes. */
  constructor(time: () => string) {
    this.#time = time;
    this.tables = this.#makeTables();
  }

  snapshot(): StoreSnapshot {
    const { tables, feeds } = this;
    return {
      tables: {
        offers: tables.offers.snapshot(),
        descriptives: tables.descriptives.snapshot(),
        offerTypes: tables.offerTypes.snapshot(),
        promoCodes: tables.promoCodes.snapshot(),
        controls: tables.controls.snapshot(),
        merchants: tables.merchants.snapshot(),
        locations: tables.locations.snapshot(),
        partners: tables.partners.snapshot(),
        programs: tables.programs.snapshot(),
        campaigns: tables.campaigns.snapshot(),
        links: tables.links.snapshot(),
        customerLists: tables.customerLists.snapshot(),
        redemptions: tables.redemptions.snapshot(),
        impressions: tables.impressions.snapshot(),
      },
      feeds: { entMom: feeds.entMom.snapshot(), kigo: feeds.kigo.snapshot() },
    };
  }

  restore({ tables, feeds }: StoreSnapshot): void {
    const names: TableName[] = tableNames;
    for (const name of names) this.#restoreTable(name, tables);
    this.feeds.entMom.restore(feeds.entMom);
    this.feeds.kigo.restore(feeds.kigo);
    this.revision += 1;
  }

  #restoreTable<Name extends TableName>(name: Name, snapshots: StoreSnapshot["tables"]): void {
    this.tables[name].restore(snapshots[name]);
  }

  #makeTables(): Tables {
    return {
      offers: this.#table("entMom", "offer", row => row.offer_id, ["offer_id"]),
      descriptives: this.#table("entMom", "descriptive", row => descriptiveKey(row), [
        "offer_id",
        "language_code",
      ]),
      offerTypes: this.#table("entMom", "offer_type", row => row.offer_type_id, ["offer_type_id"]),
      promoCodes: this.#table("entMom", "promo_code", row => row.promo_code_id, ["promo_code_id"]),
      controls: this.#table("entMom", "redemption_control", row => row.control_id, ["control_id"]),
      merchants: this.#table("entMom", "merchant", row => row.merchant_id, ["merchant_id"]),
      locations: this.#table("entMom", "location", row => row.location_id, ["merchant_id", "location_id"]),
      customerLists: this.#table("entMom", "customer_list", row => row.offer_id, ["offer_id"]),
      partners: this.#table("kigo", "partner", row => row.partner_id, ["partner_id"]),
      programs: this.#table("kigo", "program", row => row.program_id, ["program_id"]),
      campaigns: this.#table("kigo", "campaign", row => row.campaign_id, ["campaign_id"]),
      links: this.#table("kigo", "link", row => linkKey(row), ["campaign_id", "offer_id"]),
      // What customers do is in no feed.
      redemptions: new Table(row => row.redemption_id, this.#count),
      impressions: new Table(row => row.impression_id, this.#count),
    };
  }

  readonly #count = () => {
    this.revision += 1;
  };

  #table<Row>(
    database: DatabaseName,
    kind: string,
    keyOf: (row: Row) => number | string,
    fields: readonly (keyof Row & string)[],
  ): Table<Row> {
    return new Table<Row>(keyOf, (row, isDeleted) => {
      this.revision += 1;
      const key: Record<string, number | string> = {};
      for (const field of fields) key[field] = scalarOf(row[field]);
      const op = isDeleted ? "delete" : "upsert";
      this.feeds[database].record({ kind, key, op, changed_at: this.#time() });
    });
  }
}

export function descriptiveKey(key: { readonly offer_id: number; readonly language_code: string }): string {
  return `${key.offer_id}/${key.language_code}`;
}

export function linkKey(key: { readonly campaign_id: number; readonly offer_id: number }): string {
  return `${key.campaign_id}/${key.offer_id}`;
}

const tableNames: TableName[] = [
  "offers",
  "descriptives",
  "offerTypes",
  "promoCodes",
  "controls",
  "merchants",
  "locations",
  "partners",
  "programs",
  "campaigns",
  "links",
  "customerLists",
  "redemptions",
  "impressions",
];

function scalarOf(value: unknown): number | string {
  return typeof value === "number" ? value : String(value);
}
