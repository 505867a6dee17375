import { describe, expect, test } from "vitest";
import { type Capabilities, capabilitiesFrom, complete, today } from "./capabilities.ts";
import { createPacer } from "./pacer.ts";
import type { Remote, Reply, Request } from "./ports.ts";
import { probeCapabilities, readDocument } from "./probe.ts";
import type { Json } from "./record.ts";
import { defaultConfig } from "./run.ts";
import { createSession } from "./session.ts";
import { createMemoryStore } from "./testing/memory-store.ts";

const ok = (json: Json): Reply => ({ kind: "ok", status: 200, json });
const refused = (status: number, fromApi = true): Reply => ({
  kind: "refused",
  status,
  message: "no",
  fromApi,
  retryAfter: null,
});
const portal: Reply = { kind: "malformed", status: 200, message: "a page" };
const silent: Reply = { kind: "unreachable", sent: true, message: "nothing came" };

/** A server that answers some paths, and the rest with `otherwise`. */
function server(answers: Readonly<Record<string, Reply>>, otherwise: Reply = refused(404)) {
  const asked: Request[] = [];
  const remote: Remote = {
    address: "https://api.example",
    async send(request) {
      asked.push(request);
      return answers[request.path] ?? otherwise;
    },
  };
  return { remote, asked };
}

function workspace(known: Capabilities = today) {
  let made = 0;
  const random = {
    ulid() {
      made += 1;
      return `01JD${String(made).padStart(22, "0")}`;
    },
    fraction: () => 0.5,
  };
  const store = createMemoryStore({ random });
  store.transaction(write => write.setCapabilities(known, []));
  const clock = { now: () => 0, sleep: async () => {}, turn: async () => {} };
  return {
    store,
    async probe(remote: Remote, now: number) {
      const session = createSession(
        { remote, clock, random },
        defaultConfig,
        undefined,
        createPacer(defaultConfig.pace),
      );
      return probeCapabilities(session, store, now, await readDocument(session, store, now));
    },
  };
}

const lists = {
  "/dashboard/partners": ok({ partners: [] }),
  "/dashboard/programs": ok({ programs: [] }),
  "/dashboard/merchants": ok([]),
  "/dashboard/campaigns": ok({ campaigns: [], total_count: 0 }),
  "/dashboard/changes": ok({ changes: [], cursor: "1", has_more: false }),
};
const hour = 3_600_000;

