import type { Entity, Json, JsonObject } from "../../record.ts";
import type { ModelTables } from "../model/kigo-model.ts";

/**
 * What the server's rows mean in the studio's fields, read by the oracle's own eyes: nothing here is the engine's
 * (SYNC.md W2, W5, W6).
 */
export type View = Readonly<Record<string, Json>>;

export type TableName =
  | "offers"
  | "promoCodes"
  | "controls"
  | "offerTypes"
  | "partners"
  | "programs"
  | "campaigns"
  | "merchants"
  | "locations"
  | "descriptives"
  | "links";

export const tableOf: Readonly<Partial<Record<Entity, TableName>>> = {
  offer: "offers",
  promo_code: "promoCodes",
  redemption_control: "controls",
  offer_type: "offerTypes",
  partner: "partners",
  program: "programs",
  campaign: "campaigns",
  merchant: "merchants",
  location: "locations",
};

export const entityOf: Readonly<Partial<Record<TableName, Entity>>> = {
  offers: "offer",
  promoCodes: "promo_code",
  controls: "redemption_control",
  offerTypes: "offer_type",
  partners: "partner",
  programs: "program",
  campaigns: "campaign",
};

/** Our own part, campaign, program and key out of an external_reference. */
export function referenceParts(reference: Json | undefined) {
  const whole = typeof reference === "string" ? reference : "";
  const padded = whole.startsWith("~") ? ` ${whole}` : whole;
  const found = /^(.*?)((?: ~[cpk]:[^ ~]+)+)$/s.exec(padded);
  const suffix = found?.[2] ?? "";
  const part = (letter: string) => {
    const value = new RegExp(` ~${letter}:([^ ~]+)`).exec(suffix)?.[1];
    return value === undefined ? null : decodeURIComponent(value);
  };
  const key = part("k");
  const own = found ? (found[1] ?? "") : whole;
  return { own: own === "" ? null : own, campaign: part("c"), program: part("p"), key };
}

/** One row of a table in the studio's fields. An offer's says nothing of its texts, nor of its links. */
export function rowView(table: TableName, row: JsonObject, isComplete: boolean): View {
  if (table === "offers") return offerRowView(row, isComplete);
  if (table === "descriptives") return textView(row);
  const entity = entityOf[table];
  return entity === undefined ? {} : recordView(entity, row);
}

function offerRowView(row: JsonObject, isComplete: boolean): View {
  const parts = referenceParts(row.external_reference);
  return {
    startDate: day(row.version_active_from),
    endDate: day(row.offer_expiry_date),
    merchantOwner: row.merchant_owner ?? null,
    defaultLanguage: row.default_language ?? null,
    status: row.offer_status ?? null,
    offerType: row.offer_type || null,
    redemptionMethods: row.offer_redemption_methods ?? [],
    editionExclusivity: row.edition_exclusivity || null,
    codeType: row.code_type ?? null,
    clickthruUrl: row.clickthru_url || null,
    programType: row.classification || null,
    externalReference: parts.own,
    ...(!isComplete && { campaign: parts.campaign, program: parts.program }),
  };
}

/** The offer with this id as the server has it; null if it has none. */
export function offerView(tables: ModelTables, id: number, isComplete: boolean): View | null {
  const row = tables.offers.get(id);
  if (row === undefined) return null;
  const texts = tables.descriptives.get(`${id}/${row.default_language}`);
  return {
    ...offerRowView(row, isComplete),
    ...(isComplete && { ...textView(texts ?? {}), campaign: linkedCampaign(tables, id) }),
  };
}

function textView(row: JsonObject): View {
  const text = (value: Json | undefined) => (typeof value === "string" && value !== "" ? value : null);
  const amount = text(row.savings_amount);
  return {
    offerTitle: text(row.short_text),
    offerDescription: text(row.long_text),
    termsConditions: text(row.terms_conditions),
    imageUrl: text(row.image_url),
    offerValue: amount === null ? null : Number(amount),
  };
}

function linkedCampaign(tables: ModelTables, offer: number): Json {
  let lowest = Number.POSITIVE_INFINITY;
  for (const link of tables.links.values())
    if (link.offer_id === offer && link.campaign_id < lowest) lowest = link.campaign_id;
  return tables.campaigns.get(lowest)?.campaign_name ?? null;
}

const day = (value: Json | undefined): Json => (typeof value === "string" ? value.slice(0, 10) : null);

/** Any other record by its table's row; references to other records are left out. */
export function recordView(entity: Entity, row: JsonObject): View {
  const view: Record<string, Json> = {};
  for (const [field, wire] of Object.entries(wireNames[entity] ?? {})) {
    const value = row[wire] ?? null;
    view[field] = wire.endsWith("_date") ? day(value) : value === "" ? null : value;
  }
  return view;
}

const wireNames: Readonly<Partial<Record<Entity, Readonly<Record<string, string>>>>> = {
  promo_code: { promoCode: "promo_code", codeType: "code_type", totalUsageLimit: "usage_limit" },
  redemption_control: {
    controlType: "control_type",
    controlValue: "control_value",
    isActive: "is_active",
  },
  offer_type: { typeName: "type_name", typeDescription: "type_description", isActive: "is_active" },
  partner: { partnerName: "partner_name", partnerType: "partner_type", partnerStatus: "partner_status" },
  program: { programName: "program_name", programType: "program_type", programStatus: "program_status" },
  campaign: {
    campaignName: "campaign_name",
    campaignType: "campaign_type",
    startDate: "start_date",
    endDate: "end_date",
  },
  descriptive: {
    languageCode: "language_code",
    offerTitle: "short_text",
    offerDescription: "long_text",
    termsConditions: "terms_conditions",
    imageUrl: "image_url",
  },
};

/** The record of a studio as the server has it, whichever its kind. */
export function viewOf(
  tables: ModelTables,
  { entity, serverId, language }: { entity: Entity; serverId: number; language?: string },
  isComplete: boolean,
): View | null {
  if (entity === "offer") return offerView(tables, serverId, isComplete);
  const row =
    entity === "descriptive"
      ? tables.descriptives.get(`${serverId}/${language ?? ""}`)
      : rowsOf(tables, entity)?.get(serverId);
  return row === undefined ? null : recordView(entity, row);
}

function rowsOf(tables: ModelTables, entity: Entity): ReadonlyMap<number | string, JsonObject> | undefined {
  const name = tableOf[entity];
  return name === undefined ? undefined : tables[name];
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const setFields: ReadonlySet<string> = new Set(["redemptionMethods", "channels", "targetAudience", "tags"]);

export const isSetField = (entity: Entity, field: string): boolean =>
  entity === "offer" && setFields.has(field);

/** A text that equal values share; sets are equal in any order. */
export function spell(entity: Entity, field: string, value: Json | undefined): string {
  if (isSetField(entity, field)) return spellJson(Array.isArray(value) ? [...value].sort() : []);
  return spellJson(value ?? null);
}

function spellJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spellJson).join()}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, each]) => `${name}:${spellJson(each)}`).join()}}`;
  }
  return JSON.stringify(value);
}
