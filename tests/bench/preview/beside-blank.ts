import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { z } from "zod";
import { envelopeSchema } from "../../../shared/ipc/contract.ts";
import { sharedSchema } from "../../../shared/ipc/share-views.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../../support/studio.ts";
import { median } from "../median.ts";
import { fillWithPreviews } from "./offers-with-pictures.ts";

const rounds = 5;
const perRound = 60;
/** As long an export as the memory is watched in. */
const long = 1000;

export interface BesideBlank {
  readonly size: Size;
  readonly pictures: number;
  /** ms a picture, medians of the rounds. */
  readonly ours: number;
  readonly blank: number;
  readonly capture: number;
  /** MB of all processes together (resident),  on the average of a quarter. */
  readonly memory: { readonly exports: number; readonly first: number; readonly last: number };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The studio's export and bare pictures of a blank page in turn, so that what else the machine does meets both. */
export async function besideBlank(): Promise<BesideBlank> {
  const place = temporaryFolder("bench-preview");
  const target = path.join(place.folder, "target");
  mkdirSync(target);
  const ids = fillWithPreviews(place.folder, long);
  const studio = await launchStudio({ workspace: place.folder });
  try {
    await chooseFolder(studio, target);
    const size = sizeOfPicture(await shared(studio, ids.slice(0, 2), target));
    const taken: { ours: number[]; blank: number[]; capture: number[] } = {
      ours: [],
      blank: [],
      capture: [],
    };
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      await shared(studio, ids.slice(0, perRound), target);
      taken.ours.push((performance.now() - began) / perRound);
      const { capture, png } = await blankPictures(studio, size);
      taken.capture.push(capture);
      taken.blank.push(capture + png);
    }
    const memory = await memoryOfLongExport(studio, ids, target);
    return {
      size,
      pictures: rounds * perRound,
      ours: median(taken.ours),
      blank: median(taken.blank),
      capture: median(taken.capture),
      memory,
    };
  } finally {
    await studio.close();
    place.remove();
  }
}

async function chooseFolder({ app, page }: RunningStudio, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, folder);
  await page.evaluate(`window.studio.invoke("share:choose-folder")`);
}

/** Answers the folder of the pictures, which the next call removes. */
async function shared({ page }: RunningStudio, offers: readonly string[], target: string): Promise<string> {
  for (const name of readdirSync(target)) rmSync(path.join(target, name), { recursive: true });
  const request = {
    offers,
    title: "Bench",
    format: "png1",
    surfaces: ["hub.feed", "market.list"],
    together: true,
    languages: [null],
    look: {
      theme: "light",
      device: "phone",
      textSize: 1,
      viewer: { name: null, inAudience: true, usesLeft: null },
      soldOut: false,
    },
    now: null,
  };
  const answer = envelopeSchema.parse(
    await page.evaluate(`window.studio.invoke("share:export", ${JSON.stringify(request)})`),
  );
  const { place, files } = sharedSchema.parse(answer.ok ? answer.value : null);
  if (files !== offers.length) throw new Error(`${files} pictures were made of ${offers.length} offers.`);
  return place;
}

function sizeOfPicture(folder: string): Size {
  const [name = ""] = readdirSync(folder);
  const { width, height } = PNG.sync.read(readFileSync(path.join(folder, name)));
  return { width, height };
}

/** ms a picture: of `capturePage`, and of making a PNG of it. */
function blankPictures({ app }: RunningStudio, size: Size) {
  return app.evaluate(
    async ({ BrowserWindow }, { width, height, count }) => {
      const window = new BrowserWindow({ show: false, frame: false, useContentSize: true, width, height });
      await window.loadURL("about:blank");
      await window.webContents.capturePage();
      const taken = { capture: 0, png: 0 };
      for (let each = 0; each < count; each += 1) {
        const began = performance.now();
        const image = await window.webContents.capturePage();
        const captured = performance.now();
        image.toPNG();
        taken.capture += (captured - began) / count;
        taken.png += (performance.now() - captured) / count;
      }
      window.destroy();
      return taken;
    },
    { ...size, count: perRound },
  );
}

async function memoryOfLongExport(studio: RunningStudio, ids: readonly string[], target: string) {
  await studio.app.evaluate(({ app }) => {
    const samples: number[] = [];
    const timer = setInterval(() => {
      const kilobytes = app.getAppMetrics().reduce((sum, each) => sum + each.memory.workingSetSize, 0);
      samples.push(kilobytes / 1024);
    }, 250);
    Object.assign(globalThis, { memory: { samples, timer } });
  });
  await shared(studio, ids, target);
  const samples = z.array(z.number()).parse(
    await studio.app.evaluate(() => {
      const { samples: taken, timer } = Reflect.get(globalThis, "memory");
      clearInterval(timer);
      return taken;
    }),
  );
  // Once the page is there: starting it is no growth.
  const settled = samples.slice(Math.floor(samples.length / 20));
  const quarter = Math.max(1, Math.floor(settled.length / 4));
  const mean = (part: readonly number[]) => part.reduce((sum, each) => sum + each, 0) / part.length;
  return { exports: ids.length, first: mean(settled.slice(0, quarter)), last: mean(settled.slice(-quarter)) };
}
