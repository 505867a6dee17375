import type { JsonObject } from "../record.ts";
import type { ModelRequest, ModelTables } from "./model/kigo-model.ts";
import type { ColleagueAct, ColleagueStep } from "./script.ts";
import { campaignName, codeText, dateOf, otherMethods, words } from "./values-typed.ts";

/**
 * The requests by which a colleague at the dashboard does one act; none if there is nothing to do it to. `whole`: this
 * server's PUT replaces, so the dashboard sends the record as it shows it.
 */
export function requestsOf(
  { act, which, salt }: Pick<ColleagueStep, "act" | "which" | "salt">,
  tables: ModelTables,
  whole: boolean,
): readonly ModelRequest[] {
  return acts[act]({ which, salt, tables, whole });
}

interface Scene {
  readonly which: number;
  readonly salt: number;
  readonly tables: ModelTables;
  readonly whole: boolean;
}

type Acts = Readonly<Record<ColleagueAct, (scene: Scene) => readonly ModelRequest[]>>;

const offers = "/dashboard/offers";

const acts: Acts = {
  create: ({ salt }) => [
    {
      method: "POST",
      path: offers,
      body: {
        version_active_from: dateOf(salt),
        merchant_owner: salt % 2 === 0 ? 7 : 8,
        default_language: "en",
        external_reference: salt % 4 === 0 ? null : `PROMO_${salt}`,
        offer_redemption_methods: salt % 3 === 0 ? ["promo_code"] : ["show_save"],
        code_type: salt % 3 === 0 ? "P" : "S",
      },
    },
  ],
  edit: ({ salt, ...scene }) => toOffer(scene, offerPatch(salt)),
  edit_dates: ({ salt, ...scene }) =>
    toOffer(
      scene,
      salt % 2 === 0 ? { version_active_from: dateOf(salt) } : { offer_expiry_date: dateOf(salt) },
    ),
  edit_methods({ salt, which, tables, whole }) {
    const row = chosen(tables.offers, which);
    if (!row) return [];
    const methods = [...otherMethods(row.offer_redemption_methods, salt)];
    return [put(`${offers}/${row.offer_id}`, { offer_redemption_methods: methods }, whole && row)];
  },
  edit_texts({ salt, which, tables, whole }) {
    const row = chosen(tables.descriptives, which);
    if (!row) return [];
    const change = { language_code: row.language_code, short_text: words(salt) };
    return [put(`${offers}/${row.offer_id}/descriptives`, change, whole && row)];
  },
  delete({ which, tables }) {
    const row = chosen(tables.offers, which);
    return row ? [remove(`${offers}/${row.offer_id}`)] : [];
  },
  delete_many({ tables, salt }) {
    if (salt % 3 !== 0) return [];
    return [...tables.offers.values()].map(row => remove(`${offers}/${row.offer_id}`));
  },
  edit_code({ salt, which, tables, whole }) {
    const row = chosen(tables.promoCodes, which);
    const change = salt % 2 === 0 ? { promo_code: codeText(salt) } : { usage_limit: 1 + (salt % 60) };
    return row ? [put(`/dashboard/promo-codes/${row.promo_code_id}`, change, whole && row)] : [];
  },
  delete_code({ which, tables }) {
    const row = chosen(tables.promoCodes, which);
    return row ? [remove(`/dashboard/promo-codes/${row.promo_code_id}`)] : [];
  },
  add_code({ salt, which, tables }) {
    const row = chosen(tables.offers, which);
    if (!row) return [];
    const body = { offer_id: row.offer_id, promo_code: codeText(salt), code_type: "single" };
    return [{ method: "POST", path: "/dashboard/promo-codes", body }];
  },
  add_control({ salt, which, tables }) {
    const row = chosen(tables.offers, which);
    if (!row) return [];
    const body = { offer_id: row.offer_id, control_type: "usage_total", control_value: 1 + (salt % 5) };
    return [{ method: "POST", path: `${offers}/redemption-controls`, body }];
  },
  edit_control({ salt, which, tables, whole }) {
    const row = chosen(tables.controls, which);
    const path = `${offers}/redemption-controls/${row?.control_id}`;
    return row ? [put(path, { control_value: 1 + (salt % 9) }, whole && row)] : [];
  },
  delete_control({ which, tables }) {
    const row = chosen(tables.controls, which);
    return row ? [remove(`${offers}/redemption-controls/${row.control_id}`)] : [];
  },
  redeem: () => [],
  new_other({ salt }) {
    const named = salt >> 2;
    const made: readonly [string, JsonObject][] = [
      [`${offers}/types`, { type_name: `type-${named % 5}` }],
      ["/dashboard/programs", { program_name: `Program ${named % 4}`, program_type: "hybrid" }],
      ["/dashboard/campaigns", { campaign_name: campaignName(named), campaign_type: "seasonal" }],
      ["/dashboard/partners", { partner_name: `Partner ${named % 4}` }],
    ];
    const [path, body] = made[salt % 4] ?? [`${offers}/types`, { type_name: "type-0" }];
    return [{ method: "POST", path, body }];
  },
  edit_other({ salt, which, tables, whole }) {
    const type = chosen(tables.offerTypes, which);
    const campaign = chosen(tables.campaigns, which);
    if (salt % 2 === 0 && type)
      return [put(`${offers}/types/${type.offer_type_id}`, { type_description: words(salt) }, whole && type)];
    if (!campaign) return [];
    return [
      put(`/dashboard/campaigns/${campaign.campaign_id}`, { end_date: dateOf(salt) }, whole && campaign),
    ];
  },
  delete_other({ which, tables }) {
    const type = chosen(tables.offerTypes, which);
    return type ? [remove(`${offers}/types/${type.offer_type_id}`)] : [];
  },
  link({ which, salt, tables }) {
    const [offer, campaign] = [chosen(tables.offers, which), chosen(tables.campaigns, salt)];
    if (!offer || !campaign) return [];
    const body = { offer_id: offer.offer_id };
    return [{ method: "POST", path: `/dashboard/campaigns/${campaign.campaign_id}/offers`, body }];
  },
  unlink({ which, tables }) {
    const row = chosen(tables.links, which);
    return row ? [remove(`/dashboard/campaigns/${row.campaign_id}/offers/${row.offer_id}`)] : [];
  },
};

