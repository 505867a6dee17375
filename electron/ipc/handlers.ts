import { ok } from "#shared/domain/result.ts";
import type { Studio } from "../studio.ts";
import { besideHandlers } from "./beside-handlers.ts";
import { commentHandlers } from "./comment-handlers.ts";
import { historyHandlers } from "./history-handlers.ts";
import { recordHandlers } from "./record-handlers.ts";
import type { Handlers } from "./serve.ts";
import { skinHandlers } from "./skin-handlers.ts";

/** Channels that need the desktop's own means: a theme, a dialog for a file. */
export type PlatformChannel =
  | "studio:set-theme"
  | "studio:open-samples"
  | "studio:unlock"
  | "sync:save-plan"
  | "sync:open-plan"
  | "history:export"
  | "share:folder"
  | "share:choose-folder"
  | "share:export"
  | "share:reveal"
  | "brand:export"
  | "brand:import"
  | "present:displays"
  | "present:look"
  | "present:start"
  | "present:again"
  | "present:playlist"
  | "present:end"
  | "skins:import"
  | "skins:export"
  | "protection:get"
  | "protection:change"
  | "protection:cancel"
  | "protection:key-file";

/** The contract over the services: what the window asks, by channel. Edits are the window's (SYNC.md P2). */
export function studioHandlers(studio: Studio): Omit<Handlers, PlatformChannel> {
  const {
    offers,
    lists,
    longActs,
    views,
    ownWords,
    settings,
    merchants,
    pictures,
    sync,
    conflicts,
    connection,
  } = studio;
  return {
    ...historyHandlers(studio),
    "studio:status": () => ok(studio.status()),
    "studio:set-defaults": patch => {
      const set = settings.setDefaults(patch);
      return set.ok ? ok(studio.status()) : set;
    },
    "brand:get": () => ok(settings.brand()),
    "brand:save": brand => settings.setBrand(brand),
    "offers:page": request => ok(lists.page(request)),
    "offers:counts": view => ok(lists.counts(view)),
    "offers:facets": async view => ok(await lists.facets(view)),
    "offers:place": ({ view, id }) => ok(lists.place(view, id)),
    "offers:ids": view => ok(lists.ids(view)),
    "offers:found-by": ({ ids, search }) => ok(lists.foundBy(ids, search)),
    "offers:code-twins": ({ id, code }) => ok(lists.codeTwins(id, code)),
    "offers:get": id => offers.get(id),
    "offers:numbered": offerId => ok(lists.numbered(offerId)),
    "offers:create": () => offers.create(),
    "offers:save": ({ id, patch }) => offers.save(id, patch, "window"),
    "offers:set-stage": ({ id, stage }) => offers.setStage(id, stage),
    "offers:duplicate": ({ id, options }) => offers.duplicate(id, options),
    "offers:delete": id => {
      const deleted = offers.delete(id, "window");
      return deleted.ok ? ok(null) : deleted;
    },
    "offers:restore": id => offers.restore(id),
    "offers:bulk": ({ ids, act }) => longActs.bulk(ids, act),
    "share:languages": async offers => ok(await studio.previewExports.languages(offers)),
    "share:cancel": () => {
      studio.previewExports.cancel();
      return ok(null);
    },
    "acts:cancel": () => {
      longActs.cancel();
      return ok(null);
    },
    ...besideHandlers(studio),
    ...commentHandlers(studio),
    ...recordHandlers(studio),
    ...skinHandlers(studio),
    "views:list": () => ok(views.all()),
    "views:save": view => views.save(view),
    "views:delete": name => views.delete(name),
    "images:add": ({ bytes }) => pictures.add(bytes),
    "images:look": text => ok(pictures.look(text)),
    "images:fetch": ({ address, again }) => pictures.fetch(address, again),
    "spelling:words": () => ok(ownWords.all()),
    "spelling:add": word => ownWords.add(word),
    "spelling:remove": word => ownWords.remove(word),
    "merchants:list": () => ok(merchants.all()),
    "merchants:name": merchant => {
      merchants.name(merchant);
      return ok(null);
    },
    "sync:plan": options => sync.plan(options),
    "sync:apply": options => sync.apply(options),
    "sync:cancel": () => {
      sync.cancel();
      return ok(null);
    },
    "sync:runs": () => ok(sync.runs()),
    "sync:server": () => ok(studio.server()),
    "conflicts:list": () => ok(conflicts.records()),
    "conflicts:resolve": decisions => {
      const resolved = conflicts.resolve(decisions);
      return resolved.ok ? ok(conflicts.records()) : resolved;
    },
    "conflicts:decided": () => ok(conflicts.decided()),
    "conflicts:undo": ids => {
      const undone = conflicts.undo(ids);
      return undone.ok ? ok(conflicts.records()) : undone;
    },
    "connection:check": async wanted => ok(await connection.check(wanted)),
    "connection:save": wanted => connection.save(wanted),
  };
}
