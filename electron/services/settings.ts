import { type Brand, brandFault, brandSchema } from "#shared/domain/brand.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { type WorkspaceDefaults, workspaceDefaultsSchema } from "#shared/domain/workspace.ts";
import type { LocalStore } from "../store/index.ts";
import { storing } from "./storing.ts";
import { isTimeZone } from "./today.ts";

/** What the workspace assumes where an offer is silent. */
export interface SettingsService {
  defaults(): WorkspaceDefaults;
  /** Made-up offers to look around in: no real server ever hears of them. */
  isSample(): boolean;
  markSample(): void;
  setDefaults(
    patch: { readonly [K in keyof WorkspaceDefaults]?: WorkspaceDefaults[K] | undefined },
  ): Result<WorkspaceDefaults, Failure<"invalid" | "storage">>;
  brand(): Brand;
  /** No offer changes its stage by it: a ready one that breaks an error from now on is held back from the plan. */
  setBrand(brand: Brand): Result<Brand, Failure<"invalid" | "storage">>;
}

export const isSample = ({ settings }: LocalStore): boolean => settings.meta("sample") !== null;

export function createSettingsService(options: {
  readonly store: LocalStore;
  readonly onChange: () => void;
}): SettingsService {
  const { settings } = options.store;
  return {
    defaults: settings.defaults,
    isSample: () => isSample(options.store),
    markSample: () => settings.setMeta("sample", "yes"),
    setDefaults: patch =>
      storing(() => {
        const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
        const next = workspaceDefaultsSchema.safeParse({ ...settings.defaults(), ...given });
        if (!next.success)
          return fail("invalid", "A default is out of range. The settings are as they were.");
        if (!isTimeZone(next.data.timeZone)) {
          return fail(
            "invalid",
            `“${next.data.timeZone}” is no time zone. Use a name such as America/Chicago.`,
          );
        }
        settings.setDefaults(next.data);
        options.onChange();
        return ok(next.data);
      }),
    brand: settings.brand,
    setBrand: brand =>
      storing(() => {
        const next = brandSchema.safeParse(brand);
        if (!next.success) return fail("invalid", brandFault(next.error));
        settings.setBrand(next.data);
        options.onChange();
        return ok(next.data);
      }),
  };
}
