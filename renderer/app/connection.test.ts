import { describe, expect, test } from "vitest";
import { initialDefaults } from "#shared/domain/workspace.ts";
import type { Connection, Status } from "#shared/ipc/views.ts";
import { connectionWords, hostOf, isProduction } from "./connection.ts";

const now = new Date("2026-03-02T12:00:00Z");

const connection = (change: Partial<Connection>): Connection => ({
  api: "https://api.example.com",
  token: "keychain",
  state: "online",
  message: null,
  checkedAt: null,
  ...change,
});

const status = (change: Partial<Connection>): Status => ({
  workspace: { name: "W", folder: "/w", protection: "passphrase", sample: false },
  connection: connection(change),
  lastSyncedAt: null,
  waiting: 0,
  conflicts: 0,
  localOnly: 0,
  total: 0,
  savedAt: null,
  running: null,
  lastRun: null,
  defaults: initialDefaults,
});

describe("the connection in words", () => {
  test("being offline is calm: everything is kept", () => {
    expect(connectionWords(status({ state: "offline" }), now)).toEqual({
      word: "Offline",
      detail: "everything is kept here",
      tone: "calm",
    });
  });

  test("a refused token is bad news, and says that nothing is lost", () => {
    expect(connectionWords(status({ state: "unauthorised" }), now)).toMatchObject({
      detail: "nothing is lost",
      tone: "bad",
    });
  });

  test("a workspace without a key never claims to be encrypted", () => {
    const bare = {
      ...status({ api: null }),
      workspace: { name: "W", folder: "/w", protection: "none" as const, sample: false },
    };
    expect(connectionWords(bare, now).detail).not.toContain("encrypted");
    expect(connectionWords(status({ api: null }), now).detail).toContain("encrypted");
  });

  test("a server that was never read is not called synced", () => {
    expect(connectionWords(status({}), now).detail).toBe("not synced yet");
  });
});

describe("production's colour", () => {
  test.each([
    ["https://api.example.com", true],
    ["https://127.0.0.1.example.com", true],
    ["http://127.0.0.1:4010", false],
    ["http://localhost:4010", false],
    ["http://[::1]:4010", false],
    [null, false],
  ])("for %s is %s", (api, expected) => {
    expect(isProduction(connection({ api }))).toBe(expected);
  });
});

test("the tag shows the host with its port, never a path", () => {
  expect(hostOf(connection({ api: "http://127.0.0.1:4010/dashboard" }))).toBe("127.0.0.1:4010");
});
