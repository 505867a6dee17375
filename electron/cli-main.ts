import { runCli } from "./cli.ts";

/** A pipe that is closed early (`… | head`) is no fault. */
process.stdout.on("error", () => undefined);

const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort());
process.once("SIGTERM", () => interrupted.abort());

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  platform: process.platform,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupted.signal,
});
