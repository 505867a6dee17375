import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { type PlantedBug, plantedBugs } from "../../sync/sim/planted-bugs.ts";

/** Loads the engine in this thread with one text of it replaced. To be called before the engine is loaded. */
export function plant(name: string): void {
  const bug = plantedBugs.find(each => each.name === name);
  if (bug === undefined) throw new Error(`There is no planted bug ${name}.`);
  const url = urlOf(bug);
  registerHooks({
    load(loaded, context, nextLoad) {
      const module = nextLoad(loaded, context);
      if (loaded !== url) return module;
      return { ...module, source: planted(bug) };
    },
  });
}

/** The file's text with the bug in it; throws if the text it stands for isn't there exactly once. */
function planted({ file, text, instead, name }: PlantedBug): string {
  const parts = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8").split(text);
  if (parts.length !== 2) throw new Error(`${name}: its text is ${parts.length - 1} times in ${file}.`);
  return parts.join(instead);
}

const urlOf = ({ file }: PlantedBug): string => new URL(`../../${file}`, import.meta.url).href;
