import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isRequest, rowsIn, type Studio, startWorld, type World } from "../tests/support/sync-world.ts";
import type { Reply } from "./ports.ts";
import { resolveConflict } from "./resolve.ts";

let world: World;
let studio: Studio;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.reset();
  studio = world.studio();
});
afterAll(() => world.close());

const offers = async () => rowsIn(await world.colleague("GET", "/dashboard/offers", undefined), "offers");
const codes = async () => rowsIn(await world.colleague("GET", "/dashboard/promo-codes"));
const controls = async () => rowsIn(await world.colleague("GET", "/dashboard/offers/redemption-controls"));
const dashboardOffer = (more = {}) =>
  world.colleague("POST", "/dashboard/offers", {
    version_active_from: "2026-01-01",
    merchant_owner: 7,
    default_language: "en",
    external_reference: "PROMO_1730000000000",
    offer_redemption_methods: ["show_save"],
    code_type: "S",
    ...more,
  });

/** A draft with code and limit per customer, as the seed's form has them. */
function wholeDraft() {
  const offer = studio.draft();
  const code = studio.store.addLocal({
    entity: "promo_code",
    parentId: offer.id,
    fields: { promoCode: "DEALER20", codeType: "single", totalUsageLimit: 1000 },
  });
  const control = studio.store.addLocal({
    entity: "redemption_control",
    parentId: offer.id,
    fields: { controlType: "usage_per_customer", controlValue: 3, isActive: true },
  });
  return { offer, code, control };
}

/** The draft, synced. */
async function synced() {
  const draft = wholeDraft();
  const outcome = await studio.sync();
  expect(outcome.stopped).toBeNull();
  return { ...draft, offer: studio.offer(draft.offer.id) };
}

describe("a draft on its way to the server", () => {
  test("[P1] [P4] the plan shows the offer, its code and its control, in that order, and sends nothing", async () => {
    wholeDraft();
    const { operations, localOnly } = studio.plan();
    expect(operations.map(({ op, entity }) => `${op} ${entity}`)).toEqual([
      "create offer",
      "create promo_code",
      "create redemption_control",
    ]);
    expect(localOnly[0]?.fields).toEqual(
      expect.arrayContaining(["offerTitle", "offerDescription", "termsConditions"]),
    );
    expect(studio.sent).toEqual([]);
  });

  test("[U3] ends as one offer with its key, one code with the author's text and limit, one control", async () => {
    const { offer } = await synced();
    expect(await offers()).toMatchObject([
      { classification: "closed_loop", external_reference: ` ~k:${offer.key}` },
    ]);
    expect(await codes()).toMatchObject([
      { promo_code: "DEALER20", usage_limit: 1000, offer_id: offer.serverId },
    ]);
    expect(await controls()).toMatchObject([{ control_type: "usage_per_customer", control_value: 3 }]);
  });

  test("nothing is left to do afterwards, and an idle run writes nothing", async () => {
    await synced();
    expect(studio.plan().operations).toEqual([]);
    const before = studio.sent.length;
    const outcome = await studio.sync();
    expect(outcome).toMatchObject({
      pulled: 0,
      created: 0,
      updated: 0,
      deleted: 0,
      conflicts: 0,
      unsettled: 0,
    });
    expect(studio.sent.slice(before).every(({ method }) => method === "GET")).toBe(true);
  });

  test("[P2] a draft stays on this computer", async () => {
    studio.store.setStage(studio.draft().id, "draft");
    await studio.sync();
    expect(await offers()).toEqual([]);
  });

  test("an offer the server refuses keeps its words, and the others go through", async () => {
    const bad = studio.draft({ codeType: "PP" });
    studio.draft();
    const outcome = await studio.sync();
    expect(outcome).toMatchObject({ created: 1, rejected: [{ id: bad.id, status: 400 }] });
    expect(outcome.rejected[0]?.message).toContain("Code type must be single character");
    expect(studio.store.rejections).toHaveLength(1);
  });

  test("an error that an edit brought in holds that offer back, in words", async () => {
    const offer = studio.draft();
    const outcome = await studio.sync({
      problemOf: ({ id }) => (id === offer.id ? "Ends before it starts." : null),
    });
    expect(outcome.created).toBe(0);
    expect(await offers()).toEqual([]);
  });
});

