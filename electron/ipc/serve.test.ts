import { describe, expect, test } from "vitest";
import { fail, ok } from "#shared/domain/result.ts";
import { channels, type Handlers, type Sender, serveContract } from "./serve.ts";

const full = new Error("SQLITE_FULL");
const missing = () => fail("not_found", "There is no such thing.");

/** The handlers of a studio that knows nothing. */
const ignorant: Handlers = {
  "studio:status": missing,
  "studio:set-defaults": missing,
  "studio:set-theme": missing,
  "studio:unlock": missing,
  "brand:get": missing,
  "brand:save": missing,
  "brand:export": missing,
  "brand:import": missing,
  "protection:get": missing,
  "protection:change": missing,
  "protection:cancel": missing,
  "protection:key-file": missing,
  "offers:page": missing,
  "offers:counts": missing,
  "offers:facets": missing,
  "offers:place": missing,
  "offers:ids": missing,
  "offers:found-by": missing,
  "offers:code-twins": missing,
  "offers:get": missing,
  "offers:numbered": missing,
  "studio:open-samples": missing,
  "acts:cancel": missing,
  "share:folder": missing,
  "share:choose-folder": missing,
  "share:export": missing,
  "share:languages": missing,
  "share:cancel": missing,
  "share:reveal": missing,
  "offers:create": missing,
  "offers:save": missing,
  "offers:set-stage": missing,
  "offers:duplicate": missing,
  "offers:delete": missing,
  "offers:restore": missing,
  "offers:bulk": missing,
  "translations:list": missing,
  "translations:add": missing,
  "translations:save": missing,
  "translations:confirm": missing,
  "translations:remove": missing,
  "notes:list": missing,
  "notes:add": missing,
  "notes:edit": missing,
  "notes:remove": missing,
  "notes:restore": missing,
  "comments:list": missing,
  "comments:add": missing,
  "comments:edit": missing,
  "comments:done": missing,
  "comments:remove": missing,
  "comments:restore": missing,
  "records:list": missing,
  "records:get": missing,
  "records:create": missing,
  "records:save": missing,
  "records:set-stage": missing,
  "records:delete": missing,
  "records:restore": missing,
  "history:state": missing,
  "history:undo": missing,
  "history:redo": missing,
  "history:versions": missing,
  "history:restore": missing,
  "history:export": missing,
  "history:cancel-export": missing,
  "views:list": missing,
  "views:save": missing,
  "views:delete": missing,
  "images:add": missing,
  "images:look": missing,
  "images:fetch": missing,
  "present:displays": missing,
  "present:look": missing,
  "present:start": missing,
  "present:again": missing,
  "present:playlist": missing,
  "present:end": missing,
  "skins:list": missing,
  "skins:get": missing,
  "skins:for-program": missing,
  "skins:copy": missing,
  "skins:save": missing,
  "skins:remove": missing,
  "skins:restore": missing,
  "skins:assign": missing,
  "skins:import": missing,
  "skins:export": missing,
  "spelling:words": missing,
  "spelling:add": missing,
  "spelling:remove": missing,
  "merchants:list": missing,
  "merchants:name": missing,
  "sync:plan": missing,
  "sync:apply": missing,
  "sync:cancel": missing,
  "sync:save-plan": missing,
  "sync:open-plan": missing,
  "sync:runs": missing,
  "sync:server": missing,
  "conflicts:list": missing,
  "conflicts:resolve": missing,
  "conflicts:decided": missing,
  "conflicts:undo": missing,
  "connection:check": missing,
  "connection:save": missing,
};

const studio: Sender = { origin: "app://bundle", isMainFrame: true };

function serve(over: Partial<Handlers>) {
  const bugs: unknown[] = [];
  const serving = serveContract({
    handlers: () => ({ ...ignorant, ...over }),
    origin: "app://bundle",
    explain: error => (error === full ? { kind: "storage", message: "The disk is full." } : null),
    onBug: (channel, error) => bugs.push([channel, error]),
  });
  return { serving, bugs };
}

