import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { rekeyWorkspace } from "../rekeying.ts";

/**
 * A process of its own that changes a workspace's key and dies, as by a power cut, right before its N-th effect on the
 * disk: `node rekey-child.ts FOLDER FROM|- TO|- N`. Says `changed` where it got to the end. With `fail` after it the
 * disk refuses that one effect instead.
 */
const [folder = "", from = "-", to = "-", moment = "0", how = "kill"] = process.argv.slice(2);
const keyOf = (hex: string) => (hex === "-" ? null : Uint8Array.from(Buffer.from(hex, "hex")));

let left = Number(moment);
const dying =
  <A extends unknown[], R>(effect: (...given: A) => R) =>
  (...given: A): R => {
    left -= 1;
    if (left === 0 && how === "kill") process.kill(process.pid, "SIGKILL");
    if (left === 0) throw Object.assign(new Error("EIO"), { code: "EIO" });
    return effect(...given);
  };
fs.renameSync = dying(fs.renameSync);
const { rmSync } = fs;
const removing = dying(rmSync);
// What is not there is no effect.
fs.rmSync = (file, options) => (fs.existsSync(file) ? removing : rmSync)(file, options);
fs.fsyncSync = dying(fs.fsyncSync);
fs.ftruncateSync = dying(fs.ftruncateSync);
syncBuiltinESMExports();

const toKey = keyOf(to);
const salt = Buffer.alloc(32).toString("base64");
const kdf = { name: "scrypt", cost: 2 ** 14, blockSize: 8, parallelization: 1, salt } as const;
const protection = toKey === null ? ({ kind: "none" } as const) : ({ kind: "passphrase", kdf } as const);
const changed = rekeyWorkspace({ folder, from: keyOf(from), to: toKey, protection });
process.stdout.write(changed.ok ? "changed\n" : `${changed.error.kind}: ${changed.error.message}\n`);