describe("a write whose answer never came", () => {
  const post = isRequest("POST", /\/dashboard\/offers$/);

  test("[U1] a create that landed is found by its key and not sent again", async () => {
    const { offer } = wholeDraft();
    studio.fault(post, { kind: "lost_answer" });
    const outcome = await studio.sync();
    expect(outcome).toMatchObject({ unsettled: 0, stopped: null });
    expect(await offers()).toHaveLength(1);
    expect(await codes()).toMatchObject([{ promo_code: "DEALER20" }]);
    expect(studio.offer(offer.id).serverId).not.toBeNull();
    expect(studio.plan().operations).toEqual([]);
  });

  test("[U1] a create that never arrived is believed absent only after deadline and grace, then sent once", async () => {
    wholeDraft();
    studio.fault(post, { kind: "lost_request" });
    const started = studio.clock.now();
    const outcome = await studio.sync();
    expect(studio.clock.now() - started).toBeGreaterThanOrEqual(15_000);
    expect(outcome).toMatchObject({ unsettled: 0 });
    expect(await offers()).toHaveLength(1);
  });

  test("[U1] while it is unknown it stays in the plan, and drawing it back to draft deletes nothing [P3]", async () => {
    const { offer } = wholeDraft();
    studio.fault(post, { kind: "lost_answer" });
    await studio.sync({ config: { rounds: 0 } });
    expect(studio.plan().operations[0]).toMatchObject({ op: "create", entity: "offer", why: "unsettled" });
    studio.store.setStage(offer.id, "draft");
    await studio.sync();
    expect(studio.offer(offer.id).serverId).not.toBeNull();
    expect(await offers()).toHaveLength(1);
  });

  test("[P3] deleting it waits for the settlement, then deletes what came to be", async () => {
    const { offer } = wholeDraft();
    studio.fault(post, { kind: "lost_answer" });
    await studio.sync({ config: { rounds: 0 } });
    studio.store.remove("offer", offer.id);
    await studio.sync();
    expect(await offers()).toEqual([]);
    expect(studio.plan().operations).toEqual([]);
  });

  test("[U2] a code and a control that landed unanswered are found by their natural keys", async () => {
    wholeDraft();
    studio.fault(isRequest("PUT", /promo-codes/), { kind: "lost_answer" });
    studio.fault(isRequest("POST", /redemption-controls/), { kind: "lost_answer" });
    await studio.sync();
    expect(await codes()).toHaveLength(1);
    expect(await controls()).toHaveLength(1);
    expect(studio.plan().operations).toEqual([]);
  });

  test("[U0] an update that landed unanswered is done; one that did not is sent again", async () => {
    for (const kind of ["lost_answer", "lost_request"] as const) {
      const { offer } = await synced();
      studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
      studio.fault(isRequest("PUT", /offers\/\d+$/), { kind });
      await studio.sync();
      expect(studio.plan().operations).toEqual([]);
      const row = (await offers()).find(({ offer_id }) => offer_id === offer.serverId);
      expect(String(row?.offer_expiry_date)).toContain("2026-01-31");
    }
  });

  test("[U0] an unanswered update that a colleague then overwrote is a conflict", async () => {
    const { offer } = await synced();
    studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
    studio.fault(isRequest("PUT", /offers\/\d+$/), { kind: "lost_request" });
    await studio.sync({ config: { rounds: 0 } });
    await world.colleague("PUT", `/dashboard/offers/${offer.serverId}`, { offer_expiry_date: "2026-02-28" });
    await studio.sync();
    expect(studio.store.conflicts()).toMatchObject([
      { field: "endDate", base: "2025-12-31", mine: "2026-01-31", theirs: "2026-02-28" },
    ]);
  });

  test("an answer of 500, or one that is no JSON, counts as unknown", async () => {
    wholeDraft();
    const reply = { kind: "refused", status: 500, message: "no", fromApi: true, retryAfter: null } as const;
    studio.fault(post, { kind: "answer", reply, afterSending: true });
    await studio.sync();
    expect(await offers()).toHaveLength(1);
  });

  test("[U0] a delete that landed unanswered is done", async () => {
    const { offer } = await synced();
    studio.store.remove("offer", offer.id);
    studio.fault(isRequest("DELETE", /offers\/\d+$/), { kind: "lost_answer" });
    await studio.sync();
    expect(await offers()).toEqual([]);
    expect(studio.store.record("offer", offer.id)).toBeNull();
  });
});

