import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";

/**
 * Unpacks the entries of a zip file into `folder` with their permissions. `place(name)` says where an entry goes,
 * relative to `folder`, or null to leave it out. A name that would leave the folder is refused by yauzl.
 */
export async function unzip(archive, folder, place) {
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const relative = place(entry.fileName);
    if (relative === null) continue;
    const target = path.join(folder, relative);
    if (entry.fileName.endsWith("/")) {
      mkdirSync(target, { recursive: true });
      continue;
    }
    mkdirSync(path.dirname(target), { recursive: true });
    // The upper half of the attributes is the Unix mode.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}
