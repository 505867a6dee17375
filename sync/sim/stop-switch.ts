import type { StopSignal } from "../ports.ts";

/** A person's cancel button. */
export interface StopSwitch extends StopSignal {
  press(): void;
}

export function createStopSwitch(): StopSwitch {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    get aborted() {
      return aborted;
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    press() {
      aborted = true;
      for (const listener of [...listeners]) listener();
      listeners.clear();
    },
  };
}
