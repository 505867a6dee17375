import { expect, test } from "vitest";
import type { Json } from "#shared/domain/json.ts";
import { fieldsOf, modelUnderTest, offerInput } from "../model-under-test.ts";

const offers = "/dashboard/offers";
const codes = "/dashboard/promo-codes";
const profile = "today";

function rowsOf(json: Json, name: string): Json[] {
  const rows = Array.isArray(json) ? json : Object(json)[name];
  return Array.isArray(rows) ? rows : [];
}

function idsOf(json: Json): unknown[] {
  return rowsOf(json, "offers").map(row => Object(row).offer_id);
}

test("[W7] putReplaces: an absent field is null or its default afterwards, and a needed one is demanded", () => {
  const { put, createOffer } = modelUnderTest({ profile, quirks: { putReplaces: true } });
  const offer = createOffer({
    classification: "hybrid",
    offer_type: "bogo",
    offer_expiry_date: "2026-12-31",
  });
  const path = `${offers}/${String(offer.offer_id)}`;
  const replaced = put(path, { ...offerInput, clickthru_url: "https://a.example" });
  expect(replaced.json).toEqual({
    ...offer,
    clickthru_url: "https://a.example",
    classification: null,
    offer_type: "",
    offer_expiry_date: null,
  });
  const { code_type: _, ...incomplete } = offerInput;
  const refused = put(path, incomplete);
  expect([refused.status, JSON.stringify(refused.json)]).toEqual([400, expect.stringContaining("code_type")]);
});

test("putReplaces: every kind of record that has a PUT is replaced, and keeps what is the server's own", () => {
  const { post, put, model, createOffer } = modelUnderTest({ quirks: { putReplaces: true } });
  const { offer_id = null } = createOffer();
  const made = fieldsOf(post(codes, { promo_code: "A", offer_id, usage_limit: 5, code_type: "multi" }));
  const code = model.tables.promoCodes.get(Number(made.promo_code_id));
  if (code) model.plant("promoCodes", { ...code, redemption_count: 3 });
  expect(put(`${codes}/${String(made.promo_code_id)}`, { promo_code: "B", offer_id }).json).toMatchObject({
    promo_code: "B",
    usage_limit: null,
    code_type: "single",
    redemption_count: 3,
  });
  const texts = `${offers}/${String(offer_id)}/descriptives`;
  put(texts, { language_code: "en", short_text: "a", long_text: "b" });
  expect(put(texts, { language_code: "en", short_text: "c" }).json).toMatchObject({
    short_text: "c",
    long_text: null,
  });
  const program = fieldsOf(post("/dashboard/programs", { program_name: "A", program_type: "hybrid" }));
  const replaced = put(`/dashboard/programs/${String(program.program_id)}`, { program_name: "B" });
  expect(replaced.json).toMatchObject({ program_name: "B", program_type: null, program_status: "active" });
});

test("[W2] putAnswers204: a PUT changes the record and answers nothing; what is refused is still refused", () => {
  const { put, get, createOffer } = modelUnderTest({ profile, quirks: { putAnswers204: true } });
  const path = `${offers}/${String(createOffer().offer_id)}`;
  expect(put(path, { offer_type: "bogo" })).toEqual({ status: 204, json: null, headers: {} });
  expect(get(path).json).toMatchObject({ offer_type: "bogo" });
  expect(put(path, { offer_type: 1 }).status).toBe(400);
});

test("[U0] trimsTexts: texts lose the space around them, words and dates stay", () => {
  const { post, createOffer } = modelUnderTest({ quirks: { trimsTexts: true } });
  const given = { external_reference: "  Q4 \n", code_type: " " };
  expect(createOffer(given)).toMatchObject({ external_reference: "Q4", code_type: " " });
  const rows = { offers: [{ ...offerInput, external_reference: " bulk " }] };
  expect(JSON.stringify(post(`${offers}/bulk-create`, rows).json)).toContain('"bulk"');
});

test("[U0] cutsTextsAt: texts are cut to so many characters, not code units", () => {
  const { post, createOffer } = modelUnderTest({ profile, quirks: { cutsTextsAt: 3 } });
  const {
    offer_id = null,
    external_reference,
    version_active_from,
  } = createOffer({
    external_reference: "😀bcd",
  });
  expect([external_reference, version_active_from]).toEqual(["😀bc", "2026-12-01T00:00:00Z"]);
  expect(post(codes, { promo_code: "DEALER20", offer_id }).json).toMatchObject({ promo_code: "DEA" });
});

