import { describe, expect, test } from "vitest";
import { readLaunch } from "./launch.ts";

const surroundings = { env: {}, cwd: "/home/ada", defaultWorkspace: "/home/ada/.config/kigo/workspace" };

describe("how the program was started", () => {
  test("nothing said opens the default workspace, unprotected and unconnected", () => {
    expect(readLaunch([], surroundings)).toEqual({
      kind: "desktop",
      workspace: "/home/ada/.config/kigo/workspace",
      keyFile: null,
      api: null,
      token: null,
    });
  });

  test.each([
    [["--workspace", "offers"], "/home/ada/offers"],
    [["--workspace=offers"], "/home/ada/offers"],
    [["--no-sandbox", "--workspace", "/data/offers", "--remote-debugging-port=0"], "/data/offers"],
    [["--workspace"], "/home/ada/.config/kigo/workspace"],
  ])("%j names the workspace", (args, workspace) => {
    expect(readLaunch(args, surroundings)).toMatchObject({ workspace });
  });

  test("the environment presets connection and key file, the option wins over it", () => {
    const env = { KIGO_API_URL: "http://127.0.0.1:4717", KIGO_API_TOKEN: "t", KIGO_KEY_FILE: "a.key" };
    expect(readLaunch([], { ...surroundings, env })).toMatchObject({
      api: "http://127.0.0.1:4717",
      token: "t",
      keyFile: "/home/ada/a.key",
    });
    expect(readLaunch(["--key-file", "/b.key"], { ...surroundings, env })).toMatchObject({
      keyFile: "/b.key",
    });
  });

  test("everything after --cli is the command line's own, options of the same name too", () => {
    expect(readLaunch(["--cli", "--workspace", "w", "offers", "list"], surroundings)).toEqual({
      kind: "command",
      args: ["--workspace", "w", "offers", "list"],
    });
  });
});
