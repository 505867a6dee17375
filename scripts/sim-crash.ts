import process from "node:process";
import { parseArgs } from "node:util";
import { splitRounds } from "../tests/crash/split-rounds.ts";
import { playWorld } from "../tests/crash/world.ts";

/**
 * `npm run sim:crash -- [--rounds N] [--seed S]`: the real command line, killed N times (200 by default) over worlds
 * with the seeds S, S + 1 …; ends with 0 only if each world held.
 */
process.exitCode = await main(process.argv.slice(2), 2);

/** `lanes`: worlds at once, each with processes of its own; two are what two cores carry. */
async function main(args: string[], lanes: number): Promise<number> {
  const options = readOptions(args);
  if ("problem" in options) {
    console.error(options.problem);
    return 2;
  }
  const started = performance.now();
  const worlds = splitRounds(options.seed, options.rounds);
  const total = { worlds: worlds.length, rounds: 0, killed: 0, failed: 0 };
  const work = async () => {
    for (let world = worlds.shift(); world; world = worlds.shift()) {
      try {
        const { rounds, killed } = await playWorld(world.seed, world.rounds);
        total.rounds += rounds;
        total.killed += killed;
      } catch (error) {
        total.failed += 1;
        console.log(error instanceof Error ? error.message : error);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${total.worlds} worlds, ${total.failed} failed; ${total.rounds} rounds, ${total.killed} killed at work; ${seconds} s`,
  );
  return total.failed === 0 ? 0 : 1;
}

function readOptions(
  args: string[],
): { readonly rounds: number; readonly seed: number } | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        rounds: { type: "string", default: "200" },
        seed: { type: "string", default: "1" },
      },
    });
    const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
    if (!Number.isSafeInteger(rounds) || rounds < 1) return { problem: "--rounds is a number above 0." };
    if (!Number.isSafeInteger(seed)) return { problem: "--seed is a whole number." };
    return { rounds, seed };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
