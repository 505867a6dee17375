import type { Channel } from "#shared/ipc/contract.ts";

/**
 * Channels that store nothing: they are answered while an act on many records has the store. The others wait for its
 * end; one that is missing here only waits without need.
 */
export const readingChannels: ReadonlySet<Channel> = new Set<Channel>([
  "acts:cancel",
  "studio:status",
  "studio:set-theme",
  "studio:open-samples",
  "offers:page",
  "offers:counts",
  "offers:facets",
  "offers:place",
  "offers:ids",
  "offers:get",
  "offers:numbered",
  "records:list",
  "records:get",
  "history:state",
  "history:versions",
  "history:export",
  "history:cancel-export",
  "views:list",
  "translations:list",
  "notes:list",
  "comments:list",
  "brand:get",
  "merchants:list",
  "sync:cancel",
  "sync:server",
  "conflicts:list",
  "conflicts:decided",
  "connection:check",
]);
