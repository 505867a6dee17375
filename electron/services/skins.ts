import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { SkinHead, SkinList, WornSkins } from "#shared/ipc/skin-views.ts";
import { type Skin, type SkinChannel, skinSchema } from "#shared/preview/skin.ts";
import { skinFault } from "#shared/preview/skin-fault.ts";
import { skinTextFault } from "#shared/preview/skin-file.ts";
import { sampleSkin, sampleSkins } from "#shared/preview/skins/samples.ts";
import type { LocalStore, StoredSkin } from "../store/index.ts";
import { isStillSample } from "./skin-sample.ts";
import { storing } from "./storing.ts";

type Answer<T> = Result<T, Failure<"not_found" | "invalid" | "storage">>;

/** The looks of channels: those that come with the studio, and the workspace's own. Nothing of it is sent anywhere. */
export interface SkinService {
  list(): SkinList;
  get(id: string): Answer<Skin>;
  /** An own one like it, that can be changed. */
  copy(id: string): Answer<Skin>;
  /** Durable when it answers. `invalid`: what is wrong, in a sentence; then it is as it was. */
  save(skin: Skin): Answer<Skin>;
  /** A new own one: what came from a file. */
  add(skin: Skin): Answer<Skin>;
  /** Out of sight; answers who wore it, and wears the default now. */
  remove(id: string): Answer<{ readonly list: SkinList; readonly wornBy: string[] }>;
  /** Takes a removal back: who wore it wears it again. */
  restore(id: string): Answer<SkinList>;
  /** `skin: null`: as every other program. */
  assign(wanted: {
    readonly program: string;
    readonly channel: SkinChannel;
    readonly skin: string | null;
  }): Answer<SkinList>;
  /** What offers of a program are shown in; `null`: of none. */
  forProgram(program: string | null): WornSkins;
}

/** Characters of a skin's data. */
const largestBody = 1_000_000;

export function createSkinService(options: {
  readonly store: Pick<LocalStore, "skins">;
  readonly newId: () => string;
}): SkinService {
  const { newId } = options;
  const { skins } = options.store;
  /** As they were read last: the same skin stays the same object, and is judged and drawn once for many offers. */
  const read = new Map<string, { readonly body: string; readonly skin: Skin | null }>();
  const find = (id: string): Skin | null => shippedSkin(id) ?? ownSkin(skins.get(id));

  function ownSkin(stored: StoredSkin | null): Skin | null {
    if (stored === null || stored.removed) return null;
    const { id, body } = stored;
    const before = read.get(id);
    const now = before?.body === body ? before : { body, skin: readSkin(body) };
    read.set(id, now);
    return now.skin;
  }

  function list(): SkinList {
    const own = skins.all().flatMap(stored => {
      const skin = ownSkin(stored);
      return skin === null ? [] : [{ ...headOf(skin), changedAt: stored.changedAt, who: stored.who }];
    });
    const shipped = sampleSkins.map(skin => ({ ...headOf(skin), shipped: true }));
    const heads = [...shipped, ...own.sort((a, b) => a.name.localeCompare(b.name, "en"))];
    const there = new Set(heads.map(({ id }) => id));
    return { skins: heads, worn: skins.worn().filter(({ skin }) => there.has(skin)) };
  }

  function keep(skin: Skin): Answer<Skin> {
    const parsed = skinSchema.safeParse(skin);
    if (!parsed.success) return fail("invalid", `${skinFault(parsed.error)} The skin is as it was.`);
    const odd = skinTextFault(parsed.data);
    const body = JSON.stringify(parsed.data);
    if (odd !== null) return fail("invalid", `${odd} The skin is as it was.`);
    if (body.length > largestBody) return fail("invalid", "This skin holds too much. It is as it was.");
    return storing((): Answer<Skin> => {
      skins.put(skin.id, skin.channel, body);
      return ok(parsed.data);
    });
  }

  const add = (skin: Skin): Answer<Skin> =>
    storing((): Answer<Skin> => {
      const fresh = { ...skin, id: newId() };
      return keep({ ...fresh, sample: isStillSample(fresh, skin) });
    });

  function save(skin: Skin): Answer<Skin> {
    if (shippedSkin(skin.id))
      return fail("invalid", "A sample skin can't be changed. Make a copy of it first.");
    const before = ownSkin(skins.get(skin.id));
    if (before === null) return missing;
    if (before.channel !== skin.channel) return fail("invalid", "A skin keeps its channel. It is as it was.");
    return keep({ ...skin, sample: isStillSample(skin, before) });
  }

  function setRemoved(id: string, removed: boolean): Answer<SkinList> {
    if (skins.get(id) === null) return missing;
    return storing((): Answer<SkinList> => {
      skins.setRemoved(id, removed);
      return ok(list());
    });
  }

  function worn(program: string, channel: SkinChannel): Skin {
    const chosen = skins.worn().filter(each => each.channel === channel);
    const of = (name: string) => chosen.find(each => each.program === name)?.skin;
    const found = [of(program), of("")].flatMap(id => (id === undefined ? [] : (find(id) ?? [])));
    return found.find(skin => skin.channel === channel) ?? defaultSkin(channel);
  }

  return {
    list,
    add,
    save,
    get: id => {
      const skin = find(id);
      return skin === null ? missing : ok(skin);
    },
    copy: id => {
      const skin = find(id);
      if (skin === null) return missing;
      const taken = list().skins.map(({ name }) => name);
      return add({ ...skin, name: freeName(skin.name, taken) });
    },
    remove(id) {
      const wornBy = skins.worn().flatMap(each => (each.skin === id ? [each.program] : []));
      const removed = setRemoved(id, true);
      return removed.ok ? ok({ list: removed.value, wornBy }) : removed;
    },
    restore: id => setRemoved(id, false),
    assign: ({ program, channel, skin }) =>
      storing((): Answer<SkinList> => {
        const wanted = skin === null ? null : find(skin);
        if (skin !== null && wanted === null) return missing;
        if (wanted !== null && wanted.channel !== channel)
          return fail("invalid", `“${wanted.name}” is a skin for the other channel. Nothing was changed.`);
        skins.assign(program, channel, skin);
        return ok(list());
      }),
    forProgram: program => ({
      hub: worn(program ?? "", "hub"),
      marketplace: worn(program ?? "", "marketplace"),
    }),
  };
}

const missing = fail("not_found", "There is no such skin in this workspace.");

const shippedSkin = (id: string): Skin | null => sampleSkin(id) ?? null;

/** What can't be read (a newer studio's, a damaged one) is as good as none: nobody is shown half a look. */
function readSkin(body: string): Skin | null {
  try {
    return skinSchema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

function defaultSkin(channel: SkinChannel): Skin {
  const skin = sampleSkins.find(each => each.channel === channel);
  if (skin === undefined) throw new Error(`No sample skin is for the ${channel}.`);
  return skin;
}

const headOf = ({ id, channel, name, brand, sample }: Skin): SkinHead => ({
  id,
  channel,
  name,
  brand: brand.name,
  sample,
  shipped: false,
  changedAt: null,
  who: null,
});

function freeName(name: string, taken: readonly string[]): string {
  const base = `${name.replace(/, copy(?: \d+)?$/, "").slice(0, 66)}, copy`;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? base : `${base} ${number}`;
    if (!taken.includes(free)) return free;
  }
}
