import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ElectronApplication } from "@playwright/test";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { projectFolder } from "../../scripts/build.ts";
import type { Device } from "../../shared/preview/choices.ts";

/** A picture at a fifth of its size: enough to see a word that moved or a colour that turned, and a few kB. */
export interface SmallPicture {
  readonly name: string;
  readonly png: Buffer;
}

/** CSS pixels across: about a fifth of what a phone, a tablet and a desktop take. */
const widths: Readonly<Record<Device, number>> = { phone: 75, tablet: 150, desktop: 220 };

/** Where the pictures lie that others are compared with, and where those go that differ. */
const baselines = path.join(projectFolder, "tests/e2e/pictures");
const out = path.join(projectFolder, "out/pictures");

/**
 * How far two pixels may be from each other, and how many may be farther. Measured: the same build on the same machine
 * differs by no pixel but those of a running clock; a word set in another weight changes half a percent, a colour or a
 * missing element far more.
 */
const tolerance = { threshold: 0.12, share: 0.004 } as const;

/** Made small by the same Chromium that drew it. */
export async function smallPicture(
  app: ElectronApplication,
  bytes: Buffer,
  name: string,
  device: Device = "phone",
): Promise<SmallPicture> {
  const png = await app.evaluate(
    ({ nativeImage }, { base64, width }) =>
      nativeImage
        .createFromBuffer(Buffer.from(base64, "base64"))
        .resize({ width, quality: "best" })
        .toPNG()
        .toString("base64"),
    { base64: bytes.toString("base64"), width: widths[device] },
  );
  // Without the fourth channel, and packed well: there are hundreds.
  const packed = PNG.sync.write(PNG.sync.read(Buffer.from(png, "base64")), {
    colorType: 2,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
  return { name, png: packed };
}

/** What is wrong with a picture, in a sentence, or `null`. With `RECORD_PICTURES` it is what others are compared with. */
export function comparePicture({ name, png }: SmallPicture): string | null {
  const file = path.join(baselines, `${name}.png`);
  if (process.env.RECORD_PICTURES) {
    mkdirSync(baselines, { recursive: true });
    writeFileSync(file, png);
    return null;
  }
  if (!existsSync(file)) return keep(name, png, null, "has no picture to be compared with");
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(png)];
  if (before.width !== now.width || before.height !== now.height)
    return keep(
      name,
      png,
      null,
      `is ${now.width} × ${now.height}, and was ${before.width} × ${before.height}`,
    );
  const diff = new PNG({ width: now.width, height: now.height });
  const { threshold, share } = tolerance;
  const count = pixelmatch(before.data, now.data, diff.data, now.width, now.height, { threshold });
  const most = Math.ceil(share * now.width * now.height);
  return count <= most ? null : keep(name, png, diff, `differs in ${count} pixels; ${most} may`);
}

function keep(name: string, png: Buffer, diff: PNG | null, what: string): string {
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, `${name}-actual.png`), png);
  if (diff !== null) writeFileSync(path.join(out, `${name}-diff.png`), PNG.sync.write(diff));
  return `${name} ${what}: see out/pictures.`;
}
