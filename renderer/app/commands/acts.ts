import { useEffect, useRef } from "react";
import { type Command, type CommandId, commands } from "./table.ts";

/** How commands are done here and now; `null`: here, but not at the moment. */
export type Acts = Readonly<Partial<Record<CommandId, (() => void) | null>>>;

/** What each part of the window that is there can do; the one that came last is asked first. */
const layers: { readonly newest: () => Acts }[] = [];

/** While mounted, this part does these commands, by key, from the palette and wherever else they stand. */
export function useActs(acts: Acts): void {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => provideActs(() => newest.current), []);
}

/** The same outside of components; answers the function that ends it. */
export function provideActs(newest: () => Acts): () => void {
  const layer = { newest };
  layers.push(layer);
  return () => void layers.splice(layers.indexOf(layer), 1);
}

/** How a command is done now; `null` if it can't be. */
export function actOf(id: string): (() => void) | null {
  for (const { newest } of layers.toReversed()) {
    const acts: Readonly<Record<string, (() => void) | null | undefined>> = newest();
    const act = acts[id];
    if (act !== undefined) return act;
  }
  return null;
}

/** What can be done now, in the table's order. */
export const doable = (): readonly Command[] => commands.filter(({ id }) => actOf(id) !== null);

/** The command that a key means now. */
export function actOfKey(key: string): (() => void) | null {
  for (const command of commands) {
    if (command.key !== key) continue;
    const act = actOf(command.id);
    if (act !== null) return act;
  }
  return null;
}