test("[W5] datesWithTime: a campaign's plain dates come as instants, in lists too", () => {
  const { post, get } = modelUnderTest({ quirks: { datesWithTime: true } });
  const body = { campaign_name: "A", start_date: "2025-12-01" };
  const dates = { start_date: "2025-12-01T00:00:00Z", end_date: null };
  expect(post("/dashboard/campaigns", body).json).toMatchObject(dates);
  expect(rowsOf(get("/dashboard/campaigns").json, "campaigns")).toMatchObject([dates]);
});

test("[W5] datesWithoutTime: an offer's dates come as they were typed; a time that was typed stays", () => {
  const { get, createOffer } = modelUnderTest({ profile, quirks: { datesWithoutTime: true } });
  const dates = { version_active_from: "2026-12-01", offer_expiry_date: "2026-12-31T10:30:00Z" };
  expect(createOffer(dates)).toMatchObject(dates);
  expect(rowsOf(get(offers).json, "offers")).toMatchObject([dates]);
});

test("[W1] shortPages: pages are short now and then, never empty, and their total stays true", () => {
  const { get, createOffer } = modelUnderTest({ profile, quirks: { shortPages: true } });
  for (let i = 0; i < 30; i += 1) createOffer();
  const pages = Array.from({ length: 60 }, () => get(offers, { limit: 10 }).json);
  const sizes = pages.map(page => idsOf(page).length);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(sizes.some(size => size < 10)).toBe(true);
  expect(sizes).toContain(10);
  expect(pages.every(page => Object(page).total_count === 30)).toBe(true);
  expect(idsOf(pages[sizes.findIndex(size => size < 10)] ?? null)[0]).toBe(1);
});

test("[W1] maxLimit: a larger limit is taken as the largest, which the page says", () => {
  const { get, createOffer } = modelUnderTest({ profile, quirks: { maxLimit: 5 } });
  for (let i = 0; i < 8; i += 1) createOffer();
  const { json } = get(offers, { limit: 100 });
  expect([idsOf(json).length, Object(json).limit]).toEqual([5, 5]);
  expect(idsOf(get(offers, { limit: 3 }).json)).toHaveLength(3);
});

test("[W1] barePages: a page is the array of its rows, and still a page", () => {
  const { get, createOffer } = modelUnderTest({ profile, quirks: { barePages: true } });
  for (let i = 0; i < 3; i += 1) createOffer();
  expect(Array.isArray(get(offers).json)).toBe(true);
  expect(idsOf(get(offers, { limit: 2, offset: 2 }).json)).toEqual([3]);
  expect(get(`${offers}/1`).json).toMatchObject({ offer_id: 1 });
});

test("[W7] refusesEcho: a field that is sent as it is stored is refused by name; left out or changed it passes", () => {
  const { put, createOffer } = modelUnderTest({ profile, quirks: { refusesEcho: "classification" } });
  const offer = createOffer({ classification: "hybrid" });
  const path = `${offers}/${String(offer.offer_id)}`;
  const refused = put(path, { ...offer, offer_type: "bogo" });
  expect([refused.status, JSON.stringify(refused.json)]).toEqual([
    422,
    expect.stringContaining("classification"),
  ]);
  expect(put(path, { offer_type: "bogo" }).status).toBe(200);
  expect(put(path, { classification: "open_loop" }).status).toBe(200);
});

test.each([
  [{ noServerCode: true }, 0],
  [{}, 1],
  [{ twoServerCodes: true }, 2],
])("[U3] with %j an offer with promo_code comes with %i codes", (quirks, count) => {
  const { get, createOffer } = modelUnderTest({ profile, quirks });
  createOffer({ offer_redemption_methods: ["promo_code"] });
  expect(rowsOf(get(codes).json, "")).toHaveLength(count);
});

test("[L1] unsortedLists: a row that is written anew moves to the end of the list, and the rest keeps its order", () => {
  const { get, put, pass, createOffer } = modelUnderTest({ profile, quirks: { unsortedLists: true } });
  for (let i = 0; i < 4; i += 1) createOffer();
  pass(1_000);
  put(`${offers}/2`, { offer_type: "bogo" });
  expect(idsOf(get(offers).json)).toEqual([1, 3, 4, 2]);
  expect(idsOf(get(offers, { limit: 2, offset: 2 }).json)).toEqual([4, 2]);
});
