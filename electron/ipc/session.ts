import { randomBytes } from "node:crypto";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Channel, FailureKind } from "#shared/ipc/contract.ts";
import type { ProtectionChange } from "#shared/ipc/protection-views.ts";
import type { Keychain } from "../services/keychain.ts";
import { type Rekeyer, startRekeying } from "../services/rekeyer.ts";
import {
  keyOfPassphrase,
  newKdf,
  type Protection,
  readKeyFile,
  readProtection,
  readWays,
} from "../store/index.ts";
import type { Studio } from "../studio.ts";
import { readingChannels } from "./reading-channels.ts";
import { openWorkspace, type WorkspaceOptions } from "./workspace.ts";

export interface SessionOptions extends Omit<WorkspaceOptions, "key"> {
  /** Given at the start; `null` asks how the workspace is protected. */
  readonly keyFile: string | null;
  readonly keychain: Keychain | null;
  /** The program of the thread that encrypts anew, where it is not beside its sources. */
  readonly rekeyThread?: string;
}

/** What becomes of a new key outside of the workspace. */
export interface Keeping {
  /** Before anything is changed; what it refuses ends the change. */
  keep(key: Uint8Array): Answer<unknown>;
  /** The key opens nothing: the workspace is what it was. */
  drop(): void;
}

/** Why a workspace waits for a person, and what opens it. */
export interface Lock {
  readonly kind: "passphrase" | "keychain" | "key_file";
}

type Answer<T> = Result<T, Failure<FailureKind>>;

/** The window's workspace, which may be locked at first and whose key may change while it is open. */
export interface Session {
  /** `null` while it is locked. */
  studio(): Studio | null;
  lock(): Lock | null;
  unlock(passphrase: string): Promise<Answer<null>>;
  unlockByFile(file: string): Answer<null>;
  /** The key it is encrypted with; `null` for none, or while it is locked. */
  key(): Uint8Array | null;
  /** All or none of it. Answers how many backups keep their former key. */
  protect(change: ProtectionChange, keeping: Keeping): Promise<Answer<number>>;
  cancelProtect(): void;
  /** What a call of the window has to wait for; `null`: nothing. */
  before(channel: Channel): Promise<void> | null;
  /** Ends what need not come to its end before the program does. */
  hurry(): void;
  close(): void;
}

export function openSession(options: SessionOptions): Result<Session, Failure> {
  const { folder, keychain } = options;
  let open: { readonly studio: Studio; readonly key: Uint8Array | null } | null = null;
  let lock: Lock | null = null;
  let changing: { readonly rekeyer: Rekeyer; readonly over: Promise<void> } | null = null;

  function openWith(key: Uint8Array | null): Answer<null> {
    const opened = openWorkspace({ ...options, key });
    if (!opened.ok) return opened;
    open = { studio: opened.value, key };
    lock = null;
    return ok(null);
  }

  function begin(): Answer<null> {
    if (options.keyFile !== null) return openByFile(options.keyFile);
    const protection = readProtection(folder);
    if (protection.kind === "none") return openWith(null);
    if (protection.kind === "keychain") {
      const key = keyIn(keychain, protection.secret);
      if (key !== null) return openWith(key);
    }
    // Where nothing says that there is a key file, it may be no workspace at all.
    if (protection.kind === "key_file" && readWays(folder).length === 0) return openWith(null);
    lock = { kind: protection.kind };
    return ok(null);
  }

  function openByFile(file: string): Answer<null> {
    const read = readKeyFile(file);
    return read.ok ? openWith(read.value.key) : read;
  }

  async function unlock(passphrase: string): Promise<Answer<null>> {
    const protection = readProtection(folder);
    if (open !== null) return ok(null);
    if (protection.kind !== "passphrase") return fail("wrong_key", noPassphrase);
    const opened = openWith(await keyOfPassphrase(passphrase, protection.kdf));
    return !opened.ok && opened.error.kind === "wrong_key" ? fail("wrong_key", wrongPassphrase) : opened;
  }

  /** Nobody of this process has the file meanwhile but the thread; calls of the window wait (`before`). */
  async function rekey(from: Uint8Array | null, { key: to, protection }: NewKey): Promise<Answer<number>> {
    const thread = options.rekeyThread ?? new URL("../workers/rekey-thread.ts", import.meta.url);
    const rekeyer = startRekeying(thread, { folder, from, to, protection }, told =>
      options.announce("protecting", told),
    );
    const ending = reopenedAfter(rekeyer, openWith, { from, to });
    const over = ending.then(() => undefined);
    over.catch(() => undefined);
    changing = { rekeyer, over };
    try {
      return await ending;
    } finally {
      changing = null;
      options.announce("protecting", null);
      options.announce("changed", { offers: null });
    }
  }

  async function protect(change: ProtectionChange, { keep, drop }: Keeping): Promise<Answer<number>> {
    const wanted = await newKey(change, keychain);
    if (!wanted.ok) return wanted;
    if (open === null) return fail("locked", "The workspace is not open yet.");
    const { studio, key: from } = open;
    const busy = busyWith(studio);
    if (busy !== null) return fail("busy", busy);
    const { key: to } = wanted.value;
    if (from === null && to === null) return ok(0);
    const kept = to === null ? ok(null) : keep(to);
    if (!kept.ok) return kept;
    studio.close();
    open = null;
    const changed = await rekey(from, wanted.value);
    // Only what opens with the former key surely needs no other.
    if (!changed.ok && keyNow(open) === from) drop();
    return changed;
  }

  const begun = begin();
  if (!begun.ok) return begun;
  return ok({
    studio: () => open?.studio ?? null,
    lock: () => lock,
    unlock,
    unlockByFile: file => (open === null ? openByFile(file) : ok(null)),
    key: () => open?.key ?? null,
    protect,
    cancelProtect: () => changing?.rekeyer.cancel(),
    before(channel) {
      if (beside.has(channel)) return null;
      if (changing !== null) return changing.over;
      return readingChannels.has(channel) ? null : (open?.studio.longActs.free() ?? null);
    },
    hurry() {
      changing?.rekeyer.cancel();
      open?.studio.sync.cancel();
      open?.studio.pictures.stop();
      open?.studio.historyExport.cancel();
      open?.studio.previewExports.cancel();
    },
    close: () => open?.studio.close(),
  });
}

