import { z } from "zod";
import type { Change, Changes, ChangesQuery } from "#shared/api/change.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import { changesAfter, type FeedRow, feedEpoch, type Position, presentPosition } from "../db/feed/feed.ts";
import type { Kigo } from "../db/kigo/database.ts";
import { done, failed, type Outcome } from "./outcome.ts";
import { timeText } from "./wire-time.ts";

export interface ChangeFeed {
  changesSince(query: ChangesQuery): Promise<Outcome<Changes>>;
}

/** One feed over both databases. Its cursor holds a position in each, and clients take it as it is. */
export function changeFeed(entMom: EntMom, kigo: Kigo): ChangeFeed {
  return {
    async changesSince({ since, limit }) {
      if (since === "now") {
        const present = { entMom: await presentPosition(entMom), kigo: await presentPosition(kigo) };
        return done({ changes: [], cursor: cursorText(present), has_more: false });
      }
      const beginning = { entMom: start(await feedEpoch(entMom)), kigo: start(await feedEpoch(kigo)) };
      const cursor = since === undefined ? beginning : cursorOf(since);
      if (!cursor) return failed("invalid", "since: must be a cursor of this feed");
      if (cursor.entMom.epoch !== beginning.entMom.epoch || cursor.kigo.epoch !== beginning.kigo.epoch) {
        return failed(
          "cursor_expired",
          "The cursor is of another database: read the lists, then begin anew.",
        );
      }
      const ofEntMom = await changesAfter(entMom, cursor.entMom, limit + 1);
      const ofKigo = await changesAfter(kigo, cursor.kigo, limit + 1);
      const first = ofEntMom.slice(0, limit);
      const second = ofKigo.slice(0, limit - first.length);
      return done({
        changes: [...first, ...second].map(changeOf),
        cursor: cursorText({ entMom: behind(cursor.entMom, first), kigo: behind(cursor.kigo, second) }),
        has_more: ofEntMom.length > first.length || ofKigo.length > second.length,
      });
    },
  };
}

function changeOf({ kind, key, deleted, changed_at }: FeedRow): Change {
  return { kind, key, op: deleted ? "delete" : "upsert", changed_at: timeText(changed_at) };
}

function start(epoch: string): Position {
  return { epoch, transaction: "0", change: 0 };
}

function behind(position: Position, rows: readonly FeedRow[]): Position {
  const last = rows.at(-1);
  return last ? { ...position, transaction: last.transaction, change: last.change } : position;
}

const positionSchema = z.tuple([z.string(), z.string().regex(/^\d{1,19}$/), z.int().min(0)]);
const cursorSchema = z.tuple([positionSchema, positionSchema]);

type Cursor = Record<"entMom" | "kigo", Position>;

function cursorText({ entMom, kigo }: Cursor): string {
  const positions = [entMom, kigo].map(({ epoch, transaction, change }) => [epoch, transaction, change]);
  return Buffer.from(JSON.stringify(positions)).toString("base64url");
}

function cursorOf(text: string): Cursor | undefined {
  const parsed = cursorSchema.safeParse(jsonOf(Buffer.from(text, "base64url").toString("utf8")));
  if (!parsed.success) return undefined;
  const [entMom, kigo] = parsed.data.map(([epoch, transaction, change]) => ({ epoch, transaction, change }));
  return entMom && kigo && { entMom, kigo };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
