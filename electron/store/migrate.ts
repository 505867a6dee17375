import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { dropDerivedSchema, ensureDerivedSchema, hasDerivedSchema } from "./derived-schema.ts";
import { migrations } from "./migrations/index.ts";
import type { Database } from "./sqlite.ts";

/** "KIGO" in SQLite's `application_id`: tells our databases from other programs'. */
const applicationId = 0x4b49474f;

interface Migrating {
  readonly folder: string;
  /** ms since the epoch; names the backup. */
  readonly now: () => number;
  readonly steps?: readonly ((db: Database) => void)[];
}

/**
 * Brings the database to this studio's schema in one transaction, after a backup under `backups/` if there was
 * anything in it. `refuseSchema` has let it pass.
 */
export function migrate(db: Database, options: Migrating): void {
  const steps = options.steps ?? migrations;
  const version = versionOf(db);
  if (version === steps.length && hasDerivedSchema(db)) return;
  if (version > 0 && version < steps.length) backUp(db, options, version);
  db.transaction(() => {
    const from = versionOf(db);
    if (from < steps.length) {
      dropDerivedSchema(db);
      for (const step of steps.slice(from)) step(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${steps.length}`);
    }
    ensureDerivedSchema(db);
  }).immediate();
}

/** A newer schema, or another program's database, is refused before anything is written. */
export function refuseSchema(
  db: Database,
  known = migrations.length,
): Result<null, Failure<"newer" | "unreadable">> {
  const version = versionOf(db);
  const foreign =
    version === 0
      ? Number(db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get()) > 0
      : Number(db.pragma("application_id", { simple: true })) !== applicationId;
  if (foreign) {
    return fail(
      "unreadable",
      "The file studio.db there belongs to another program. It was not touched; choose another folder.",
    );
  }
  if (version > known) {
    return fail(
      "newer",
      `This workspace was written by a newer studio (schema ${version}; this one knows ${known}). It was not opened, so nothing in it has changed. Update the studio to open it.`,
    );
  }
  return ok(null);
}

function versionOf(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}

/** `VACUUM INTO` encrypts the copy with the key of this connection. */
function backUp(db: Database, options: Migrating, version: number): void {
  const folder = join(options.folder, "backups");
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(options.now()).toISOString().replace(/[-:.]/g, "");
  db.prepare<[string]>("VACUUM INTO ?").run(join(folder, `studio-v${version}-${stamp}-${process.pid}.db`));
}
