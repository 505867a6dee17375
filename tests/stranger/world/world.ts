import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
const clock = {
  STRANGER_SPEED: "10",
  STRANGER_EPOCH: String(Date.now()),
  // Hundreds of processes of the same program: each but the first finds it compiled.
  NODE_COMPILE_CACHE: path.join(tmpdir(), "stranger-compiled"),
};

/** A folder that keeps every world's requests and writes, for the search after a failure's cause. */
const journals = process.env.STRANGER_JOURNALS;

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
      if (journals !== undefined)
        writeFileSync(path.join(journals, `${path.basename(folder)}.json`), JSON.stringify(stranger.past));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A world for one test, cleared away whatever comes of it. */
export async function inWorld(
  manners: Partial<Manners>,
  work: (world: World) => Promise<void>,
): Promise<void> {
  const world = await openWorld(manners);
  try {
    await work(world);
  } finally {
    await world.close();
  }
}
