import { openSkins } from "../../app/route.ts";
import { keepSkin, keepSkinList } from "../../app/skins.ts";
import { studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";
import { settleSkin } from "./skin-draft.ts";
import { wearerNames } from "./skin-words.ts";

/** Why an act was not done, in a sentence; `null`: it was, or the person thought better of it. */
export type Refusal = string | null;

export async function importSkin(): Promise<{
  readonly refusal: Refusal;
  readonly notices: readonly string[];
}> {
  const answer = await studio.invoke("skins:import");
  if (!answer.ok) return { refusal: answer.error.message, notices: [] };
  if (answer.value === null) return { refusal: null, notices: [] };
  const { skin, notices } = answer.value;
  keepSkin(skin);
  openSkins(skin.id);
  toast(`“${skin.name}” was imported.`);
  return { refusal: null, notices };
}

export async function exportSkin(id: string): Promise<Refusal> {
  if (!(await settleSkin(id))) return "What you changed was not saved, so nothing was written.";
  const answer = await studio.invoke("skins:export", id);
  if (!answer.ok) return answer.error.message;
  if (answer.value !== null) toast(`The skin is in ${answer.value}.`);
  return null;
}

export async function copySkin(id: string): Promise<Refusal> {
  if (!(await settleSkin(id))) return "What you changed was not saved, so nothing was copied.";
  const answer = await studio.invoke("skins:copy", id);
  if (!answer.ok) return answer.error.message;
  keepSkin(answer.value);
  openSkins(answer.value.id);
  return null;
}

/** Who wore it wears the default, until it is taken back. */
export async function removeSkin(id: string, name: string): Promise<Refusal> {
  await settleSkin(id);
  const answer = await studio.invoke("skins:remove", id);
  if (!answer.ok) return answer.error.message;
  const { list, wornBy } = answer.value;
  keepSkinList(list);
  openSkins(null);
  const now = wornBy.length === 0 ? "" : ` The default is worn by ${wearerNames(wornBy)}.`;
  toast(`“${name}” was removed.${now}`, () => void restoreSkin(id));
  return null;
}

async function restoreSkin(id: string): Promise<void> {
  const answer = await studio.invoke("skins:restore", id);
  if (!answer.ok) return;
  keepSkinList(answer.value);
  openSkins(id);
}

export async function assignSkin(
  program: string,
  channel: "hub" | "marketplace",
  skin: string | null,
): Promise<Refusal> {
  const answer = await studio.invoke("skins:assign", { program, channel, skin });
  if (!answer.ok) return answer.error.message;
  keepSkinList(answer.value);
  return null;
}
