import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { must } from "../services/studio-bench.ts";
import { openStudio, type Studio } from "../studio.ts";
import { sampleOffers } from "./sample-offers.ts";
import { prepareSampleWorkspace } from "./sample-workspace.ts";

let folder: string;
let studio: Studio | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kigo-sample-"));
});
afterEach(() => {
  studio?.close();
  studio = null;
  rmSync(folder, { recursive: true });
});

const tokens = { token: () => "t", place: () => "none" as const, keep: () => undefined };
function open(api: string | null = null): Studio {
  studio = must(openStudio({ folder, key: null, tokens, api }));
  return studio;
}

it("is filled once, says that it is one, and stays as a person leaves it", () => {
  expect(prepareSampleWorkspace(folder, 2026)).toMatchObject({ ok: true });
  const { length } = sampleOffers(2026);
  const opened = open();
  expect(opened.status()).toMatchObject({ total: length, workspace: { sample: true } });
  const offers = opened.offers.offers({});
  expect(new Set(offers.map(({ stage }) => stage))).toEqual(new Set(["draft", "ready"]));
  expect(offers.every(({ tags }) => tags.includes("sample"))).toBe(true);
  must(opened.offers.delete(offers[0]?.id ?? "", "window"));
  opened.close();
  studio = null;
  expect(prepareSampleWorkspace(folder, 2026)).toMatchObject({ ok: true });
  expect(open().status().total).toBe(length - 1);
});

it("goes to no server but one on this computer", async () => {
  prepareSampleWorkspace(folder, 2026);
  const opened = open("https://api.example.com");
  expect(opened.connection.remote()).toBeNull();
  expect(await opened.connection.save({ api: "https://api.example.com", token: "t" })).toMatchObject({
    ok: false,
    error: { kind: "invalid", message: expect.stringContaining("sample workspace") },
  });
  expect((await opened.connection.check({ api: "https://api.example.com", token: "" })).state).toBe(
    "not_kigo",
  );
  expect(await opened.sync.plan({ fresh: true })).toMatchObject({ ok: false });
  opened.close();
  expect(open("http://127.0.0.1:4717").connection.remote()).not.toBeNull();
});
