import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ulid } from "ulid";
import { emptyForm, type OfferFields, offerFieldsSchema } from "#shared/domain/offer.ts";
import type { Result } from "#shared/domain/result.ts";
import { type LocalStore, type OpenOptions, openStore, type StoreFailure } from "../index.ts";

export interface Workspace {
  readonly folder: string;
  readonly file: string;
  /** Opens the workspace; every store is closed at the end. */
  open(options?: Partial<OpenOptions>): LocalStore;
  tryOpen(options?: Partial<OpenOptions>): Result<LocalStore, StoreFailure>;
  /** Closes what is open and removes the folder. */
  end(): void;
}

/** A workspace in a folder of its own, with a clock that moves 1 s at each look, from 2026-01-01T00:00:01Z. */
export function makeWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "kigo-store-"));
  const open: LocalStore[] = [];
  let at = Date.UTC(2026, 0, 1);
  const now = () => {
    at += 1000;
    return at;
  };
  const tryOpen: Workspace["tryOpen"] = options => {
    const result = openStore({ folder, key: null, newId: ulid, now, who: "Ada", ...options });
    if (result.ok) open.push(result.value);
    return result;
  };
  return {
    folder,
    file: join(folder, "studio.db"),
    tryOpen,
    open(options) {
      const result = tryOpen(options);
      if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
      return result.value;
    },
    end() {
      for (const store of open) store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An offer's fields with the form's defaults. */
export const blankFields = (fields: Partial<OfferFields> = {}): OfferFields =>
  offerFieldsSchema.parse({ ...emptyForm, ...fields });
