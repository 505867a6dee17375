import { readFile, stat } from "node:fs/promises";
import { isLocalPicture, pictureHash } from "#shared/domain/picture.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { ImportedSkin } from "#shared/ipc/skin-views.ts";
import type { Skin } from "#shared/preview/skin.ts";
import { largestSkinFile, logosOf, readSkinFile, skinFileText } from "#shared/preview/skin-file.ts";
import type { PictureService } from "./pictures/pictures.ts";
import { reasonOf, replaceFile } from "./replace-file.ts";
import { unreadableColours } from "./skin-contrast.ts";
import { isSampleLogo, noLogo } from "./skin-sample.ts";
import type { SkinService } from "./skins.ts";

/** Skins as files that colleagues and partners hand on. */
export interface SkinFiles {
  /** A new own skin from a file; logos in it are re-encoded like any picture. A refusal has changed nothing. */
  read(
    file: string,
  ): Promise<Result<ImportedSkin, Failure<"unreadable" | "not_found" | "invalid" | "storage">>>;
  /** What keeps it from being written, as a sentence; `null`: nothing. */
  refusal(skin: Skin): string | null;
  /** `problems`: what keeps it from being written. */
  write(
    id: string,
    file: string,
  ): Promise<Result<null, Failure<"problems" | "not_found" | "invalid" | "storage">>>;
}

type Taken<T> = Result<T, Failure<"unreadable" | "storage">>;

export function createSkinFiles(options: {
  readonly skins: SkinService;
  readonly pictures: Pick<PictureService, "add" | "look" | "read">;
}): SkinFiles {
  const { skins, pictures } = options;

  /** A logo of a file under the name that it has here. */
  async function takenLogo(name: string, content: string | undefined): Promise<Taken<string>> {
    if (content === undefined) {
      const isHere = isSampleLogo(name) || (pictureHash(name) !== null && pictures.look(name) !== null);
      return ok(isHere ? name : noLogo);
    }
    const bytes = bytesOf(content);
    if (bytes === null) return fail("unreadable", `The logo ${name} is not written in base64. ${unchanged}`);
    const taken = await pictures.add(bytes);
    if (taken.ok) return ok(taken.value.name);
    const { kind, message } = taken.error;
    if (kind === "storage") return fail("storage", message);
    return fail("unreadable", `The logo in the file was not taken. ${message} ${unchanged}`);
  }

  async function takenLogos(skin: Skin, assets: ReadonlyMap<string, string>) {
    const names = new Map<string, string>();
    for (const name of logosOf(skin)) {
      const taken = await takenLogo(name, assets.get(name));
      if (!taken.ok) return taken;
      names.set(name, taken.value);
    }
    return ok(names);
  }

  return {
    async read(file) {
      const text = await textOf(file);
      if (!text.ok) return text;
      const read = readSkinFile(text.value);
      if (!read.ok) return read;
      const { skin, assets, notices } = read.value;
      const logos = await takenLogos(skin, assets);
      if (!logos.ok) return logos;
      const { brand } = skin;
      const named = (name: string) => logos.value.get(name) ?? noLogo;
      const isMissing = logosOf(skin).some(name => name !== noLogo && named(name) === noLogo);
      const added = skins.add({
        ...skin,
        brand: { ...brand, logo: named(brand.logo), logoDark: named(brand.logoDark) },
      });
      if (!added.ok) return added;
      return ok({ skin: added.value, notices: isMissing ? [...notices, logoMissing] : [...notices] });
    },
    refusal: refusalOf,
    async write(id, file) {
      const found = skins.get(id);
      if (!found.ok) return found;
      const skin = found.value;
      const problem = refusalOf(skin);
      if (problem !== null) return fail("problems", problem);
      return replaceFile(file, skinFileText(skin, embedded(skin, pictures)));
    },
  };
}

/** Logos that only this workspace has. */
function embedded(skin: Skin, pictures: Pick<PictureService, "read">): ReadonlyMap<string, string> {
  return new Map(
    logosOf(skin).flatMap(name => {
      const hash = isLocalPicture(name) ? pictureHash(name) : null;
      const bytes = hash === null ? null : pictures.read(hash);
      return bytes === null ? [] : [[name, Buffer.from(bytes).toString("base64")] as const];
    }),
  );
}

function refusalOf(skin: Skin): string | null {
  const words = unreadableColours(skin);
  return words && `${words} The file was not written.`;
}

const unchanged = "Your skins are as they were.";
const logoMissing = "Its logo is not in the file, so the brand's name stands alone.";

async function textOf(file: string): Promise<Result<string, Failure<"unreadable">>> {
  try {
    const found = await stat(file);
    // A device or a pipe has no end.
    if (!found.isFile()) return fail("unreadable", `${file} is no file. ${unchanged}`);
    if (found.size > largestSkinFile)
      return fail(
        "unreadable",
        `This file is larger than ${largestSkinFile / 2 ** 20} MB, too large for a skin. ${unchanged}`,
      );
    return ok(await readFile(file, "utf8"));
  } catch (error) {
    return fail("unreadable", `${file} cannot be read: ${reasonOf(error)}. ${unchanged}`);
  }
}

/** `null`: it is no base64. */
function bytesOf(text: string): Uint8Array | null {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Uint8Array.from(Buffer.from(text, "base64")) : null;
}
