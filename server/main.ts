import process from "node:process";
import { parseServerArguments } from "./arguments.ts";
import { FolderInUseError } from "./db/embedded.ts";
import { DatabaseUnreachableError } from "./db/postgres.ts";
import type { RunningServer } from "./index.ts";
import { startServer } from "./index.ts";
import { jsonLog } from "./log.ts";

const args = parseServerArguments(process.argv.slice(2));
if ("problem" in args) {
  console.error(args.problem);
  process.exitCode = 2;
} else {
  const { port, empty, data, log, load, ...databases } = args;
  const { KIGO_API_TOKEN, KIGO_READ_ONLY_TOKEN, KIGO_HASH_KEY } = process.env;
  const starting = startServer({
    ...databases,
    port,
    samples: !empty && load === undefined,
    log: jsonLog(log, line => process.stderr.write(line)),
    ...(load && { load }),
    ...(data !== undefined && { dataDir: data }),
    ...(KIGO_API_TOKEN && { token: KIGO_API_TOKEN }),
    ...(KIGO_READ_ONLY_TOKEN && { readOnlyToken: KIGO_READ_ONLY_TOKEN }),
    ...(KIGO_HASH_KEY && { hashKey: KIGO_HASH_KEY }),
  });
  stopOnSignals(starting);
  await announce(starting, port);
}

/** One JSON line for whoever started the process. The token is nowhere else in the output. */
async function announce(starting: Promise<RunningServer>, port: number) {
  try {
    const { url, token, profile } = await starting;
    process.stdout.write(`${JSON.stringify({ url, token, profile })}\n`);
  } catch (error) {
    console.error(sentenceOf(error, port));
    process.exitCode = 1;
  }
}

function stopOnSignals(starting: Promise<RunningServer>) {
  const stop = async () => {
    const server = await starting.catch(() => undefined);
    await server?.close();
    process.exit();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function sentenceOf(error: unknown, port: number): string {
  if (error instanceof FolderInUseError) return error.message;
  if (error instanceof DatabaseUnreachableError) return `${error.message} ${causeOf(error)}`;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `The port ${port} is taken: name another with --port, or 0 for a free one.`;
  }
  return `The server could not start: ${error instanceof Error ? error.message : String(error)}`;
}

/** What the driver says, without the URL: it holds a password. */
function causeOf({ cause }: Error): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return code === "" ? "Is its address right?" : `It says ${code}.`;
}
