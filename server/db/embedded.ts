import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Dialect } from "kysely";
import { PGliteDialect } from "kysely";

/** A folder that another running server holds. */
export class FolderInUseError extends Error {}

interface EmbeddedDatabases {
  /** A dialect over one database of that name. */
  dialect(name: string): Promise<Dialect>;
  /** To be called when every database is closed. */
  release(): Promise<void>;
}

/** PGlite databases: each in its own folder under `dataDir`, or in memory without one. */
export async function openEmbedded(dataDir: string | undefined): Promise<EmbeddedDatabases> {
  if (dataDir === undefined) {
    return { dialect: async () => pgliteDialect(await PGlite.create()), release: async () => {} };
  }
  const release = await claimFolder(dataDir);
  return { dialect: async name => pgliteDialect(await PGlite.create(join(dataDir, name))), release };
}

function pgliteDialect(pglite: PGlite): Dialect {
  return new PGliteDialect({ pglite });
}

const claimedHere = new Set<string>();

/** PGlite does not notice a second process on its files, which would spoil them: a file with our process id does. */
async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const claim = resolve(folder, "server.pid");
  await mkdir(folder, { recursive: true });
  const holder = Number(await readFile(claim, "utf8").catch(() => ""));
  const isHeld = holder === process.pid ? claimedHere.has(claim) : holder > 0 && isRunning(holder);
  if (isHeld) {
    throw new FolderInUseError(
      `The data folder ${folder} is in use by process ${holder}: stop that server, or delete ${claim} if it is none.`,
    );
  }
  await writeFile(claim, String(process.pid));
  claimedHere.add(claim);
  return async () => {
    claimedHere.delete(claim);
    await rm(claim, { force: true });
  };
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
