import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import type { ShareRequest } from "#shared/ipc/share-views.ts";
import { someViewer } from "#shared/preview/choices.ts";
import { must, openStudioBench, type StudioBench } from "../studio-bench.ts";
import { slowPrinter } from "./testing/slow-printer.ts";

let bench: StudioBench;
let means: ReturnType<typeof slowPrinter>;
let target: string;
beforeEach(() => {
  means = slowPrinter();
  bench = openStudioBench(means);
  target = path.join(bench.folder, "target");
  mkdirSync(target);
});
afterEach(() => bench.close());

const asked = (offers: readonly string[], over: Partial<ShareRequest> = {}): ShareRequest => ({
  offers: [...offers],
  title: "Winter Warmers",
  format: "png1",
  surfaces: ["hub.feed", "market.list"],
  together: false,
  languages: [null],
  look: { theme: "light", device: "phone", textSize: 1, viewer: someViewer, soldOut: false },
  now: null,
  ...over,
});
const share = (request: ShareRequest, folder = target) =>
  bench.studio.previewExports.toFolder(request, folder);
const there = (folder = target) => readdirSync(folder).toSorted();

describe("previews as files", () => {
  it("are a folder of pictures, a file for each surface and language that an offer has", async () => {
    const [first = "", second = ""] = bench.filled(2);
    must(bench.studio.translations.add(first, "de"));
    const made = must(await share(asked([first, second], { languages: [null, "de"] })));
    expect(made).toEqual({ place: path.join(target, "Winter Warmers"), files: 6, leftOut: 0 });
    expect(there(made.place)).toEqual([
      "Offer 0 – Hub Feed – de.png",
      "Offer 0 – Hub Feed.png",
      "Offer 0 – Marketplace List – de.png",
      "Offer 0 – Marketplace List.png",
      "Offer 1 – Hub Feed.png",
      "Offer 1 – Marketplace List.png",
    ]);
    expect(means.isResting()).toBe(true);
  });

  it("are one file where there is one picture, and of what has no texts in the language nothing", async () => {
    const [id = ""] = bench.filled(1);
    const one = asked([id], { surfaces: ["hub.feed"], format: "png2" });
    expect(must(await share(one)).place).toBe(path.join(target, "Offer 0 – Hub Feed.png"));
    expect(await share({ ...one, languages: ["fr"] })).toMatchObject({
      ok: false,
      error: { kind: "not_found" },
    });
    expect(there()).toEqual(["Offer 0 – Hub Feed.png"]);
  });

  it("stand beside each other in one picture where that is asked for", async () => {
    const made = must(await share(asked(bench.filled(2), { together: true })));
    expect(there(made.place)).toEqual([
      "Offer 0 – Hub Feed, Marketplace List.png",
      "Offer 1 – Hub Feed, Marketplace List.png",
    ]);
    expect(means.drawn.map(data => data.kind === "board" && data.frames.length)).toEqual([2, 2]);
  });

  it("say that an offer is a draft, and give the notes to the speaker alone", async () => {
    const [id = ""] = bench.filled(1);
    must(bench.studio.notes.add(id, "Say it before they ask."));
    must(await share(asked([id], { format: "sheet" })));
    must(await share(asked([id], { format: "html" })));
    expect(means.drawn).toMatchObject([
      {
        kind: "sheet",
        title: "Winter Warmers",
        offers: [{ draft: true, notes: ["Say it before they ask."] }],
      },
    ]);
    const page = readFileSync(path.join(target, "Winter Warmers.html"), "utf8");
    expect(page).not.toContain("Say it before they ask.");
    expect(page).toContain('"draft":true');
  });

  it("are several documents where there are very many offers", async () => {
    const made = must(await share(asked(bench.filled(120), { format: "pdf" })));
    expect(there(made.place)).toEqual([
      "Winter Warmers – 101–120.pdf",
      "Winter Warmers – 1–50.pdf",
      "Winter Warmers – 51–100.pdf",
    ]);
  });
});

