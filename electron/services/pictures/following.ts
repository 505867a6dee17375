import type { LocalStore } from "../../store/index.ts";
import type { PictureService } from "./pictures.ts";

/** Rows looked at between two turns: a millisecond or two. */
const slice = 300;
/** Pictures of one round; the offers changed last come first, and an offer that is opened asks for its own. */
const mostOfARound = 300;
/** So many failures of the network in a row, and the round ends: this computer is offline. */
const patience = 3;

/**
 * Fetches what offers name by address and isn't here, after a sync, so that previews are whole offline. One at a time,
 * each once.
 */
export function createPictureFollowing(options: {
  readonly store: Pick<LocalStore, "pictures">;
  readonly pictures: Pick<PictureService, "fetch">;
  /** Told at the end of a round that brought something. */
  readonly onFetched: () => void;
}): { begin(): Promise<void>; stop(): void } {
  const { pictures } = options.store;
  let round: AbortController | null = null;

  /** What isn't here, the offers changed last first, with turns for everything else. */
  async function* missing(signal: AbortSignal): AsyncGenerator<string> {
    for (let seq: number | null = Number.MAX_SAFE_INTEGER; seq !== null; ) {
      await new Promise<void>(resolve => void setImmediate(resolve));
      if (signal.aborted) return;
      const { addresses, next } = pictures.addressesBefore(seq, slice);
      seq = next;
      yield* new Set(addresses.filter(address => !pictures.ofAddress(address)?.hash));
    }
  }

  /** Answers how many came. */
  async function follow(signal: AbortSignal): Promise<number> {
    let [asked, came, failures] = [0, 0, 0];
    for await (const address of missing(signal)) {
      const fetched = await options.pictures.fetch(address, false);
      asked += 1;
      if (fetched.ok) came += 1;
      failures = fetched.ok || fetched.error.kind !== "unreachable" ? 0 : failures + 1;
      if (signal.aborted || asked === mostOfARound || failures === patience) break;
    }
    return came;
  }

  return {
    async begin() {
      if (round !== null) return;
      round = new AbortController();
      // What the disk refused is said where a person asks for a picture.
      const came = await follow(round.signal).catch(() => 0);
      round = null;
      if (came > 0) options.onFetched();
    },
    stop: () => round?.abort(),
  };
}