describe("a server with habits of its own", () => {
  const put = isRequest("PUT", /offers\/\d+$/);

  test("[W7] a field it refuses to hear back is left out, now and from then on", async () => {
    const { offer } = await synced();
    const message = "edition_exclusivity: must be left out";
    const reply = { kind: "refused", status: 422, message, fromApi: true, retryAfter: null } as const;
    studio.fault(put, { kind: "answer", reply, afterSending: false });
    studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
    expect(await studio.sync()).toMatchObject({ updated: 1, rejected: [] });
    studio.store.edit("offer", offer.id, { endDate: "2026-02-15" });
    await studio.sync();
    const bodies = studio.sent
      .filter(put)
      .map(({ body }) => Object.keys(body ?? {}).includes("edition_exclusivity"));
    expect(bodies).toEqual([true, false, false]);
  });

  test("[W7] a refusal of what we did change is the author's to hear", async () => {
    const { offer } = await synced();
    const message = "offer_expiry_date: must be a working day";
    const reply = { kind: "refused", status: 422, message, fromApi: true, retryAfter: null } as const;
    studio.fault(put, { kind: "answer", reply, afterSending: false });
    studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
    expect(await studio.sync()).toMatchObject({
      updated: 0,
      rejected: [{ id: offer.id, status: 422, message }],
    });
  });

  test("[W2] a PUT answered by 204 is done, and the next pull agrees", async () => {
    const { offer } = await synced();
    studio.fault(put, { kind: "answer", reply: { kind: "ok", status: 204, json: null }, afterSending: true });
    studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
    expect(await studio.sync()).toMatchObject({ updated: 1 });
    expect(studio.plan().operations).toEqual([]);
    expect(await studio.sync()).toMatchObject({ pulled: 0, updated: 0, conflicts: 0 });
  });

  test("[U0] a value it stores its own way is taken over once, told once and never sent again", async () => {
    const { offer } = await synced();
    const row = (await offers())[0] ?? {};
    const stored = { ...row, external_reference: `Dealers ~k:${offer.key}` };
    studio.fault(put, {
      kind: "answer",
      reply: { kind: "ok", status: 200, json: stored },
      afterSending: false,
    });
    await world.colleague("PUT", `/dashboard/offers/${offer.serverId}`, {
      external_reference: stored.external_reference,
    });
    studio.store.edit("offer", offer.id, { externalReference: "Dealers of the north" });
    const cut = { kind: "ok", status: 200, json: row } as const;
    studio.fault(isRequest("GET", /offers\/\d+$/), { kind: "answer", reply: cut, afterSending: false });
    const list = { offers: [row], total_count: 1, limit: 100, offset: 0 };
    studio.fault(request => request.path === "/dashboard/offers" && request.query?.limit === 100, {
      kind: "answer",
      reply: { kind: "ok", status: 200, json: list },
      afterSending: false,
    });
    const outcome = await studio.sync();
    expect(outcome.storedDifferently).toMatchObject([
      { id: offer.id, field: "externalReference", sent: "Dealers of the north", stored: "Dealers" },
    ]);
    expect(studio.offer(offer.id).fields.externalReference).toBe("Dealers");
    expect(studio.plan().operations).toEqual([]);
    expect(await studio.sync()).toMatchObject({ updated: 0, conflicts: 0, storedDifferently: [] });
  });
});

