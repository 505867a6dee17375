import type { Clock } from "#sync/index.ts";
import type { ConnectionService } from "./connection.ts";
import type { LongActs } from "./long-acts.ts";

/** What a sync stands on, so that each of its turns begins only once the store is free to write. */
export function waiting(
  free: Free,
  { connection, clock }: { readonly connection: ConnectionService; readonly clock: Clock },
): { readonly connection: ConnectionService; readonly clock: Clock } {
  return { connection: connectionWaiting(free, connection), clock: clockWaiting(free, clock) };
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
