import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CliBench, openCliBench, seedForm } from "./cli/cli-bench.ts";

let bench: CliBench;
beforeEach(() => {
  bench = openCliBench();
});
afterEach(() => bench.close());

describe("usage", () => {
  it.each([
    [[], /Name what to do/],
    [["dance"], /no command “dance”/],
    [["offers"], /offers has no/],
    [["offers", "list", "--state", "odd"], /--state is one of/],
    [["offers", "list", "--api", "x"], /--api stands before the noun/],
    [["sync", "plan", "--output", "f"], /no option --output/],
    [["sync", "plan", "--out"], /--out needs a value/],
    [["sync", "apply", "--accept-deletions", "some"], /No API is connected/],
    [["--api", "http://127.0.0.1:9", "sync", "apply", "--accept-deletions", "0"], /how many are gone/],
    [["--api", "http://127.0.0.1:9", "sync", "apply", "--plan", "none.json"], /cannot be read/],
    [["programs"], /programs has no/],
    [["programs", "add"], /one field at least/],
    [["programs", "add", "--of", "x", "programName=A"], /leave --of out/],
    [["codes", "add", "promoCode=A"], /Say which offer/],
    [["codes", "set", "x", "stage=ready"], /codes ready ID/],
    [["campaigns", "set", "x", "serverId=1"], /never written/],
    [["conflicts", "undo"], /Name one conflict/],
    [["sync", "apply"], /No API is connected/],
    [["--token", "s3cret", "offers", "list"], /never an argument/],
    [["--token=s3cret", "offers", "list"], /never an argument/],
    [["--workspace"], /--workspace needs a value/],
    [["--api", "ftp://x", "offers", "list"], /starts with https/],
    [["--token-file", "none", "offers", "list"], /cannot be read/],
    [["--key-file", "none", "offers", "list"], /key file/],
    [["conflicts", "resolve", "x", "--take", "both"], /--take mine/],
    [["conflicts", "resolve", "x", "--take", "mine", "--value", "1"], /--take mine/],
  ])("%j is refused with exit 2 and one sentence", async (argv, words) => {
    const { exit, err, out } = await bench.run(argv, { HOME: bench.folder });
    expect(exit).toBe(2);
    expect(err).toMatch(words);
    expect(err + out).not.toContain("s3cret");
    expect(out).toBe("");
  });

  it("help and version need no workspace", async () => {
    expect(await bench.run(["--help"])).toMatchObject({
      exit: 0,
      out: expect.stringContaining("offers import FILE"),
    });
    expect(await bench.run(["--version"])).toMatchObject({ exit: 0, out: "0.1.0\n" });
  });
});

describe("the workspace", () => {
  it("without a key is said to be unprotected, once, on stderr", async () => {
    const { err, exit } = await bench.json("offers", "list");
    expect(exit).toBe(0);
    expect(err.match(/not encrypted/g)).toHaveLength(1);
  });

  it("with a key file is encrypted, and opens with nothing else", async () => {
    writeFileSync(path.join(bench.folder, "key"), `${"ab".repeat(32)}\n`, { mode: 0o600 });
    const made = await bench.run([
      "--workspace",
      "e",
      "--key-file",
      "key",
      "--json",
      "offers",
      "import",
      bench.file("a.json", [seedForm]),
    ]);
    expect(made).toMatchObject({ exit: 0, err: expect.not.stringContaining("not encrypted") });
    expect(readFileSync(path.join(bench.folder, "e", "studio.db")).includes("SQLite format 3")).toBe(false);
    expect(await bench.run(["--workspace", "e", "offers", "list"])).toMatchObject({ exit: 2 });
    writeFileSync(path.join(bench.folder, "other"), "cd".repeat(32), { mode: 0o600 });
    expect(await bench.run(["--workspace", "e", "--key-file", "other", "offers", "list"])).toMatchObject({
      exit: 2,
    });
    const opened = await bench.run(["--workspace", "e", "--json", "offers", "list"], {
      KIGO_KEY_FILE: "key",
    });
    expect(JSON.parse(opened.out)).toHaveLength(1);
  });

  it("that is no database is refused in words and left alone", async () => {
    await bench.json("offers", "list");
    writeFileSync(path.join(bench.folder, "w", "studio.db"), "not a database, not at all".repeat(200));
    const { exit, value } = await bench.json("offers", "list");
    expect(exit).toBe(2);
    expect(value.error.message).not.toContain("SQLITE");
    expect(readFileSync(path.join(bench.folder, "w", "studio.db"), "utf8")).toContain("not a database");
  });
});

describe("an API that cannot be reached", () => {
  it("gives exit 5 in a sentence and loses nothing", async () => {
    await bench.json("offers", "import", bench.file("a.json", [seedForm]));
    const { exit, value, err } = await bench.json("--api", "http://127.0.0.1:9", "sync", "apply");
    expect(exit).toBe(5);
    expect(value.error.kind).toBe("unreachable");
    expect(err).toContain(value.error.message);
    expect((await bench.json("offers", "list")).value).toMatchObject([{ state: "new" }]);
  });
});

describe("as a process", () => {
  const cli = path.join(import.meta.dirname, "cli-main.ts");
  const start = promisify(execFile);

  it("prints one JSON document on stdout, notes on stderr, and the exit code", async () => {
    const { stdout, stderr } = await start(
      process.execPath,
      [cli, "--workspace", "p", "--json", "offers", "import", bench.file("a.json", [seedForm])],
      { cwd: bench.folder },
    );
    expect(JSON.parse(stdout)).toMatchObject({ created: 1, rejected: [] });
    expect(stderr).toContain("not encrypted");
    await expect(
      start(process.execPath, [cli, "--workspace", "p", "offers", "dance"], { cwd: bench.folder }),
    ).rejects.toMatchObject({ code: 2, stdout: "" });
  });
});
