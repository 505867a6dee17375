import { type Brand, brandSchema, noBrand } from "#shared/domain/brand.ts";
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
  /** The brand guidelines: the same object until they change, here or in another process. */
  brand(): Brand;
  setBrand(brand: Brand): void;
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
  // Rules ask for both with every offer they judge: what is parsed once serves until the text is another.
  const readDefaults = once(text =>
    text === ""
      ? initialDefaults
      : workspaceDefaultsSchema.parse({ ...initialDefaults, ...JSON.parse(text) }),
  );
  const readBrand = once(() => brandSchema.parse(JSON.parse(meta("brand") ?? JSON.stringify(noBrand))));
  const defaults = () => readDefaults(meta("defaults") ?? "");
  const setDefaults = (patch: Partial<WorkspaceDefaults>) =>
    setMeta("defaults", JSON.stringify(workspaceDefaultsSchema.parse({ ...defaults(), ...patch })));

  return {
    defaults,
    setDefaults: patch => db.transaction(() => setDefaults(patch)).immediate(),
    // Their text may be long; whether it changed is told by a number.
    brand: () => readBrand(meta("brand_changes") ?? ""),
    setBrand: brand =>
      db
        .transaction(() => {
          setMeta("brand", JSON.stringify(brandSchema.parse(brand)));
          setMeta("brand_changes", String(Number(meta("brand_changes") ?? 0) + 1));
        })
        .immediate(),
    meta,
    setMeta,
  };
}

/** Reads anew only where what it reads from is not what it was. */
function once<T>(read: (from: string) => T): (from: string) => T {
  let known: { readonly from: string; readonly value: T } | null = null;
  return from => {
    if (known?.from !== from) known = { from, value: read(from) };
    return known.value;
  };
}
