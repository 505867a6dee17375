import { app } from "electron";

/** The command line inside the packaged application: no window, no display needed. Ends the program. */
export async function runCommand(args: readonly string[]): Promise<void> {
  // Chromium starts beside it in any case; without this it would look for a display and a keychain.
  app.commandLine.appendSwitch("ozone-platform", "headless");
  app.disableHardwareAcceleration();
  const { runCli } = await import("../cli.ts");
  const code = await runCli(args, {
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    stdout: process.stdout,
    stderr: process.stderr,
  });
  // A pipe still holds what was written last; `exit` would cut it.
  await Promise.all([process.stdout, process.stderr].map(flushed));
  app.exit(code);
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    stream.write("", () => resolve());
  });
}
