/** What shall happen, in the order of virtual time; what falls on one moment happens in the order it was asked for. */
export interface Scheduler {
  /** ms since the epoch, virtual. */
  now(): number;
  after(ms: number, event: () => void): void;
  /** Runs events until `done` says so or none is left; false if none is left before. */
  runUntil(done: () => boolean): Promise<boolean>;
}

/** What the world needs from the machine: a pause in which every promise that is ready has its turn. */
export type Idle = () => Promise<void>;

interface Event {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

export function createScheduler(start: number, idle: Idle): Scheduler {
  const heap: Event[] = [];
  let now = start;
  let order = 0;
  return {
    now: () => now,
    after(ms, happen) {
      push(heap, { at: now + Math.max(0, ms), order, happen });
      order += 1;
    },
    async runUntil(done) {
      while (!done()) {
        const event = pop(heap);
        if (event === undefined) return false;
        now = event.at;
        event.happen();
        await idle();
      }
      return true;
    },
  };
}

const isBefore = (a: Event, b: Event): boolean => (a.at === b.at ? a.order < b.order : a.at < b.at);

function push(heap: Event[], event: Event): void {
  let at = heap.length;
  heap.push(event);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || isBefore(above, event)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = event;
}

function pop(heap: Event[]): Event | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    const below = right !== undefined && left !== undefined && isBefore(right, left) ? right : left;
    if (below === undefined || isBefore(last, below)) break;
    heap[at] = below;
    at = below === left ? 2 * at + 1 : 2 * at + 2;
  }
  heap[at] = last;
  return first;
}
