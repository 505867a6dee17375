import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { z } from "zod";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { startTestServer } from "../support/server.ts";
import { launchStudio, startAgain, temporaryFolder } from "../support/studio.ts";

let place: ReturnType<typeof temporaryFolder>;
test.beforeEach(() => {
  place = temporaryFolder("problems");
});
test.afterEach(async () => {
  await endLeftovers();
  place.remove();
});

const database = () => path.join(place.folder, "studio.db");
const digest = () => createHash("sha256").update(readFileSync(database())).digest("hex");

test.describe("a workspace that cannot be opened is explained, and left as it was", () => {
  test("from a newer studio", async () => {
    await runCommand(place.folder, ["offers", "list"]);
    const db = new Database(database());
    db.pragma("journal_mode = DELETE");
    db.pragma("user_version = 999");
    db.close();
    await expectProblem(/written by a newer studio/, /nothing in it has changed/);
  });

  test("not a database at all", async () => {
    writeFileSync(database(), "This is a shopping list: milk, bread, sqlite.\n".repeat(100));
    await expectProblem(/This workspace was not opened\./);
  });

  test("encrypted, and no key was given", async () => {
    const keyFile = path.join(place.folder, "key");
    writeFileSync(keyFile, "ab".repeat(32), { mode: 0o600 });
    await runCommand(place.folder, ["offers", "list"], { options: ["--key-file", keyFile] });
    await expectProblem(/key/i, /--key-file/);
  });

  test("encrypted with another key", async () => {
    const keyFile = path.join(place.folder, "key");
    writeFileSync(keyFile, "ab".repeat(32), { mode: 0o600 });
    await runCommand(place.folder, ["offers", "list"], { options: ["--key-file", keyFile] });
    const other = path.join(place.folder, "other-key");
    writeFileSync(other, "cd".repeat(32), { mode: 0o600 });
    await expectProblem(/key/i, "", ["--key-file", other]);
  });

  test("the key file is no key", async () => {
    await runCommand(place.folder, ["offers", "list"]);
    const keyFile = path.join(place.folder, "key");
    writeFileSync(keyFile, "secret");
    await expectProblem(/key/i, "", ["--key-file", keyFile]);
  });
});

async function expectProblem(message: RegExp, more: RegExp | "" = "", args: readonly string[] = []) {
  const before = digest();
  const studio = await launchStudio({ workspace: place.folder, args });
  const page = studio.page;
  await expect(page.getByRole("heading", { name: "This workspace was not opened." })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(message);
  if (more) await expect(page.getByRole("main")).toContainText(more);
  await expect(page.getByRole("main")).toContainText(place.folder);
  await expect(page.getByRole("main")).not.toContainText(/\bat \w+.*:\d+:\d+|Error:|SQLITE_|undefined|null/);
  const ended = new Promise(resolve => studio.app.process().once("exit", resolve));
  // The page may be gone before the click is reported as done.
  await Promise.allSettled([page.getByRole("button", { name: "Quit" }).click(), ended]);
  await ended;
  expect(digest()).toBe(before);
}

test.describe("a connection that is no good is said in words, and nothing is lost", () => {
  test("a wrong token", async () => {
    const server = await startTestServer({ token: "the-right-one" });
    await expectFinding(server.url, "The server does not accept this token.");
    await server.stop();
  });

  const strangers: readonly (readonly [string, RequestListener, RegExp])[] = [
    [
      "a web page instead of an API",
      (_request, response) =>
        response.setHeader("content-type", "text/html").end("<!doctype html><title>Hi</title>"),
      /This is not a Kigo server\./,
    ],
    [
      "a portal that redirects everything",
      (_request, response) => response.writeHead(302, { location: "https://portal.example/login" }).end(),
      /This is not a Kigo server\./,
    ],
    [
      "JSON of another kind",
      (_request, response) =>
        response.setHeader("content-type", "application/json").end('{"offers":"none","total_count":"many"}'),
      /This is not a Kigo server\./,
    ],
    [
      "an answer that is cut off",
      (_request, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
        response.write('{"offers":[', () => response.destroy());
      },
      /This is not a Kigo server\.|Nothing answers at this address now\./,
    ],
  ];
  for (const [name, listener, finding] of strangers) {
    test(name, async () => {
      const server = createServer(listener).listen(0, "127.0.0.1");
      await new Promise(resolve => server.once("listening", resolve));
      const { port } = z.object({ port: z.int() }).parse(server.address());
      await expectFinding(`http://127.0.0.1:${port}`, finding);
      server.closeAllConnections();
      server.close();
    });
  }
});

/** Connects a window with one draft to `address`: the dialog says what is wrong, and the draft stays as it is. */
async function expectFinding(address: string, finding: string | RegExp): Promise<void> {
  const studio = await launchStudio({ workspace: place.folder });
  const { page } = studio;
  await page.keyboard.press("Control+N");
  await page.getByRole("region", { name: "Offer", exact: true }).getByLabel("Title").fill("Kept draft");
  await connect(page, address);
  const dialog = page.getByRole("dialog", { name: "Connection" });
  await expect(dialog.getByText(finding)).toBeVisible({ timeout: 30_000 });
  await expect(dialog).not.toContainText(/\bat \w+.*:\d+:\d+|TypeError|SyntaxError|undefined/);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Address and token are kept.")).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Kept draft", level: 2 })).toBeVisible();
  await studio.close();
  const offers = z
    .array(z.object({ offerTitle: z.string() }))
    .parse(await runCommand(place.folder, ["offers", "list"]));
  expect(offers).toEqual([{ offerTitle: "Kept draft" }]);
}

async function connect(page: Page, address: string): Promise<void> {
  await page
    .getByRole("region", { name: "Status" })
    .getByRole("button", { name: /No connection yet/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "Connection" });
  await dialog.getByLabel("Address").fill(address);
  await dialog.getByLabel("Token", { exact: true }).fill("some-token");
  await dialog.getByRole("button", { name: "Check" }).click();
}

test("a window whose process dies is offered again, with everything that was saved", async () => {
  const studio = await launchStudio({ workspace: place.folder });
  await studio.page.keyboard.press("Control+N");
  await studio.page.getByRole("region", { name: "Offer", exact: true }).getByLabel("Title").fill("Survivor");
  await expect(
    studio.page.getByRole("listbox").or(studio.page.getByRole("grid")).getByText("Survivor"),
  ).toBeVisible();
  const asked = await studio.app.evaluate(async ({ BrowserWindow, dialog }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const question = new Promise<string>(resolve => {
      // The person at the dialog: presses its first button.
      dialog.showMessageBox = (...given: unknown[]) => {
        resolve(JSON.stringify(given.at(-1)));
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
    });
    const back = new Promise<void>(resolve => contents?.once("did-finish-load", () => resolve()));
    contents?.forcefullyCrashRenderer();
    const text = await question;
    await back;
    return text;
  });
  expect(asked).toContain("Everything saved before is kept");
  const offers = z
    .array(z.object({ offerTitle: z.string() }))
    .parse(await runCommand(place.folder, ["offers", "list"]));
  expect(offers).toEqual([{ offerTitle: "Survivor" }]);
  await studio.close();
});

test("a second start on the same workspace ends by itself and leaves the first as it is", async () => {
  const studio = await launchStudio({ workspace: place.folder });
  expect(await startAgain(place.folder)).toBe(0);
  expect(await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await studio.close();
});