describe("what a server can do", () => {
  test("[C1] is today's where nothing else answers", async () => {
    expect(await workspace().probe(server({}).remote, hour)).toEqual(today);
  });

  test("[C1] is found by safe readings alone where there is no document", async () => {
    const { remote, asked } = server(lists);
    const found = await workspace().probe(remote, hour);
    expect(found).toMatchObject({ feed: true, links: true, texts: false, ifMatch: false, idempotency: null });
    expect(found.kinds).toEqual(complete.kinds.filter(kind => kind !== "descriptive"));
    expect(asked.every(({ method }) => method === "GET")).toBe(true);
  });

  test.each([
    ["404", refused(404)],
    ["405", refused(405)],
    ["401", refused(401)],
    ["403", refused(403)],
    ["a portal's page", portal],
    ["a list of something else", ok({ message: "hello" })],
    ["silence", silent],
    ["a 500", refused(500)],
  ])("[C1] %s is no endpoint where none was known", async (_, reply) => {
    const { remote } = server({ ...lists, "/dashboard/programs": reply });
    expect((await workspace().probe(remote, hour)).kinds).not.toContain("program");
  });

  test.each([
    ["a portal's page", portal],
    ["silence", silent],
    ["a 500", refused(500)],
    ["a 404 without JSON", refused(404, false)],
  ])("[C1] %s takes nothing away that was known", async (_, reply) => {
    const known = { ...complete, ifMatch: false, idempotency: null };
    expect(await workspace(known).probe(server({}, reply).remote, hour)).toEqual(known);
  });

  test("[C1] an API that answers 404 in its own words has lost the endpoint", async () => {
    const known = { ...complete, ifMatch: false, idempotency: null };
    const found = await workspace(known).probe(server({}).remote, hour);
    expect(found).toMatchObject({ feed: false, links: false });
    expect(found.kinds).not.toContain("program");
  });

  test("[C1] the 404 of a record that is gone says nothing of the path", async () => {
    const known = { ...complete, ifMatch: false, idempotency: null };
    const answers = (there: number) => ({
      ...lists,
      "/dashboard/offers": ok({ offers: [{ offer_id: there }], total_count: 1 }),
      "/dashboard/campaigns": ok({ campaigns: [{ campaign_id: there }], total_count: 1 }),
    });
    const workspaceWithBoth = () => {
      const made = workspace(known);
      const common = { parentId: null, serverId: 1, key: null, extra: {}, createdAt: null, hash: null };
      made.store.transaction(write => {
        write.insertPulled({ entity: "offer", ...common, fields: {} });
        write.insertPulled({ entity: "campaign", ...common, fields: { campaignName: "Q4" } });
      });
      return made;
    };
    const hanging = { "/dashboard/offers/2/descriptives": ok([]), "/dashboard/campaigns/2/offers": ok([]) };
    const gone = server({ ...answers(2), ...hanging });
    expect(await workspaceWithBoth().probe(gone.remote, hour)).toMatchObject({ texts: true, links: true });
    const emptied = server({ ...lists, "/dashboard/offers": ok([]), "/dashboard/campaigns": ok([]) });
    expect(await workspaceWithBoth().probe(emptied.remote, hour)).toMatchObject({ texts: true, links: true });
    const without = server(answers(1));
    expect(await workspaceWithBoth().probe(without.remote, hour)).toMatchObject({
      texts: false,
      links: false,
    });
  });

  test("[C1] keys are used only where they are documented, for as long as is said", async () => {
    const item = { get: {}, post: {}, put: {}, delete: {} };
    const header = { name: "Idempotency-Key", in: "header", description: "Safe to repeat, for 6 hours." };
    const document = {
      paths: {
        "/dashboard/offers": { ...item, post: { parameters: [header] } },
        "/dashboard/offers/{id}": item,
      },
    };
    const found = await workspace().probe(server({ "/openapi.json": ok(document) }).remote, hour);
    expect(found).toEqual({ ...today, idempotency: 6 * hour });
  });

  test("[C1] is kept with its age: a server that can do everything isn't asked again for an hour", async () => {
    const { store, probe } = workspace(complete);
    store.transaction(write => write.setMeta("capabilities_read_at", String(hour)));
    const { remote, asked } = server({});
    expect(await probe(remote, 2 * hour - 1)).toEqual(complete);
    expect(asked).toEqual([]);
    expect(await probe(remote, 2 * hour)).not.toEqual(complete);
  });

  test("[C1] a place that moves forgets where the campaign was, and what is here stays", async () => {
    const { store, probe } = workspace();
    const { id } = store.addLocal({ entity: "offer", fields: { campaign: "Q4" } });
    store.transaction(write =>
      write.update("offer", id, { serverId: 1, base: store.record("offer", id)?.fields ?? {} }, "push"),
    );
    await probe(server(lists).remote, hour);
    expect(store.record("offer", id)).toMatchObject({ fields: { campaign: "Q4" }, base: { campaign: null } });
    expect(store.capabilities().links).toBe(true);
  });

  test("what a workspace keeps of it reads back; anything odd reads as today's", () => {
    expect(capabilitiesFrom(JSON.parse(JSON.stringify(complete)))).toEqual(complete);
    expect(capabilitiesFrom({ kinds: "all", texts: 1 })).toEqual(today);
    expect(capabilitiesFrom(null)).toEqual(today);
  });
});
