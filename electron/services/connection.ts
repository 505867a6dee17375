import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Connection } from "#shared/ipc/views.ts";
import { probeApi, type Remote } from "#sync/index.ts";
import { createKigoRemote, normaliseAddress } from "#sync/remote/kigo-remote.ts";
import { systemClock, systemRandom } from "#sync/remote/system.ts";
import type { LocalStore } from "../store/index.ts";
import { isSample } from "./settings.ts";

/** Where the API's token lives; the desktop's keychain or the command line's environment stands behind it. */
export interface TokenStore {
  token(): string | null;
  place(): Connection["token"];
  /** Replaces the token; an empty text forgets it. */
  keep(token: string): void;
}

export type ConnectionFailure = Failure<"invalid" | "bound_elsewhere">;

export interface ConnectionService {
  current(): Connection;
  /** Tries an address and a token (empty: the one there is) without keeping either. */
  check(wanted: { readonly api: string; readonly token: string }): Promise<Connection>;
  /** Keeps both and checks them. Another address than the one this workspace was synced with is refused (SYNC.md C2). */
  save(wanted: {
    readonly api: string;
    readonly token: string;
  }): Promise<Result<Connection, ConnectionFailure>>;
  /** The API as it is now; `null` until a person connects. */
  remote(): Remote | null;
  /** What a run learned about the connection in passing. */
  learned(state: Connection["state"], message: string | null): void;
}

/** Address and token of the workspace's API, and what is known about it. `preset`: an address for this session alone. */
export function createConnectionService(options: {
  readonly store: LocalStore;
  readonly tokens: TokenStore;
  readonly preset: string | null;
  readonly now: () => number;
  readonly onChange: () => void;
}): ConnectionService {
  const { store, tokens, now, onChange } = options;
  let preset = options.preset;
  let known: Pick<Connection, "state" | "message" | "checkedAt"> = {
    state: "unknown",
    message: null,
    checkedAt: null,
  };

  const api = () => preset ?? store.settings.meta("api") ?? store.settings.meta("connection_api");

  const learned: ConnectionService["learned"] = (state, message) => {
    known = { state, message, checkedAt: new Date(now()).toISOString() };
    onChange();
  };

  const check: ConnectionService["check"] = async wanted => {
    const address = normaliseAddress(wanted.api);
    const token = wanted.token || tokens.token();
    const checkedAt = new Date(now()).toISOString();
    const found = (state: Connection["state"], message: string | null): Connection => ({
      api: address,
      token: token === null ? "none" : tokens.place(),
      state,
      message,
      checkedAt,
    });
    if (address === null) return found("not_kigo", noAddress);
    if (!mayReach(store, address)) return found("not_kigo", onlyHere);
    const remote = createKigoRemote({ api: address, token: () => token });
    const stop = await probeApi({ remote, clock: systemClock, random: systemRandom });
    return stop === null ? found("online", null) : found(stateAfter(stop.kind), stop.message);
  };

  const current = (): Connection => ({ api: api(), token: tokens.place(), ...known });

  return {
    current,
    check,
    async save(wanted) {
      const address = normaliseAddress(wanted.api);
      if (address === null) return fail("invalid", noAddress);
      if (!mayReach(store, address)) return fail("invalid", onlyHere);
      const bound = store.settings.meta("api");
      if (bound !== null && bound !== address) return fail("bound_elsewhere", boundTo(bound));
      store.settings.setMeta("connection_api", address);
      preset = null;
      if (wanted.token) tokens.keep(wanted.token);
      const { state, message } = await check({ api: address, token: "" });
      learned(state, message);
      return ok(current());
    },
    remote() {
      const address = api();
      return address === null || !mayReach(store, address)
        ? null
        : createKigoRemote({ api: address, token: tokens.token });
    },
    learned,
  };
}

/** The sample workspace is made up: it may go to a server that one practises with, on this computer. */
function mayReach(store: LocalStore, address: string): boolean {
  return (
    !isSample(store) ||
    (URL.canParse(address) && /^(localhost|\[::1\]|127(\.\d+){3})$/.test(new URL(address).hostname))
  );
}

const onlyHere =
  "This is the sample workspace: it connects to a server on this computer alone. Connect your own workspace instead.";

/** What a stopped run says about the connection. */
export function stateAfter(kind: string): Connection["state"] {
  if (kind === "unauthorised") return "unauthorised";
  if (kind === "not_kigo") return "not_kigo";
  // It answered, and with the right words.
  if (kind === "mass_deletion") return "online";
  return kind === "unreachable" || kind === "failed" ? "offline" : "unknown";
}

const noAddress = "This is no address of an API. It starts with https:// (or http:// on this computer).";

const boundTo = (bound: string): string =>
  `This workspace was synced with ${bound}. Its offers belong there; open another workspace for another API.`;
