import { describe, expect, test } from "vitest";
import { defaultPort, parseServerArguments } from "./arguments.ts";

describe("the server's command line", () => {
  test("without arguments: today, port 4717, with samples, in memory", () => {
    expect(parseServerArguments([])).toEqual({
      profile: "today",
      port: defaultPort,
      empty: false,
      log: "error",
    });
    expect(defaultPort).toBe(4717);
  });

  test("takes each option", () => {
    expect(parseServerArguments(["--profile", "today", "--port=0", "--empty", "--data", "here"])).toEqual({
      profile: "today",
      port: 0,
      empty: true,
      data: "here",
      log: "error",
    });
    const args = ["--profile=complete", "--database", "postgres://a:b@c:1/d", "--database-prefix", "t1_"];
    expect(parseServerArguments([...args, "--samples", "100,2000", "--log", "info"])).toEqual({
      profile: "complete",
      port: defaultPort,
      empty: false,
      database: "postgres://a:b@c:1/d",
      databasePrefix: "t1_",
      load: { offers: 100, redemptions: 2000 },
      log: "info",
    });
  });

  test.each([
    [["--profile", "yesterday"], "no profile"],
    [["--database", "mysql://localhost"], "PostgreSQL"],
    [["--database", "postgres://x", "--data", "here"], "--data"],
    [["--database", "postgres://x", "--database-prefix", 'a"b'], "--database-prefix"],
    [["--database-prefix", "a"], "--database"],
    [["--samples", "100"], "two numbers"],
    [["--samples", "1,2", "--empty"], "--empty"],
    [["--log", "loud"], "--log"],
    [["--port", "65536"], "not a port"],
    [["--port", "-1"], "--port"],
    [["--port", ""], "not a port"],
    [["--verbose"], "--verbose"],
    [["extra"], "extra"],
  ])("refuses %j", (args, words) => {
    expect(parseServerArguments(args)).toEqual({ problem: expect.stringContaining(words) });
  });
});
