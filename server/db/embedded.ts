import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import type { Dialect } from "kysely";
import { PGliteDialect } from "kysely";
import type { Databases } from "./databases.ts";
import { fromImage } from "./pglite-image.ts";

/** A folder that another running server holds. */
export class FolderInUseError extends Error {}

const dateType = 1082;
const options = {
  extensions: { pg_trgm },
  // A plain date stays the text that it is: a Date would carry the zone of the process.
  parsers: { [dateType]: (text: string) => text },
};

/** PGlite databases: each in its own folder under `dataDir`, or in memory without one. */
export async function openEmbedded(dataDir: string | undefined): Promise<Databases> {
  if (dataDir === undefined) {
    const inMemory = (image?: Blob) => PGlite.create({ ...options, ...(image && { loadDataDir: image }) });
    return { dialect: async () => pgliteDialect(await fromImage(inMemory)), release: async () => {} };
  }
  const release = await claimFolder(dataDir);
  return { dialect: async name => pgliteDialect(await PGlite.create(join(dataDir, name), options)), release };
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