describe("a call from a window", () => {
  test("is answered in the envelope", async () => {
    const { serving } = serve({ "merchants:list": () => ok([{ merchantId: 123, name: "Ironvale" }]) });
    expect(await serving.call("merchants:list", studio, undefined)).toEqual({
      ok: true,
      value: [{ merchantId: 123, name: "Ironvale" }],
    });
  });

  test("hears an expected failure as a value", async () => {
    const { serving, bugs } = serve({});
    expect(await serving.call("offers:get", studio, "x")).toEqual({
      ok: false,
      error: { kind: "not_found", message: "There is no such thing." },
    });
    expect(bugs).toEqual([]);
  });

  test.each<[string, Sender | null]>([
    ["a frame that is gone", null],
    ["a frame inside the page", { origin: "app://bundle", isMainFrame: false }],
    ["another origin", { origin: "https://example.com", isMainFrame: true }],
    ["an origin that only starts like ours", { origin: "app://bundle.example.com", isMainFrame: true }],
    ["an opaque origin", { origin: "null", isMainFrame: true }],
  ])("from %s is refused before anything runs", async (_who, sender) => {
    let ran = false;
    const { serving } = serve({
      "merchants:list": () => {
        ran = true;
        return ok([]);
      },
    });
    expect(await serving.call("merchants:list", sender, undefined)).toMatchObject({
      ok: false,
      error: { kind: "invalid" },
    });
    expect(ran).toBe(false);
  });

  test.each([
    ["offers:get", 7],
    ["offers:get", "x".repeat(65)],
    ["offers:save", { id: "a", patch: { offerValue: "20" } }],
    ["offers:set-stage", { id: "a", stage: "live" }],
    ["studio:status", {}],
  ] as const)("%s with %j is refused before anything runs", async (channel, input) => {
    const { serving } = serve({});
    expect(await serving.call(channel, studio, input)).toMatchObject({
      ok: false,
      error: { kind: "invalid" },
    });
  });

  test("gets no field that the contract does not name", async () => {
    const merchant = { merchantId: 123, name: "Ironvale", token: "secret" };
    const { serving } = serve({ "merchants:list": () => ok([merchant]) });
    expect(JSON.stringify(await serving.call("merchants:list", studio, undefined))).not.toContain("secret");
  });

  test("is told only that something failed when a handler throws; the fault itself is kept", async () => {
    const fault = new Error("SQLITE_CORRUPT at /home/ada/studio.db");
    const { serving, bugs } = serve({
      "merchants:list": () => {
        throw fault;
      },
    });
    const envelope = await serving.call("merchants:list", studio, undefined);
    expect(envelope).toMatchObject({ ok: false, error: { kind: "internal" } });
    expect(JSON.stringify(envelope)).not.toContain("SQLITE");
    expect(bugs).toEqual([["merchants:list", fault]]);
  });

  test("hears in words what a full disk did", async () => {
    const { serving, bugs } = serve({
      "merchants:list": () => {
        throw full;
      },
    });
    const envelope = await serving.call("merchants:list", studio, undefined);
    expect(envelope).toEqual({ ok: false, error: { kind: "storage", message: "The disk is full." } });
    expect(bugs).toEqual([]);
  });

  test("an answer in the wrong shape never leaves", async () => {
    const { serving, bugs } = serve({ "merchants:list": () => ok([{ merchantId: 1.5, name: "x" }]) });
    expect(await serving.call("merchants:list", studio, undefined)).toMatchObject({
      ok: false,
      error: { kind: "internal" },
    });
    expect(bugs).toHaveLength(1);
  });
});

test("before the workspace is open only what opens it is answered", async () => {
  const serving = serveContract({
    handlers: () => ({ "studio:unlock": () => ok(true) }),
    origin: "app://bundle",
    explain: () => null,
    onBug: () => undefined,
  });
  expect(await serving.call("studio:unlock", studio, { by: "key_file" })).toEqual({ ok: true, value: true });
  expect(await serving.call("studio:status", studio, undefined)).toMatchObject({
    ok: false,
    error: { kind: "locked" },
  });
});

test("the whole contract is served", () => {
  expect([...channels].sort()).toEqual(Object.keys(ignorant).sort());
});

test("serving is idle only after the last answer", async () => {
  let release: () => void = () => undefined;
  const gate = new Promise<void>(resolve => {
    release = resolve;
  });
  const { serving } = serve({ "merchants:list": () => gate.then(() => ok([])) });
  const order: string[] = [];
  const call = serving.call("merchants:list", studio, undefined).then(() => order.push("answer"));
  const idle = serving.idle().then(() => order.push("idle"));
  release();
  await Promise.all([call, idle]);
  expect(order).toEqual(["answer", "idle"]);
});
