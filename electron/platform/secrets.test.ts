import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Keychain } from "../services/keychain.ts";
import { createTokenStore } from "./secrets.ts";

/** Stands in for the system's keychain, which exists only inside Electron on a desktop. */
const keychain: Keychain = {
  encrypt: text => Buffer.from(text, "utf8").map(byte => byte ^ 0x5a) as Buffer,
  decrypt: secret => Buffer.from(secret.map(byte => byte ^ 0x5a)).toString("utf8"),
};
const locked: Keychain = {
  encrypt: () => {
    throw new Error("locked");
  },
  decrypt: () => {
    throw new Error("locked");
  },
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kigo-token-"));
  file = path.join(folder, "desktop", "token");
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (chain: Keychain | null, preset: string | null = null) =>
  createTokenStore({ keychain: chain, file, preset });

describe("the API's token", () => {
  test("is nowhere until a person gives one", () => {
    expect([open(keychain).token(), open(keychain).place()]).toEqual([null, "none"]);
  });

  test("is there again after a restart where the system has a keychain, and never readable on the disk", () => {
    open(keychain).keep("secret-token");
    expect(readFileSync(file, "utf8")).not.toContain("secret-token");
    expect(readdirSync(path.dirname(file))).toEqual(["token"]);
    const again = open(keychain);
    expect([again.token(), again.place()]).toEqual(["secret-token", "keychain"]);
  });

  test.each([
    ["there is no keychain", null],
    ["the keychain is locked", locked],
  ])("stays in memory where %s", (_why, chain) => {
    const store = open(chain);
    store.keep("secret-token");
    expect([store.token(), store.place(), existsSync(file)]).toEqual(["secret-token", "session", false]);
    expect(open(chain).token()).toBeNull();
  });

  test("a locked keychain leaves no older token behind the new one", () => {
    open(keychain).keep("old");
    open(locked).keep("new");
    expect(existsSync(file)).toBe(false);
  });

  test("of the environment is used and stored nowhere", () => {
    const store = open(keychain, "preset");
    expect([store.token(), store.place(), existsSync(file)]).toEqual(["preset", "session", false]);
  });

  test("is forgotten, file and all, when it is emptied", () => {
    open(keychain).keep("secret-token");
    const store = open(keychain);
    store.keep("");
    expect([store.token(), store.place(), existsSync(file)]).toEqual([null, "none", false]);
  });

  test("is asked for again when its file is damaged", () => {
    open(keychain).keep("secret-token");
    writeFileSync(file, "");
    expect(open(keychain).place()).toBe("none");
  });
});