describe("what is typed", () => {
  test.each([
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "\u2028\u2029",
    "../../x",
    "CON",
    "𝒳".repeat(300),
  ])("leads nowhere and ends nothing: %j", async title => {
    const [id = ""] = bench.filled(1);
    must(bench.studio.offers.save(id, { offerTitle: title, picture: "asset:../../../secret.svg" }, "window"));
    must(await share(asked([id], { format: "html", title })));
    must(await share(asked([id])));
    const [html = ""] = there().filter(name => name.endsWith(".html"));
    const page = readFileSync(path.join(target, html), "utf8");
    expect(page.match(/<script/gi)?.length).toBe(2 + scriptsInBundle);
    expect(page.match(/<\/script/gi)?.length).toBe(2);
    expect(page).not.toContain("<!--");
    expect(readdirSync(path.dirname(target))).not.toContain("x");
  });
});

/** React's own texts speak of script elements; they end none. */
const scriptsInBundle =
  slowPrinter()
    .page.text("page.js")
    .match(/<script/gi)?.length ?? 0;

describe("an export of many", () => {
  it.each(["png1", "pdf"] as const)("cancelled leaves no file, and the next one runs (%s)", async format => {
    const ids = bench.filled(60);
    means.holdAfter(1);
    const running = share(asked(ids, { format }));
    await means.held();
    expect(bench.studio.previewExports.isRunning()).toBe(true);
    expect(await share(asked(ids))).toMatchObject({ ok: false, error: { kind: "busy" } });
    bench.studio.previewExports.cancel();
    expect(await running).toMatchObject({ ok: false, error: { kind: "cancelled" } });
    expect(there()).toEqual([]);
    means.holdAfter(Number.POSITIVE_INFINITY);
    must(await share(asked(ids.slice(0, 2), { format })));
  });

  it("tells how far it is once it takes its time, and that it is over", async () => {
    const ids = bench.filled(20);
    means.takes(60);
    must(await share(asked(ids)));
    const told = bench.sharing;
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBeNull();
    expect(told.slice(0, -1).every(each => each?.total === 20)).toBe(true);
  });

  it("says in words why nothing can be kept", async () => {
    const ids = bench.filled(2);
    rmSync(target, { recursive: true });
    expect(await share(asked(ids))).toMatchObject({
      ok: false,
      error: { kind: "storage", message: expect.stringContaining("there is no such file or folder") },
    });
    expect(existsSync(target)).toBe(false);
  });

  it("ends in words where the page that draws breaks off, and leaves nothing", async () => {
    means.breakAfter(3);
    expect(await share(asked(bench.filled(4)))).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(there()).toEqual([]);
  });

  it("killed leaves no file that anybody would open", async () => {
    const ids = bench.filled(60);
    await killedExport(ids);
    expect(there().every(name => name.startsWith(".kigo-preview-"))).toBe(true);
  }, 60_000);
});

test("a program without windows says so", async () => {
  const alone = openStudioBench();
  const [id = ""] = alone.filled(1);
  expect(await alone.studio.previewExports.toFolder(asked([id]), target)).toMatchObject({ ok: false });
  alone.close();
});

/** In a process of its own, ended as by a power cut once a file of it is written. */
async function killedExport(ids: readonly string[]): Promise<void> {
  const module = (name: string) => JSON.stringify(path.resolve(import.meta.dirname, name));
  const program = `
    import { openStudio } from ${module("../../studio.ts")};
    import { slowPrinter } from ${module("testing/slow-printer.ts")};
    const tokens = { token: () => null, place: () => "none", keep: () => undefined };
    const opened = openStudio({ folder: ${JSON.stringify(bench.folder)}, key: null, tokens, previews: slowPrinter() });
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.previewExports.toFolder(${JSON.stringify(asked(ids))}, ${JSON.stringify(target)});`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise(resolve => child.once("exit", (_code, signal) => resolve(signal)));
  const drafts = () => there().filter(name => name.startsWith("."));
  while (drafts().flatMap(name => readdirSync(path.join(target, name))).length === 0) await setImmediate();
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
}
