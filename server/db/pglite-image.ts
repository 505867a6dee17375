import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import type { PGlite } from "@electric-sql/pglite";
import { z } from "zod";

/**
 * Opens a PGlite in memory. Making an empty database takes it seconds, so that the first one ever is kept in the
 * user's cache, for every later start to load. The cache is a convenience: without it, or with a spoiled one, a
 * database is made as before.
 */
export async function fromImage(open: (image?: Blob) => Promise<PGlite>): Promise<PGlite> {
  const path = imagePath();
  const image = await readFile(path).catch(() => undefined);
  if (image) {
    try {
      return await open(new Blob([image]));
    } catch {
      await rm(path, { force: true }).catch(() => undefined);
    }
  }
  const fresh = await open();
  await keep(path, fresh).catch(() => undefined);
  return fresh;
}

/** Whole or not at all, whoever else is doing the same. */
async function keep(path: string, pglite: PGlite) {
  const image = await pglite.dumpDataDir("none");
  const unfinished = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, Buffer.from(await image.arrayBuffer()));
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** An image fits only the build of PostgreSQL that made it. */
function imagePath(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  return join(cacheFolder(), "kigo-offer-studio", `pglite-${versionOf(entry)}.tar`);
}

function versionOf(entry: string): string {
  const manifest = createRequire(entry)("../package.json");
  return z.object({ version: z.string() }).parse(manifest).version;
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === "win32" && LOCALAPPDATA) return LOCALAPPDATA;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return XDG_CACHE_HOME || join(homedir(), ".cache");
}
