import type { Act, Step } from "./script.ts";

type Ambush = Extract<Step, { kind: "ambush" }>;

/** Acts that wait for a studio's request to be on its way: what happens between any two effects. */
export interface Ambushes {
  lay(ambush: Ambush): void;
  requestLeft(studio: number, isWrite: boolean): void;
  /** Nothing more happens. */
  clear(): void;
}

export function createAmbushes(perform: (act: Act) => void): Ambushes {
  let waiting: { readonly ambush: Ambush; left: number }[] = [];
  return {
    lay: ambush => void waiting.push({ ambush, left: ambush.nth }),
    requestLeft(studio, isWrite) {
      const due = waiting.filter(
        ({ ambush }) => ambush.studio === studio && (isWrite || ambush.on === "any"),
      );
      const sprung = due.filter(({ left }) => left === 0);
      for (const each of due) each.left -= 1;
      waiting = waiting.filter(each => !sprung.includes(each));
      for (const { ambush } of sprung) perform(ambush.act);
    },
    clear() {
      waiting = [];
    },
  };
}
