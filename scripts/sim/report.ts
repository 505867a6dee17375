import type { SeedResult } from "./pool.ts";

/** A failing seed as text: its number, the broken rule, and the shortest trace found. `all`: readings too. */
export function describeFailure({ seed, profile, failure }: SeedResult, all: boolean): string {
  if (failure === null) return "";
  const { rule, message, setting, steps, trace } = failure;
  const shown = all ? trace : trace.filter(line => !isReading(line));
  return [
    `seed ${seed} (${profile}) breaks ${rule}: ${message}`,
    `  ${JSON.stringify(setting)}`,
    ...steps.map(step => `  ${JSON.stringify(step)}`),
    ...(shown.length > 0 ? ["  trace:", ...shown.map(line => `  ${line}`)] : []),
  ].join("\n");
}

/** Readings that went well tell little; `--all` shows them. */
const isReading = (line: string): boolean => / GET .* → 200| hears ok /.test(line);
