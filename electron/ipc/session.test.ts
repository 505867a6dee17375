import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ok } from "#shared/domain/result.ts";
import { events } from "#shared/ipc/contract.ts";
import type { Protecting } from "#shared/ipc/protection-views.ts";
import { writeKeyFile } from "../services/key-file.ts";
import type { Keychain } from "../services/keychain.ts";
import { must } from "../services/studio-bench.ts";
import { type Keeping, openSession, type Session } from "./session.ts";

/** Stands in for the system's keychain, which exists only inside Electron on a desktop. */
const keychainOf = (user: number): Keychain => ({
  encrypt: text => Buffer.from(`${user}${text}`, "latin1").map(byte => byte ^ user) as Buffer,
  decrypt(secret) {
    const text = Buffer.from(secret.map(byte => byte ^ user)).toString("latin1");
    if (!text.startsWith(`${user}`)) throw new Error("This secret belongs to another user.");
    return text.slice(`${user}`.length);
  },
});
const mine = keychainOf(17);

let folder: string;
let open: Session[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kigo-session-"));
  open = [];
});
afterEach(() => {
  for (const session of open) session.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Over {
  readonly keychain?: Keychain | null;
  readonly keyFile?: string;
  readonly rekeyThread?: string;
  /** What is told of a change of the key. */
  readonly told?: (Protecting | null)[];
}

function begin(over: Over = {}) {
  const session = openSession({
    folder: path.join(folder, "workspace"),
    keyFile: over.keyFile ?? null,
    keychain: over.keychain === undefined ? mine : over.keychain,
    api: null,
    tokens: { token: () => null, place: () => "none", keep: () => undefined },
    ...(over.rekeyThread !== undefined && { rekeyThread: over.rekeyThread }),
    announce(event, payload) {
      if (event === "protecting") over.told?.push(events.protecting.parse(payload));
    },
  });
  if (session.ok) open.push(session.value);
  return session;
}
const keep: Keeping = { keep: () => ok(null), drop: () => undefined };
const kept = (file: string): Keeping => ({
  keep: key => writeKeyFile(file, key, path.join(folder, "workspace")),
  drop: () => rmSync(file),
});
const passphrase = "correct horse battery";

/** Opens the workspace with an offer in it, does something, and closes it. */
async function once(work: (session: Session) => Promise<unknown>): Promise<void> {
  const session = must(begin());
  addOffer(session);
  await work(session);
  session.close();
}
function addOffer(session: Session): void {
  const studio = session.studio();
  if (studio === null) throw new Error("The workspace is locked.");
  must(studio.offers.create());
}
const count = (session: Session) => session.studio()?.status().total;
const protection = (session: Session) => session.studio()?.protection;

describe("a workspace that is protected by", () => {
  test("the keychain opens by itself for its user, and is locked for others", async () => {
    await once(async session => {
      must(await session.protect({ to: "keychain" }, keep));
      expect([protection(session), count(session)]).toEqual(["keychain", 1]);
    });
    expect(count(must(begin()))).toBe(1);
    for (const keychain of [keychainOf(99), null]) {
      const session = must(begin({ keychain }));
      expect([session.studio(), session.lock()]).toEqual([null, { kind: "keychain" }]);
    }
  });

  test("a passphrase is locked until it is typed; a wrong one changes nothing", async () => {
    await once(session => session.protect({ to: "passphrase", passphrase }, keep));
    const session = must(begin());
    expect([session.studio(), session.lock()]).toEqual([null, { kind: "passphrase" }]);
    const before = readFileSync(path.join(folder, "workspace", "studio.db"));
    expect(await session.unlock("correct horse batter")).toMatchObject({
      ok: false,
      error: { kind: "wrong_key" },
    });
    expect(readFileSync(path.join(folder, "workspace", "studio.db")).equals(before)).toBe(true);
    must(await session.unlock(passphrase));
    expect([count(session), session.lock()]).toEqual([1, null]);
    expect(readFileSync(path.join(folder, "workspace", "protection.json"), "utf8")).not.toContain(passphrase);
  });

  test("a key file is locked until the file is given; a copy of the key opens it, too", async () => {
    const file = path.join(folder, "key");
    await once(async session => {
      must(await session.protect({ to: "key_file" }, kept(file)));
      must(writeKeyFile(`${file}-copy`, session.key() ?? new Uint8Array(), folder));
    });
    expect(readFileSync(file).equals(readFileSync(`${file}-copy`))).toBe(true);
    expect(statSync(file).mode & 0o077).toBe(0);
    const session = must(begin());
    expect(session.lock()).toEqual({ kind: "key_file" });
    writeFileSync(path.join(folder, "other"), "ab".repeat(32));
    expect(session.unlockByFile(path.join(folder, "other"))).toMatchObject({
      ok: false,
      error: { kind: "wrong_key" },
    });
    expect(session.unlockByFile(path.join(folder, "nowhere"))).toMatchObject({
      ok: false,
      error: { kind: "bad_key" },
    });
    must(session.unlockByFile(`${file}-copy`));
    expect(count(session)).toBe(1);
    session.close();
    expect(count(must(begin({ keyFile: file })))).toBe(1);
  });
});

describe("a change", () => {
  test("from one protection to the next keeps everything, and makes former keys useless", async () => {
    const file = path.join(folder, "key");
    await once(async session => {
      must(await session.protect({ to: "key_file" }, kept(file)));
      must(await session.protect({ to: "keychain" }, keep));
      must(await session.protect({ to: "passphrase", passphrase }, keep));
      expect([protection(session), count(session)]).toEqual(["passphrase", 1]);
      addOffer(session);
      must(await session.protect({ to: "none" }, keep));
      expect([protection(session), count(session), session.key()]).toEqual(["none", 2, null]);
      must(await session.protect({ to: "passphrase", passphrase }, keep));
    });
    expect(begin({ keyFile: file })).toMatchObject({ ok: false, error: { kind: "wrong_key" } });
  });

  test.each([
    ["there is no keychain", null, "has no keychain"],
    [
      "the keychain is locked",
      {
        ...mine,
        encrypt() {
          throw new Error("locked");
        },
      },
      "did not take the key",
    ],
    ["the keychain gives something else back", { ...mine, decrypt: () => "?" }, "did not take the key"],
  ])(
    "to the keychain is refused in words where %s, and nothing is changed",
    async (_why, keychain, words) => {
      const session = must(begin({ keychain }));
      const changed = await session.protect({ to: "keychain" }, keep);
      expect(changed.ok ? "" : changed.error.message).toContain(words);
      expect([protection(session), session.key()]).toEqual(["none", null]);
    },
  );

  test("whose key could not be kept is not made", async () => {
    const file = path.join(folder, "key");
    writeFileSync(file, "another workspace's");
    const session = must(begin());
    const changed = await session.protect({ to: "key_file" }, kept(file));
    expect(changed).toMatchObject({ ok: false, error: { kind: "occupied" } });
    expect(readFileSync(file, "utf8")).toBe("another workspace's");
    expect(protection(session)).toBe("none");
  });

  test("is refused while a command has the workspace open, and the window goes on", async () => {
    const session = must(begin());
    const other = must(begin());
    const changed = await session.protect({ to: "passphrase", passphrase }, keep);
    expect(changed).toMatchObject({ ok: false, error: { kind: "busy" } });
    addOffer(session);
    expect([protection(session), count(other)]).toEqual(["none", 1]);
  });
});

describe("while a change goes on", () => {
  test("the window's calls wait, and are answered by the workspace with its new key", async () => {
    const told: (Protecting | null)[] = [];
    const session = must(begin({ told }));
    addOffer(session);
    expect(session.before("offers:save")).toBeNull();
    const changing = session.protect({ to: "keychain" }, keep);
    await untilClosed(session);
    const waits = session.before("offers:page");
    expect([session.before("studio:set-theme"), session.before("protection:cancel")]).toEqual([null, null]);
    await waits;
    expect(count(session)).toBe(1);
    must(await changing);
    expect(session.before("offers:page")).toBeNull();
    expect(told.map(each => (each === null ? "over" : each.step))).toEqual(
      expect.arrayContaining(["copy", "encrypt", "check", "replace", "backups", "over"]),
    );
  });

  test("it is cancelled with nothing changed, and the key that was made for it is dropped", async () => {
    const session = must(begin());
    addOffer(session);
    const file = path.join(folder, "key");
    const changing = session.protect({ to: "key_file" }, kept(file));
    await untilClosed(session);
    session.cancelProtect();
    expect(await changing).toMatchObject({ ok: false, error: { kind: "cancelled" } });
    expect(existsSync(file)).toBe(false);
    expect([protection(session), count(session)]).toEqual(["none", 1]);
  });

  test.each([
    ["before it began", "process.exit(1)", "none"],
    ["with its work done", "rekeyWorkspace(workerData.rekeying); process.exit(1)", "key_file"],
  ])("a thread that broke %s leaves a workspace that opens, and its key", async (_when, work, kind) => {
    const store = new URL("../store/index.ts", import.meta.url).href;
    const rekeyThread = path.join(folder, "broken.mjs");
    writeFileSync(
      rekeyThread,
      `import { workerData } from "node:worker_threads"; import { rekeyWorkspace } from "${store}"; ${work};`,
    );
    const session = must(begin({ rekeyThread }));
    addOffer(session);
    const file = path.join(folder, "key");
    const changed = await session.protect({ to: "key_file" }, kept(file));
    expect([changed.ok, existsSync(file)]).toEqual(kind === "none" ? [false, false] : [true, true]);
    expect([protection(session), count(session)]).toEqual([kind, 1]);
  });
});

async function untilClosed(session: Session): Promise<void> {
  while (session.studio() !== null) await setImmediate();
}

test("a key file inside the workspace it protects is warned of", () => {
  const made = must(writeKeyFile(path.join(folder, "key"), new Uint8Array(32), folder));
  expect(made.warning).toContain("lies in the workspace");
});