describe("the public list of merchants", () => {
  const asked = isRequest("GET", /api\/v1\/merchants$/);
  const answer = (reply: Reply) => studio.fault(asked, { kind: "answer", reply, afterSending: false });

  test("[W2] its names are taken over where it answers, an array or an object holding one", async () => {
    const merchants = [{ merchant_id: 101, merchant_name: "Harrow Equipment" }, { merchant_id: "x" }, {}];
    answer({ kind: "ok", status: 200, json: { merchants, total_count: 3 } });
    expect((await studio.sync()).stopped).toBeNull();
    expect(studio.store.merchantName(101)).toBe("Harrow Equipment");
  });

  test.each<Reply>([
    { kind: "refused", status: 401, message: "no", fromApi: true, retryAfter: null },
    { kind: "refused", status: 500, message: "no", fromApi: false, retryAfter: null },
    { kind: "malformed", status: 200, message: "no JSON" },
    { kind: "unreachable", sent: true, message: "lost" },
    { kind: "ok", status: 200, json: "nothing of the kind" },
  ])("[W2] whatever else it answers stops nothing: %j", async reply => {
    answer(reply);
    const draft = studio.draft();
    expect(await studio.sync()).toMatchObject({ stopped: null, created: 1 });
    expect(studio.offer(draft.id).serverId).not.toBeNull();
  });

  test("[U6] it is asked for at most every quarter of an hour", async () => {
    await studio.sync();
    await studio.sync();
    expect(studio.sent.filter(asked)).toHaveLength(1);
    studio.clock.advance(16 * 60_000);
    await studio.sync();
    expect(studio.sent.filter(asked)).toHaveLength(2);
  });
});

