import type { WornSkins } from "#shared/ipc/skin-views.ts";
import { type Skin, type SkinChannel, skinSchema } from "#shared/preview/skin.ts";
import { sampleSkin, sampleSkins } from "#shared/preview/skins/samples.ts";
import type { LocalStore } from "../store/index.ts";

type Stored = ReturnType<LocalStore["skins"]["get"]>;

/** Skins by their id, and by the program whose offers are shown in them. */
export interface SkinWardrobe {
  /** One that comes with the studio, or the workspace's own; `null`: neither, or one that can't be read. */
  find(id: string): Skin | null;
  /** What offers of a program are shown in; `null`: of none. */
  forProgram(program: string | null): WornSkins;
}

export function createWardrobe({ skins }: Pick<LocalStore, "skins">): SkinWardrobe {
  const read = readOnce();
  const find = (id: string): Skin | null => shippedSkin(id) ?? read(id, skins.get(id));

  function worn(program: string, channel: SkinChannel): Skin {
    const chosen = skins.worn().filter(each => each.channel === channel);
    const of = (name: string) => chosen.find(each => each.program === name)?.skin;
    const found = [of(program), of("")].flatMap(id => (id === undefined ? [] : (find(id) ?? [])));
    return found.find(skin => skin.channel === channel) ?? defaultSkin(channel);
  }

  return {
    find,
    forProgram: program => ({
      hub: worn(program ?? "", "hub"),
      marketplace: worn(program ?? "", "marketplace"),
    }),
  };
}

export const shippedSkin = (id: string): Skin | null => sampleSkin(id) ?? null;

/** What can't be read (a newer studio's, a damaged one) is as good as none: nobody is shown half a look. */
export function ownSkin(stored: Stored): Skin | null {
  if (stored === null || stored.removed) return null;
  try {
    return skinSchema.parse(JSON.parse(stored.body));
  } catch {
    return null;
  }
}

/** A skin has all the words of its channels: it is taken apart once for each change, not for each offer. */
function readOnce(): (id: string, stored: Stored) => Skin | null {
  const known = new Map<string, { readonly body: string; readonly skin: Skin | null }>();
  return (id, stored) => {
    if (stored === null || stored.removed) return null;
    const before = known.get(id);
    if (before !== undefined && before.body === stored.body) return before.skin;
    const skin = ownSkin(stored);
    known.set(id, { body: stored.body, skin });
    return skin;
  };
}

function defaultSkin(channel: SkinChannel): Skin {
  const skin = sampleSkins.find(each => each.channel === channel);
  if (skin === undefined) throw new Error(`No sample skin is for the ${channel}.`);
  return skin;
}
