import type { EventName, EventPayload } from "#shared/ipc/contract.ts";
import { type Timers, throttle } from "./throttle.ts";

/** ms between two announcements of a kind. Numbers in progress change at most 4 times a second (STUDIO.md "Motion"). */
const intervals = {
  changed: 50,
  status: 100,
  progress: 250,
  acting: 250,
  exporting: 250,
  sharing: 250,
} as const satisfies Partial<Record<EventName, number>>;

export interface Announcements {
  /** Local ids of offers that changed, `null` for any. Those of one interval are announced together. */
  changed(offers: readonly string[] | null): void;
  /** The status may read otherwise: it is read when it is announced. */
  status(): void;
  /** `null` ends it and is announced at once. */
  progress(progress: EventPayload<"progress">): void;
  acting(acting: EventPayload<"acting">): void;
  exporting(exporting: EventPayload<"exporting">): void;
  sharing(sharing: EventPayload<"sharing">): void;
  /** Nothing is told, and no status is read, from here on: the workspace closes. */
  stop(): void;
}

/** Thins what the services report down to what a window can use; the last word always arrives. */
export function createAnnouncements(
  send: <E extends EventName>(event: E, payload: EventPayload<E>) => void,
  readStatus: () => EventPayload<"status">,
  timers?: Timers,
): Announcements {
  let offers: Set<string> | null = new Set();
  const changed = throttle<void>(
    () => {
      send("changed", { offers: offers && [...offers] });
      offers = new Set();
    },
    intervals.changed,
    timers,
  );
  const status = throttle<void>(() => send("status", readStatus()), intervals.status, timers);
  const progress = throttle<EventPayload<"progress">>(
    value => send("progress", value),
    intervals.progress,
    timers,
  );
  const acting = throttle<EventPayload<"acting">>(value => send("acting", value), intervals.acting, timers);
  const exporting = throttle<EventPayload<"exporting">>(
    value => send("exporting", value),
    intervals.exporting,
    timers,
  );
  const sharing = throttle<EventPayload<"sharing">>(
    value => send("sharing", value),
    intervals.sharing,
    timers,
  );
  return {
    changed(ids) {
      if (ids === null) offers = null;
      else for (const id of ids) offers?.add(id);
      changed.push();
    },
    status: () => status.push(),
    progress(value) {
      progress.push(value);
      if (value === null) progress.flush();
    },
    acting(value) {
      acting.push(value);
      if (value === null) acting.flush();
    },
    exporting(value) {
      exporting.push(value);
      if (value === null) exporting.flush();
    },
    sharing(value) {
      sharing.push(value);
      if (value === null) sharing.flush();
    },
    stop() {
      for (const gate of [changed, status, progress, acting, exporting, sharing]) gate.stop();
    },
  };
}
