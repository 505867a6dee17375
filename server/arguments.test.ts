import { describe, expect, test } from "vitest";
import { defaultPort, parseServerArguments } from "./arguments.ts";

describe("the server's command line", () => {
  test("without arguments: today, port 4717, with samples, in memory", () => {
    expect(parseServerArguments([])).toEqual({ profile: "today", port: defaultPort, empty: false });
    expect(defaultPort).toBe(4717);
  });

  test("takes each option", () => {
    expect(parseServerArguments(["--profile", "today", "--port=0", "--empty", "--data", "here"])).toEqual({
      profile: "today",
      port: 0,
      empty: true,
      data: "here",
    });
  });

  test.each([
    [["--profile", "complete"], "not built yet"],
    [["--profile", "yesterday"], "no profile"],
    [["--database", "postgres://localhost"], "not built yet"],
    [["--port", "65536"], "not a port"],
    [["--port", "-1"], "--port"],
    [["--port", ""], "not a port"],
    [["--verbose"], "--verbose"],
    [["extra"], "extra"],
  ])("refuses %j", (args, words) => {
    expect(parseServerArguments(args)).toEqual({ problem: expect.stringContaining(words) });
  });
});
