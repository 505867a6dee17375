import { createHash } from "node:crypto";
import { isPictureAddress, maxPictureBytes, pictureHash, pictureName } from "#shared/domain/picture.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { HeldPicture } from "#shared/ipc/picture-views.ts";
import type { LocalStore, StoredPicture } from "../../store/index.ts";
import { storing } from "../storing.ts";
import type { Decoder } from "./decoder.ts";
import type { FetchOptions, fetchPicture } from "./fetch-picture.ts";
import { pictureKind } from "./kinds.ts";

type Answer<T> = Result<T, Failure<"invalid" | "unreachable" | "storage">>;

/** Pictures of offers: taken in from people and from addresses, kept in the workspace by the hash of what is stored. */
export interface PictureService {
  /** A file, a paste, a drop. `invalid`: why it is not taken, in a sentence; then nothing was kept. */
  add(bytes: Uint8Array): Promise<Answer<HeldPicture>>;
  /** What a name or an address stands for on this computer; asks nobody. */
  look(text: string): HeldPicture | null;
  /**
   * The picture behind an address, from here where it is, else fetched now. What failed is remembered for a while;
   * `again`: a person asks once more.
   */
  fetch(address: string, again: boolean): Promise<Answer<HeldPicture>>;
  /** WebP by its hash; `null` if it isn't here. */
  read(hash: string): Uint8Array | null;
  /** Ends what is under way. */
  stop(): void;
}

/** CHANNELS.md: no skin draws more than 1,170 px across; a present on a large display wants some more. */
const largestSide = 2000;
/** What came from addresses can come again, so it has a limit: bytes. */
const mostFetched = 512 * 2 ** 20;
/** ms for which a failed address is not asked again by itself. */
const failedFor = { invalid: 24 * 3_600_000, unreachable: 10 * 60_000 } as const;

export function createPictureService(options: {
  readonly store: Pick<LocalStore, "pictures">;
  readonly decoder: Decoder;
  readonly fetch: typeof fetchPicture;
  readonly fetchOptions: () => Omit<FetchOptions, "signal">;
  /** ms since the epoch. */
  readonly now: () => number;
}): PictureService {
  const { decoder, now } = options;
  const { pictures } = options.store;
  const ending = new AbortController();
  const underWay = new Map<string, Promise<Answer<HeldPicture>>>();

  const held = (hash: string | null): HeldPicture | null => {
    const found = hash === null ? null : pictures.find(hash);
    return found && heldOf(found);
  };

  async function take(
    bytes: Uint8Array,
    from: Parameters<typeof pictures.keep>[2],
  ): Promise<Answer<HeldPicture>> {
    if (bytes.byteLength > maxPictureBytes)
      return fail("invalid", `The picture is larger than ${maxPictureBytes / 2 ** 20} MB. Save it smaller.`);
    const kind = pictureKind(bytes);
    if (!kind.ok) return kind;
    const reencoded = await decoder.reencode({ bytes, kind: kind.value, largestSide });
    if (!reencoded.ok) return reencoded;
    const { width, height, bytes: content } = reencoded.value;
    const hash = createHash("sha256").update(content).digest("hex");
    const picture: StoredPicture = { hash, width, height, weight: content.byteLength };
    return storing(() => {
      pictures.keep(picture, content, from);
      return ok(heldOf(picture));
    });
  }

  async function fetchNow(address: string): Promise<Answer<HeldPicture>> {
    const fetched = await options.fetch(address, { ...options.fetchOptions(), signal: ending.signal });
    const taken = fetched.ok ? await take(fetched.value, { address }) : fetched;
    return storing(() => {
      if (taken.ok) pictures.trim(mostFetched);
      else if (taken.error.kind !== "storage")
        pictures.noteProblem(address, `${taken.error.kind} ${taken.error.message}`);
      return taken;
    });
  }

  return {
    add: bytes => take(bytes, "person"),
    look: text => held(pictureHash(text) ?? pictures.ofAddress(text.trim())?.hash ?? null),
    async fetch(text, again) {
      const address = text.trim();
      if (!isPictureAddress(address)) return fail("invalid", "This is no address of a picture.");
      const known = pictures.ofAddress(address);
      const picture = held(known?.hash ?? null);
      if (picture !== null) return ok(picture);
      const problem = known === null || again ? null : stillStanding(known, now());
      if (problem !== null) return problem;
      const call = underWay.get(address) ?? fetchNow(address).finally(() => underWay.delete(address));
      underWay.set(address, call);
      return call;
    },
    read: pictures.bytes,
    stop() {
      ending.abort();
      decoder.stop();
    },
  };
}

const heldOf = ({ hash, width, height, weight }: StoredPicture): HeldPicture => ({
  name: pictureName(hash),
  width,
  height,
  weight,
});

/** What was said of an address the last time, as long as it is not worth asking again. */
function stillStanding(
  { problem, at }: { readonly problem: string | null; readonly at: string },
  now: number,
): Answer<never> | null {
  const [, kind, message] = /^(invalid|unreachable) (.*)$/s.exec(problem ?? "") ?? [];
  if ((kind !== "invalid" && kind !== "unreachable") || message === undefined) return null;
  return now - Date.parse(at) < failedFor[kind] ? fail(kind, message) : null;
}
