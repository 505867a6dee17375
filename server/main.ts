import process from "node:process";
import { parseServerArguments } from "./arguments.ts";
import { FolderInUseError } from "./db/embedded.ts";
import type { RunningServer } from "./index.ts";
import { startServer } from "./index.ts";

const args = parseServerArguments(process.argv.slice(2));
if ("problem" in args) {
  console.error(args.problem);
  process.exitCode = 2;
} else {
  const { profile, port, empty, data } = args;
  const token = process.env.KIGO_API_TOKEN;
  const starting = startServer({
    profile,
    port,
    samples: !empty,
    ...(data === undefined ? {} : { dataDir: data }),
    ...(token ? { token } : {}),
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
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `The port ${port} is taken: name another with --port, or 0 for a free one.`;
  }
  return `The server could not start: ${error instanceof Error ? error.message : String(error)}`;
}
