import type { Json, JsonObject } from "../../record.ts";
import type { Errand } from "../line.ts";
import type { ModelTables } from "../model/kigo-model.ts";
import type { ServerLog } from "./server-log.ts";
import { isObject, type TableName } from "./view.ts";

/** A row as an answer showed it to a studio. */
export interface Image {
  readonly table: TableName;
  readonly key: number | string;
  readonly row: JsonObject;
  readonly life: number | null;
  /** The run that read it. */
  readonly run: number;
}

/** An image, and those of the same row that came before it. */
interface Seen {
  readonly image: Image;
  /** Which of all arrivals brought it. */
  readonly arrival: number;
  readonly earlier: Seen | undefined;
}

/** What the studios have read of each row, in the order in which it came to them. */
export function createImages() {
  const seen = new Map<string, Seen>();
  const onTheWay = new Map<Errand, readonly Image[]>();
  const departures = new Map<Errand, number>();
  let arrivals = 0;
  const nameOf = (studio: number, table: TableName, key: number | string) => `${studio} ${table} ${key}`;
  return {
    newest: (studio: number, table: TableName, key: number | string): Image | undefined =>
      seen.get(nameOf(studio, table, key))?.image,
    /** What had come by the time the request left: a later reading cannot call a write back. */
    before(errand: Errand, table: TableName, key: number | string): Image | undefined {
      let each = seen.get(nameOf(errand.studio, table, key));
      while (each && each.arrival > (departures.get(errand) ?? arrivals)) each = each.earlier;
      return each?.image;
    },
    leaves(errand: Errand): void {
      if (errand.request.method !== "GET") departures.set(errand, arrivals);
    },
    answered: (errand: Errand, images: readonly Image[]): void => void onTheWay.set(errand, images),
    arrived(errand: Errand): void {
      arrivals += 1;
      for (const image of onTheWay.get(errand) ?? []) {
        const name = nameOf(errand.studio, image.table, image.key);
        seen.set(name, { image, arrival: arrivals, earlier: seen.get(name) });
      }
      onTheWay.delete(errand);
    },
  };
}

const idNames: readonly (readonly [string, TableName])[] = [
  ["promo_code_id", "promoCodes"],
  ["control_id", "controls"],
  ["offer_type_id", "offerTypes"],
  ["location_id", "locations"],
  ["campaign_id", "campaigns"],
  ["program_id", "programs"],
  ["partner_id", "partners"],
  ["merchant_id", "merchants"],
];

/** The rows that an answer speaks of, as they stand in the tables now. */
export function imagesIn(json: Json, tables: ModelTables, log: ServerLog, run: number): readonly Image[] {
  return rowsIn(json).flatMap(row => imagesOf(row, tables, log, run));
}

function rowsIn(json: Json): readonly JsonObject[] {
  if (isObject(json)) {
    const list = Object.values(json).find(
      value => Array.isArray(value) && value.every(each => isObject(each)) && !isMethods(json),
    );
    return Array.isArray(list) ? list.filter(isObject) : [json];
  }
  return Array.isArray(json) ? json.filter(isObject) : [];
}

/** An offer alone has lists of its own. */
const isMethods = (json: JsonObject): boolean => "offer_redemption_methods" in json;

function imagesOf(row: JsonObject, tables: ModelTables, log: ServerLog, run: number): readonly Image[] {
  const at = (table: TableName, key: number | string): readonly Image[] => {
    const stored = tables[table].get(key);
    return stored === undefined ? [] : [{ table, key, row: stored, life: log.life(table, key), run }];
  };
  const { offer_id: offer, language_code: language } = row;
  for (const [name, table] of idNames) {
    const id = row[name];
    if (typeof id === "number" && !("linked_at" in row)) return at(table, id);
  }
  if (typeof offer !== "number") return [];
  if (typeof language === "string") return at("descriptives", `${offer}/${language}`);
  if (typeof row.default_language !== "string") return [];
  const own = "short_text" in row ? at("descriptives", `${offer}/${row.default_language}`) : [];
  return [...at("offers", offer), ...own];
}
