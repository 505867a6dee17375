import type { SkinList, WornSkins } from "#shared/ipc/skin-views.ts";
import type { Skin } from "#shared/preview/skin.ts";
import { createQueryCache, type Known } from "./query-cache.ts";
import { studio } from "./studio.ts";
import { useKnown } from "./use-known.ts";

/** `''`: an offer of no program. */
const wornCache = createQueryCache<string, WornSkins>(program => studio.invoke("skins:for-program", program));
const listCache = createQueryCache<"only", SkinList>(() => studio.invoke("skins:list"));
const skinCache = createQueryCache<string, Skin>(id => studio.invoke("skins:get", id));

/** What offers of a program are shown in, by its name. */
export const useWornSkins = (program: string | null): Known<WornSkins> => useKnown(wornCache, program ?? "");
export const useSkinList = (): Known<SkinList> => useKnown(listCache, "only");
export const useSkin = (id: string | null): Known<Skin> => useKnown(skinCache, id);

/** Takes the list that an act answered with. */
export function keepSkinList(list: SkinList): void {
  listCache.put("only", list);
  wornCache.refresh();
}

/** Takes a skin as it is stored now; previews that wear it follow. */
export function keepSkin(skin: Skin): void {
  skinCache.put(skin.id, skin);
  listCache.refresh();
  wornCache.refresh();
}

export function refreshSkins(): void {
  listCache.refresh();
  skinCache.refresh();
  wornCache.refresh();
}