/** Whatever became of the thread, the key that opens the file then is the one that it has. */
async function reopenedAfter(
  rekeyer: Rekeyer,
  openWith: (key: Uint8Array | null) => Answer<null>,
  { from, to }: { readonly from: Uint8Array | null; readonly to: Uint8Array | null },
): Promise<Answer<number>> {
  const changed = await rekeyer.over.catch(() => null);
  if (changed !== null) {
    const reopened = openWith(changed.ok ? to : from);
    if (!changed.ok) return changed;
    return reopened.ok ? ok(changed.value.length) : reopened;
  }
  if (openWith(from).ok) return fail("storage", brokeOff);
  const reopened = openWith(to);
  return reopened.ok ? ok(0) : reopened;
}

/** Channels that need no workspace: they are answered while its key changes. */
const beside: ReadonlySet<Channel> = new Set<Channel>(["studio:set-theme", "protection:cancel"]);

/** `undefined`: the workspace is not open. */
const keyNow = (open: { readonly key: Uint8Array | null } | null) => open?.key;

/** What has the file, so that its key can't change now; `null`: nothing. */
function busyWith({ sync, longActs, historyExport, previewExports }: Studio): string | null {
  if (sync.progress() !== null) return syncing;
  if (historyExport.isRunning()) return exporting;
  if (previewExports.isRunning()) return sharing;
  return longActs.isRunning() ? acting : null;
}

/** `null`: there is no keychain, or it belongs to another user or computer. */
function keyIn(keychain: Keychain | null, secret: string): Uint8Array | null {
  try {
    const digits = keychain?.decrypt(Buffer.from(secret, "base64")) ?? "";
    return /^[0-9a-f]{64}$/.test(digits) ? Uint8Array.from(Buffer.from(digits, "hex")) : null;
  } catch {
    return null;
  }
}

interface NewKey {
  readonly key: Uint8Array | null;
  readonly protection: Protection;
}

async function newKey(change: ProtectionChange, keychain: Keychain | null): Promise<Answer<NewKey>> {
  switch (change.to) {
    case "none":
      return ok({ key: null, protection: { kind: "none" } });
    case "key_file":
      return ok({ key: Uint8Array.from(randomBytes(32)), protection: { kind: "key_file" } });
    case "passphrase": {
      const kdf = newKdf();
      const key = await keyOfPassphrase(change.passphrase, kdf);
      return ok({ key, protection: { kind: "passphrase", kdf } });
    }
    case "keychain":
      return newKeyIn(keychain);
  }
}

/** Read back before anything depends on it. */
function newKeyIn(keychain: Keychain | null): Answer<NewKey> {
  if (keychain === null) return fail("invalid", noKeychain);
  const key = Uint8Array.from(randomBytes(32));
  try {
    const secret = keychain.encrypt(Buffer.from(key).toString("hex")).toString("base64");
    const back = keyIn(keychain, secret);
    if (back !== null && Buffer.from(back).equals(key))
      return ok({ key, protection: { kind: "keychain", secret } });
  } catch {
    // Said below: a keychain that is locked throws, one that is broken answers something else.
  }
  return fail("storage", "The keychain did not take the key. Nothing was changed.");
}

const noKeychain =
  "This computer has no keychain that the studio can use. Choose a passphrase or a key file.";
const syncing = "A sync is running. Nothing was changed; try again when it is done.";
const exporting = "An export of the history is running. Nothing was changed; try again when it is done.";
const sharing = "An export of previews is running. Nothing was changed; try again when it is done.";
const brokeOff =
  "The change broke off. Nothing was changed: the workspace opens with its former key. Try again, and restart the studio if that does not help.";
const acting = "An act on many records is running. Nothing was changed; try again when it is done.";
const noPassphrase = "This workspace does not open with a passphrase. Nothing was changed.";
const wrongPassphrase = "This passphrase does not open the workspace. Nothing was changed; try again.";