function offerPatch(salt: number): JsonObject {
  const patches: readonly JsonObject[] = [
    { clickthru_url: `https://example.com/${salt % 5}` },
    { edition_exclusivity: words(salt) },
    { external_reference: `PROMO_${salt}` },
    { offer_status: salt % 2 === 0 ? "active" : "inactive" },
    { classification: salt % 2 === 0 ? "hybrid" : "open_loop" },
    { offer_type: salt % 2 === 0 ? "bogo" : "cashback" },
    { merchant_owner: salt % 2 === 0 ? 7 : 8 },
  ];
  return patches[(salt >> 3) % patches.length] ?? {};
}

function toOffer({ which, tables, whole }: Omit<Scene, "salt">, body: JsonObject): readonly ModelRequest[] {
  const row = chosen(tables.offers, which);
  return row ? [put(`${offers}/${row.offer_id}`, body, whole && row)] : [];
}

function put(path: string, change: JsonObject, row: JsonObject | false): ModelRequest {
  const shown = Object.entries(row === false ? {} : row).filter(([name]) => !isBookkeeping(name));
  return { method: "PUT", path, body: { ...Object.fromEntries(shown), ...change } };
}

const isBookkeeping = (name: string): boolean =>
  ["created_at", "updated_at", "redemption_count", "promo_code_id", "control_id", "offer_type_id"].includes(
    name,
  );
const remove = (path: string): ModelRequest => ({ method: "DELETE", path });

function chosen<Row>(rows: ReadonlyMap<number | string, Row>, which: number): Row | undefined {
  return [...rows.values()][which % Math.max(1, rows.size)];
}
