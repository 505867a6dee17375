import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { buildIfStale, projectFolder } from "../../scripts/build.ts";
import { startDisplay } from "../support/display.ts";
import { createWorld, type World } from "./journey/world.ts";
import { journey } from "./journey.ts";

/** The guided tour: unattended, on the real Electron, each step checked in the window, the file and the server. */
const pictures = path.join(projectFolder, "out", "tour");
rmSync(pictures, { recursive: true, force: true });

process.exitCode = await withDisplay(async () => {
  buildIfStale();
  const world = await createWorld(pictures);
  try {
    return await walk(world);
  } finally {
    await world.end();
  }
});

/** Stops at the first step that does not hold: those after it stand on it. */
async function walk(world: World): Promise<number> {
  for (const [index, { name, run }] of journey.entries()) {
    const started = performance.now();
    const place = `${String(index + 1).padStart(2)}/${journey.length}`;
    try {
      await run(world);
      print(`✓ ${place} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      print(`✗ ${place} ${name}\n        ${faultOf(error)}`);
      const loss = world.loss();
      if (loss) print(`        ${loss}`);
      await world.picture("failed").catch(() => undefined);
      print(`The tour ended at step ${index + 1} of ${journey.length}.`);
      return 1;
    }
  }
  const count = readdirSync(pictures).length;
  print(
    `All ${journey.length} steps held. ${count} pictures are in ${path.relative(process.cwd(), pictures)}.`,
  );
  return 0;
}

async function withDisplay(work: () => Promise<number>): Promise<number> {
  if (process.platform !== "linux" || process.env.DISPLAY) return work();
  const display = await startDisplay();
  process.env.DISPLAY = display.name;
  try {
    return await work();
  } finally {
    await display.close();
  }
}

/** The fault in words, without the stack and without the terminal's colours. */
function faultOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replaceAll(/\u001b\[\d+m/g, "")
    .split("\n")
    .filter(line => line.trim())
    .slice(0, 6)
    .join("\n        ");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
