import {
  initialDefaults,
  type WorkspaceDefaults,
  workspaceDefaultsSchema,
} from "#shared/domain/workspace.ts";
import type { Database } from "./sqlite.ts";

/** Small values of the workspace. */
export interface Settings {
  defaults(): WorkspaceDefaults;
  setDefaults(patch: Partial<WorkspaceDefaults>): void;
  meta(key: string): string | null;
  setMeta(key: string, value: string): void;
}

export function createSettings(db: Database): Settings {
  const select = db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck();
  const upsert = db.prepare<[string, string]>(
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  const meta = (key: string) => select.get(key) ?? null;
  const setMeta = (key: string, value: string) => void upsert.run(key, value);
  const defaults = (): WorkspaceDefaults => {
    const stored = meta("defaults");
    return stored === null
      ? initialDefaults
      : workspaceDefaultsSchema.parse({ ...initialDefaults, ...JSON.parse(stored) });
  };
  const setDefaults = (patch: Partial<WorkspaceDefaults>) =>
    setMeta("defaults", JSON.stringify(workspaceDefaultsSchema.parse({ ...defaults(), ...patch })));

  return {
    defaults,
    setDefaults: patch => db.transaction(() => setDefaults(patch)).immediate(),
    meta,
    setMeta,
  };
}
