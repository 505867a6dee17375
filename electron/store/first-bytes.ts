import { closeSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";

/**
 * How a database's file begins, read so that nobody's locks are lost: POSIX takes away every lock that a process has on a
 * file as soon as the process closes any descriptor of it, SQLite's own among them (sqlite.org/howtocorrupt.html, 2.2).
 * A file that a store of this process has open is therefore read through a descriptor that stays open as long.
 */
export interface FirstBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Held {
  holders: number;
  readonly read: () => Buffer;
  readonly close: () => void;
}

const held = new Map<string, Held>();
/** The page's first fields: the salt or the magic of 16 bytes, and the bytes that an encryption reserves (at 20). */
const length = 24;

/** Zeros where there are none. @throws what opening throws */
export function firstBytes(path: string): Buffer {
  const known = held.get(resolve(path));
  if (known !== undefined) return known.read();
  const file = openSync(path, "r");
  try {
    return readFrom(file);
  } finally {
    closeSync(file);
  }
}

/** While a connection to it is open; the function it answers is to be called, once or more, when that is closed. */
export function holdFile(path: string): () => void {
  const name = resolve(path);
  const now = held.get(name) ?? openHeld(path);
  now.holders += 1;
  held.set(name, now);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    now.holders -= 1;
    if (now.holders > 0) return;
    held.delete(name);
    now.close();
  };
}

/** In a thread: another one of this process holds the file, and has read it. */
export function heldElsewhere({ path, bytes }: FirstBytes): void {
  held.set(resolve(path), { holders: 1, read: () => Buffer.from(bytes), close: () => undefined });
}

function openHeld(path: string): Held {
  const file = openSync(path, "r");
  return { holders: 0, read: () => readFrom(file), close: () => closeSync(file) };
}

function readFrom(file: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, 0);
  return bytes;
}
