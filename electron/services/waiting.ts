import type { Clock, Store } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import type { ConnectionService } from "./connection.ts";
import type { LongActs } from "./long-acts.ts";

/**
 * What a sync stands on, so that each of its turns begins only once the store is free to write, and what it does to all
 * records leaves the process free to answer.
 */
export function waiting(
  longActs: Pick<LongActs, "free" | "takeCapabilities">,
  { store, connection, clock }: Bare,
): Omit<Bare, "store"> & { readonly engineStore: (signal: AbortSignal) => Store } {
  const { free, takeCapabilities } = longActs;
  return {
    connection: connectionWaiting(free, connection),
    clock: clockWaiting(free, clock),
    engineStore: signal => ({
      ...store.sync,
      takeCapabilities: found => takeCapabilities(found, signal),
    }),
  };
}

interface Bare {
  readonly store: LocalStore;
  readonly connection: ConnectionService;
  readonly clock: Clock;
}

type Free = LongActs["free"];

/** What the server answers is taken once the store is free to write: an act on many records lets nothing overtake it. */
function connectionWaiting(free: Free, connection: ConnectionService): ConnectionService {
  return {
    ...connection,
    remote() {
      const remote = connection.remote();
      if (remote === null) return null;
      return {
        ...remote,
        async send(request) {
          const reply = await remote.send(request);
          await whenFree(free);
          return reply;
        },
      };
    },
  };
}

function clockWaiting(free: Free, clock: Clock): Clock {
  return {
    ...clock,
    async sleep(ms, signal) {
      await clock.sleep(ms, signal);
      await whenFree(free);
    },
    async turn() {
      await clock.turn();
      await whenFree(free);
    },
  };
}

async function whenFree(free: Free): Promise<void> {
  for (let wait = free(); wait !== null; wait = free()) await wait;
}