describe("colleagues at the dashboard", () => {
  test("[L1] their offers come in as ready, untouched and without a key", async () => {
    await dashboardOffer();
    await studio.sync();
    const [pulled] = studio.store.all();
    expect(pulled).toMatchObject({
      stage: "ready",
      key: null,
      fields: { externalReference: "PROMO_1730000000000" },
    });
    expect(studio.plan().operations).toEqual([]);
  });

  test("[M1] edits to different fields merge by themselves, both kept", async () => {
    const { offer } = await synced();
    await world.colleague("PUT", `/dashboard/offers/${offer.serverId}`, { offer_expiry_date: "2026-02-28" });
    studio.store.edit("offer", offer.id, { clickthruUrl: "https://example.com/q4" });
    await studio.sync();
    expect(await offers()).toMatchObject([{ clickthru_url: "https://example.com/q4" }]);
    expect(String((await offers())[0]?.offer_expiry_date)).toContain("2026-02-28");
    expect(studio.offer(offer.id).fields).toMatchObject({ endDate: "2026-02-28" });
  });

  test("[M1] [M3] the same field changed on both sides writes nothing until a person decides", async () => {
    const { offer, code } = await synced();
    await world.colleague("PUT", `/dashboard/offers/${offer.serverId}`, { offer_expiry_date: "2026-02-28" });
    studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
    studio.store.edit("promo_code", code.id, { totalUsageLimit: 5 });
    const before = studio.sent.length;
    const outcome = await studio.sync();
    expect(outcome.conflicts).toBe(1);
    expect(studio.sent.slice(before).some(({ method }) => method !== "GET")).toBe(false);
    expect(await codes()).toMatchObject([{ usage_limit: 1000 }]);
  });

  test.each([
    ["mine", "2026-01-31"],
    ["theirs", "2026-02-28"],
  ] as const)("[M1] taking %s ends with both sides equal", async (take, end) => {
    const { offer } = await synced();
    await world.colleague("PUT", `/dashboard/offers/${offer.serverId}`, { offer_expiry_date: "2026-02-28" });
    studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
    await studio.sync();
    const [conflict] = studio.store.conflicts();
    expect(resolveConflict(studio.store, unused, conflict?.id ?? "", { take }).ok).toBe(true);
    await studio.sync();
    expect(String((await offers())[0]?.offer_expiry_date)).toContain(end);
    expect(studio.offer(offer.id).fields.endDate).toBe(end);
    expect(studio.store.conflicts()).toEqual([]);
  });

  test("[U5] an edit between the sweep and our write still merges", async () => {
    const { offer } = await synced();
    studio.store.edit("offer", offer.id, { clickthruUrl: "https://example.com/q4" });
    const get = isRequest("GET", new RegExp(`offers/${offer.serverId}$`));
    studio.before(get, () =>
      world.colleague("PUT", `/dashboard/offers/${offer.serverId}`, { offer_expiry_date: "2026-03-31" }),
    );
    await studio.sync();
    expect(await offers()).toMatchObject([{ clickthru_url: "https://example.com/q4" }]);
    expect(studio.offer(offer.id).fields.endDate).toBe("2026-03-31");
  });

  test("[L2] a deletion is believed after a clean sweep and a 404", async () => {
    const { offer } = await synced();
    await world.colleague("DELETE", `/dashboard/offers/${offer.serverId}`);
    await studio.sync();
    expect(studio.store.record("offer", offer.id)).toBeNull();
    expect(studio.store.children(offer.id)).toEqual([]);
  });

  test("[L1] [L2] a list that forgets rows deletes nothing here", async () => {
    const { offer } = await synced();
    const forgetful = {
      kind: "ok",
      status: 200,
      json: { offers: [], total_count: 1, limit: 100, offset: 0 },
    } as const;
    for (let n = 0; n < 6; n += 1) {
      studio.fault(isRequest("GET", /dashboard\/offers$/), {
        kind: "answer",
        reply: forgetful,
        afterSending: false,
      });
    }
    await studio.sync();
    expect(studio.offer(offer.id).serverId).toBe(offer.serverId);
  });

  test("[L2] a clean but wrong empty list is checked record by record", async () => {
    const { offer } = await synced();
    const empty = {
      kind: "ok",
      status: 200,
      json: { offers: [], total_count: 0, limit: 100, offset: 0 },
    } as const;
    for (let n = 0; n < 2; n += 1) {
      studio.fault(isRequest("GET", /dashboard\/offers$/), {
        kind: "answer",
        reply: empty,
        afterSending: false,
      });
    }
    await studio.sync();
    expect(studio.offer(offer.id).serverId).toBe(offer.serverId);
  });

  test("[M4] a deletion there against an edit here is a conflict; mine makes a new record with a new key", async () => {
    const { offer } = await synced();
    studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
    await world.colleague("DELETE", `/dashboard/offers/${offer.serverId}`);
    await studio.sync();
    const [conflict] = studio.store.conflicts();
    expect(conflict).toMatchObject({ field: "*", theirs: null });
    resolveConflict(
      studio.store,
      { ...unused, ulid: () => "01JD000000000000000000NEWK" },
      conflict?.id ?? "",
      { take: "mine" },
    );
    await studio.sync();
    expect(await offers()).toMatchObject([{ external_reference: " ~k:01JD000000000000000000NEWK" }]);
    expect(await codes()).toMatchObject([{ promo_code: "DEALER20" }]);
  });

  test("[M4] a deletion here against an edit there is a conflict; theirs brings it back with their edit", async () => {
    const { offer } = await synced();
    studio.store.remove("offer", offer.id);
    await world.colleague("PUT", `/dashboard/offers/${offer.serverId}`, { offer_expiry_date: "2026-02-28" });
    await studio.sync();
    const [conflict] = studio.store.conflicts();
    expect(conflict).toMatchObject({ field: "*", mine: null });
    expect(await offers()).toHaveLength(1);
    resolveConflict(studio.store, unused, conflict?.id ?? "", { take: "theirs" });
    expect(studio.offer(offer.id)).toMatchObject({ deleted: false, fields: { endDate: "2026-02-28" } });
  });

  test("[U3] a code that customers already used is never written over: a person decides", async () => {
    const { offer } = wholeDraft();
    const used = {
      promo_code_id: 900,
      promo_code: "OWN",
      offer_id: 1,
      code_type: "single",
      usage_limit: null,
      redemption_count: 4,
    };
    const reply = { kind: "ok", status: 200, json: [used] } as const;
    // The first reading is the pull's, before the offer exists; the second is the push's.
    studio.fault(isRequest("GET", /promo-codes/), {
      kind: "answer",
      reply: { kind: "ok", status: 200, json: [] },
      afterSending: false,
    });
    // A list that ignores paging answers the same again where it is asked for more (W1).
    for (let page = 0; page < 2; page += 1)
      studio.fault(isRequest("GET", /promo-codes/), { kind: "answer", reply, afterSending: false });
    await studio.sync();
    expect(studio.store.conflicts()).toMatchObject([
      { entity: "promo_code", field: "promoCode", mine: "DEALER20", theirs: "OWN" },
    ]);
    expect(studio.sent.some(({ method, path }) => method !== "GET" && path.includes("promo-codes"))).toBe(
      false,
    );
    expect(studio.offer(offer.id).serverId).toBe(1);
  });

  test("[L2] a control deleted there is gone here after two readings that agree", async () => {
    const { control } = await synced();
    const [row] = await controls();
    await world.colleague("DELETE", `/dashboard/offers/redemption-controls/${row?.control_id}`);
    await studio.sync();
    expect(studio.store.record("redemption_control", control.id)).toBeNull();
  });

  test("[M3] their title, which this server does not let us change, is a conflict that holds nothing back", async () => {
    const { offer } = await synced();
    const list = {
      offers: [{ ...(await offers())[0], short_text: "Their title" }],
      total_count: 1,
      limit: 100,
      offset: 0,
    };
    studio.store.edit("offer", offer.id, { endDate: "2026-01-31" });
    const reply = { kind: "ok", status: 200, json: list } as const;
    studio.fault(request => request.path === "/dashboard/offers" && request.query?.limit === 100, {
      kind: "answer",
      reply,
      afterSending: false,
    });
    const outcome = await studio.sync();
    expect(studio.store.conflicts()).toMatchObject([
      { field: "offerTitle", blocking: false, mine: "Q4 Dealer Incentive" },
    ]);
    expect(outcome).toMatchObject({ conflicts: 0, updated: 1 });
  });
});

