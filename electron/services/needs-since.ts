import { z } from "zod";
import { needSchema, type ServerView } from "#shared/ipc/sync-views.ts";
import type { LocalStore } from "../store/index.ts";

type Settings = Pick<LocalStore["settings"], "meta" | "setMeta">;
type Need = Pick<ServerView["needs"][number], "need" | "way">;

const key = "needs_since";
const keptSchema = z.record(z.string(), z.object({ way: needSchema.shape.way, since: z.string() }));

/** Notes which needs are met in another way than when they were noted last. `at`: ISO 8601, UTC. */
export function noteNeeds(settings: Settings, needs: readonly Need[], at: string): void {
  const before = read(settings);
  const now = Object.fromEntries(
    needs.map(({ need, way }) => {
      const kept = before[need];
      return [need, kept?.way === way ? kept : { way, since: at }];
    }),
  );
  if (JSON.stringify(now) !== JSON.stringify(before)) settings.setMeta(key, JSON.stringify(now));
}

/** Since when a need is met as it is, as far as it was noted; ISO 8601, UTC. */
export function needsSince(settings: Settings): (need: Need) => string | null {
  const kept = read(settings);
  return ({ need, way }) => {
    const found = kept[need];
    return found?.way === way ? found.since : null;
  };
}

function read(settings: Settings): z.infer<typeof keptSchema> {
  const kept = keptSchema.safeParse(JSON.parse(settings.meta(key) ?? "{}"));
  return kept.success ? kept.data : {};
}
