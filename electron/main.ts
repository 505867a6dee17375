import { runCommand } from "./platform/command.ts";
import { startDesktop } from "./platform/desktop.ts";
import { readLaunch } from "./platform/launch.ts";
import { registerBundleScheme } from "./platform/protocol.ts";
import { enforceSandbox, lockEveryPage } from "./platform/security.ts";
import { defaultWorkspaceFolder } from "./services/workspace-folder.ts";

const launch = readLaunch(process.argv.slice(1), {
  env: process.env,
  cwd: process.cwd(),
  defaultWorkspace: defaultWorkspaceFolder(process.platform, process.env),
});

if (launch.kind === "command") {
  void runCommand(launch.args);
} else {
  enforceSandbox();
  lockEveryPage();
  registerBundleScheme();
  startDesktop(launch);
}