describe("what stops a run", () => {
  test("401 stops it and keeps everything", async () => {
    wholeDraft();
    const reply = { kind: "refused", status: 401, message: "no", fromApi: true, retryAfter: null } as const;
    studio.fault(isRequest("POST", /offers$/), { kind: "answer", reply, afterSending: false });
    const outcome = await studio.sync();
    expect(outcome.stopped?.kind).toBe("unauthorised");
    expect(studio.plan().operations).toHaveLength(3);
    expect((await studio.sync()).created).toBe(3);
  });

  test("429 is obeyed to the letter of Retry-After and the write is sent again", async () => {
    wholeDraft();
    const reply = {
      kind: "refused",
      status: 429,
      message: "slow down",
      fromApi: true,
      retryAfter: 7000,
    } as const;
    studio.fault(isRequest("POST", /offers$/), { kind: "answer", reply, afterSending: false });
    const started = studio.clock.now();
    expect((await studio.sync()).created).toBe(3);
    expect(studio.clock.now() - started).toBe(7000);
  });

  test("a captive portal's page changes nothing and is called what it is", async () => {
    const { offer } = await synced();
    const reply = { kind: "malformed", status: 200, message: "GET answers 200 without JSON" } as const;
    studio.fault(isRequest("GET", /dashboard\/offers$/), { kind: "answer", reply, afterSending: false });
    for (let n = 0; n < 3; n += 1)
      studio.fault(isRequest("GET", /dashboard\/offers$/), { kind: "answer", reply, afterSending: false });
    const outcome = await studio.sync();
    expect(outcome.stopped?.kind).toBe("not_kigo");
    expect(studio.offer(offer.id).serverId).toBe(offer.serverId);
  });

  test("cancelling stops before the next request and leaves no announcement behind", async () => {
    wholeDraft();
    const abort = new AbortController();
    studio.before(isRequest("POST", /offers$/), () => abort.abort());
    const outcome = await studio.sync({ signal: abort.signal });
    expect(outcome).toMatchObject({ unsettled: 0, stopped: { kind: "cancelled" } });
    expect(studio.sent.at(-1)?.method).toBe("POST");
    await studio.sync();
    expect(await offers()).toHaveLength(1);
  });

  test("[C2] a workspace that was synced with one API is not synced with another", async () => {
    await synced();
    const other = await startWorld();
    const stranger = other.studio();
    stranger.store.transaction(write => write.setMeta("api", world.url));
    stranger.draft();
    const outcome = await stranger.sync();
    await other.close();
    expect(outcome).toMatchObject({ requests: 0, stopped: { kind: "bound_elsewhere" } });
  });

  test("[U6] an idle run over 250 offers reads three pages and a constant", async () => {
    for (let n = 0; n < 250; n += 1) await dashboardOffer({ external_reference: `PROMO_${n}` });
    await studio.sync();
    const before = studio.sent.length;
    await studio.sync();
    expect(studio.sent.length - before).toBeLessThanOrEqual(3 + 5);
  });
});

const unused = {
  ulid: (): string => {
    throw new Error("No new id was expected here.");
  },
  fraction: () => 0,
};
