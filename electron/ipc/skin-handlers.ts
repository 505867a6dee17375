import { ok } from "#shared/domain/result.ts";
import type { Studio } from "../studio.ts";
import type { Handlers } from "./serve.ts";

/** But for those that need a dialog. */
type SkinChannel = Exclude<Extract<keyof Handlers, `skins:${string}`>, "skins:import" | "skins:export">;

/** The looks of channels, and which program wears which. */
export function skinHandlers({ skins }: Studio): Pick<Handlers, SkinChannel> {
  return {
    "skins:list": () => ok(skins.list()),
    "skins:get": id => skins.get(id),
    "skins:for-program": program => ok(skins.forProgram(program)),
    "skins:copy": id => skins.copy(id),
    "skins:save": skin => skins.save(skin),
    "skins:remove": id => skins.remove(id),
    "skins:restore": id => skins.restore(id),
    "skins:assign": wanted => skins.assign(wanted),
  };
}
