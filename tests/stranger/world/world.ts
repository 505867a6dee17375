import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Manners } from "../server/manners.ts";
import { type Stranger, startStranger } from "./stranger.ts";
import { createStudio, type Studio } from "./studio.ts";

export interface World {
  readonly stranger: Stranger;
  studio(name: string): Studio;
  readonly folder: string;
  close(): Promise<void>;
}

/** Ten times as fast: a deadline of ten seconds is one second, far above what a loopback answer takes. */
const clock = { STRANGER_SPEED: "10", STRANGER_EPOCH: String(Date.now()) };

/** A server of these manners and an empty folder for the studios. */
export async function openWorld(manners: Partial<Manners> = {}): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), "stranger-"));
  const stranger = await startStranger(path.join(folder, "server.json"), { ...process.env, ...clock });
  await stranger.manners(manners);
  return {
    stranger,
    folder,
    studio: name => createStudio(name, folder, stranger.url, clock),
    async close() {
      await stranger.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
