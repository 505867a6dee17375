import { expect, test } from "vitest";
import type { Json } from "#shared/domain/json.ts";
import { fieldsOf, modelUnderTest, offerInput } from "./model-under-test.ts";

const offers = "/dashboard/offers";

test("[L3] a server restored from a backup has what the backup has, and uses its ids again", () => {
  const { model, get, createOffer, pass } = modelUnderTest();
  const kept = createOffer();
  const backup = model.snapshot();
  const lost = createOffer({ external_reference: "lost" });
  model.restore(backup);
  expect(get(`${offers}/${String(lost.offer_id)}`).status).toBe(404);
  expect(get(`${offers}/${String(kept.offer_id)}`).json).toEqual(kept);
  pass(1_000);
  const other = createOffer();
  expect(other.offer_id).toBe(lost.offer_id);
  expect(other.created_at).not.toBe(lost.created_at);
});

test("a snapshot stays as it was, however often it is restored", () => {
  const { model, put, get, createOffer } = modelUnderTest();
  const offer = createOffer({ offer_redemption_methods: ["promo_code"] });
  const path = `${offers}/${String(offer.offer_id)}`;
  const backup = model.snapshot();
  for (let round = 0; round < 2; round += 1) {
    put(path, { offer_type: `type ${round}` });
    model.handle({ method: "DELETE", path, headers: { authorization: "Bearer token" } });
    expect(model.tables.promoCodes.size).toBe(0);
    model.restore(backup);
    expect(get(path).json).toEqual(offer);
    expect(model.tables.promoCodes.size).toBe(1);
  }
});

test("[L6] a cursor of the change feed from before a restore has expired", () => {
  const { model, get, createOffer } = modelUnderTest();
  const backup = model.snapshot();
  createOffer();
  const before = fieldsOf(get("/dashboard/changes")).cursor ?? null;
  expect(get("/dashboard/changes", { since: before }).status).toBe(200);
  model.restore(backup);
  expect(get("/dashboard/changes", { since: before }).status).toBe(410);
});

test("[U1] a key is remembered for 24 hours; then the same request is a new one", () => {
  const { model, send, pass } = modelUnderTest();
  const request = { body: offerInput, headers: { "idempotency-key": "once" } };
  const first = send("POST", offers, request);
  pass(24 * 3_600_000 - 1);
  expect(send("POST", offers, request)).toEqual(first);
  pass(1);
  expect(send("POST", offers, request).json).not.toEqual(first.json);
  expect(model.tables.offers.size).toBe(2);
});

test("a restored server has forgotten the keys that came after the backup", () => {
  const { model, send } = modelUnderTest();
  const backup = model.snapshot();
  const request = { body: offerInput, headers: { "idempotency-key": "once" } };
  send("POST", offers, request);
  model.restore(backup);
  send("POST", offers, request);
  expect(model.tables.offers.size).toBe(1);
});

test("today's server knows no keys and no tags", () => {
  const { model, send } = modelUnderTest({ profile: "today" });
  const request = { body: offerInput, headers: { "idempotency-key": "once" } };
  expect(send("POST", offers, request).headers).not.toHaveProperty("etag");
  send("POST", offers, request);
  expect(model.tables.offers.size).toBe(2);
  expect(send("PUT", `${offers}/1`, { body: {}, headers: { "if-match": '"other"' } }).status).toBe(200);
});

test("a row of the complete list is as new as the later one of its offer and its texts", () => {
  const { get, put, pass, createOffer } = modelUnderTest();
  const { updated_at: atFirst } = createOffer();
  const shownAt = () => Object(Object(get(offers).json).offers[0]).updated_at;
  expect(shownAt()).toBe(atFirst);
  pass(500);
  const texts = fieldsOf(put(`${offers}/1/descriptives`, { language_code: "en", short_text: "new" }));
  expect([shownAt(), texts.updated_at]).toEqual([
    texts.updated_at,
    expect.not.stringMatching(String(atFirst)),
  ]);
  pass(500);
  const offer = fieldsOf(put(`${offers}/1`, { offer_type: "bogo" }));
  expect([shownAt(), offer.updated_at]).toEqual([
    offer.updated_at,
    expect.not.stringMatching(String(atFirst)),
  ]);
});

test("the revision grows with each write and with nothing else", () => {
  const { model, get, put, createOffer } = modelUnderTest();
  createOffer();
  const after = model.revision;
  get(offers);
  get(`${offers}/99`);
  put(`${offers}/1`, { code_type: "PP" });
  expect(model.revision).toBe(after);
  put(`${offers}/1`, { offer_type: "bogo" });
  expect(model.revision).toBeGreaterThan(after);
});

test("what is planted shows in lists and in the change feed, and its id is not given out again", () => {
  const { model, get, createOffer } = modelUnderTest();
  const { offer_id: id } = createOffer();
  const offer = model.tables.offers.get(Number(id));
  const cursor = fieldsOf(get("/dashboard/changes")).cursor ?? null;
  if (offer) model.plant("offers", { ...offer, offer_id: 40, classification: "planted" });
  expect(get(`${offers}/40`).json).toMatchObject({ classification: "planted" });
  expect(fieldsOf(get("/dashboard/changes", { since: cursor })).changes).toMatchObject([
    { key: { offer_id: 40 } },
  ]);
  expect(createOffer().offer_id).toBe(41);
});

test("the same requests have the same answers", () => {
  const life = (): Json[] => {
    const { send, createOffer } = modelUnderTest({ quirks: { shortPages: true } });
    for (let i = 0; i < 20; i += 1) createOffer({ offer_redemption_methods: ["promo_code"] });
    const pages = Array.from({ length: 10 }, () => send("GET", offers).json);
    return [...pages, send("GET", "/dashboard/promo-codes").json, send("GET", "/dashboard/changes").json];
  };
  expect(life()).toEqual(life());
});
