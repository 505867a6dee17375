import { readFileSync } from "node:fs";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { defaultWorkspaceFolder } from "../services/workspace-folder.ts";
import { readKeyFile } from "../store/index.ts";
import { openStudio, type Studio } from "../studio.ts";
import type { GlobalOptions } from "./global-options.ts";
import { usage } from "./outcome.ts";
import { readSyncTimes } from "./sync-times.ts";

export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly resolve: (file: string) => string;
  readonly note: (sentence: string) => void;
}

/** Opens, or makes, the workspace that the options and the environment name. */
export async function openWorkspace(
  options: GlobalOptions,
  { env, platform, resolve, note }: Environment,
): Promise<Result<Studio, Failure>> {
  const key = readKey(options.keyFile ?? given(env.KIGO_KEY_FILE), resolve, note);
  if (!key.ok) return key;
  const token = readToken(options.tokenFile, env, resolve);
  if (!token.ok) return token;
  const api = options.api ?? given(env.KIGO_API_URL);
  if (api !== null) {
    const { normaliseAddress } = await import("#sync/remote/kigo-remote.ts");
    if (normaliseAddress(api) === null)
      return usage("The API's address starts with https:// or http:// and holds no password.");
  }
  const times = readSyncTimes(env.KIGO_SYNC_TIMES);
  if (!times.ok) return times;
  const studio = openStudio({
    folder: resolve(options.workspace ?? defaultWorkspaceFolder(platform, env)),
    key: key.value,
    api,
    tokens: sessionToken(token.value),
    syncConfig: times.value,
  });
  if (studio.ok && studio.value.protection === "none") {
    note(
      "This workspace is not encrypted. A key file, named by --key-file when a workspace is made, encrypts it.",
    );
  }
  return studio;
}

/** The command line stores no token. */
function sessionToken(token: string | null): Parameters<typeof openStudio>[0]["tokens"] {
  return { token: () => token, place: () => (token === null ? "none" : "session"), keep: () => undefined };
}

function readKey(
  file: string | null,
  resolve: Environment["resolve"],
  note: Environment["note"],
): Result<Uint8Array | null, Failure> {
  if (file === null) return ok(null);
  const read = readKeyFile(resolve(file));
  if (!read.ok) return read;
  if (read.value.warning !== null) note(read.value.warning);
  return ok(read.value.key);
}

function readToken(
  file: string | null,
  env: Environment["env"],
  resolve: Environment["resolve"],
): Result<string | null, Failure> {
  if (file === null) return ok(given(env.KIGO_API_TOKEN));
  try {
    return ok(readFileSync(resolve(file), "utf8").trim() || null);
  } catch {
    return fail("usage", "The file named by --token-file cannot be read.");
  }
}

const given = (value: string | undefined): string | null =>
  value === undefined || value === "" ? null : value;
