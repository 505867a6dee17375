import { z } from "zod";
import { type Failure, fail, ok, type Result } from "../domain/result.ts";
import { type Skin, skinFindings, skinSchema } from "./skin.ts";
import { skinFault } from "./skin-fault.ts";

/**
 * A skin as a file (`kigo-skin/1`): its data, and under `assets` the logos that only this workspace has, as base64. What
 * another studio wrote beside that is kept and written back. Such a file comes from elsewhere: it is refused whole, with
 * the place that is at fault, or taken whole.
 */
export interface SkinFile {
  readonly skin: Skin;
  /** Name in the skin → the picture's bytes in base64, not looked at yet. */
  readonly assets: ReadonlyMap<string, string>;
  /** What is drawn otherwise than the file says, a sentence each. */
  readonly notices: readonly string[];
}

/** Bytes of the largest file that is read: two logos and all the words there may be. */
export const largestSkinFile = 10 * 2 ** 20;

/** Characters of one wording: a sentence or two, never a page. */
const longestWording = 500;
/** Levels of the file's own data; a skin has four. */
const deepest = 12;
/** Names that mean something to the language a program is written in. */
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

export function skinFileText(skin: Skin, assets: ReadonlyMap<string, string>): string {
  const file = assets.size === 0 ? skin : { ...skin, assets: Object.fromEntries(assets) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function readSkinFile(text: string): Result<SkinFile, Failure<"unreadable">> {
  const json = parsedJson(text);
  const head = z.object({ format: z.string() }).safeParse(json);
  if (!head.success || !head.data.format.startsWith("kigo-skin/")) return refuse("This file holds no skin.");
  if (head.data.format !== "kigo-skin/1")
    return refuse(`This skin is written as ${head.data.format.slice(0, 40)}, by a newer studio.`);
  const key = oddKey(json, 0);
  if (key !== null) return refuse(key);
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return refuse(skinFault(parsed.error));
  const { assets, ...skin } = parsed.data;
  const odd = skinTextFault(skin);
  if (odd !== null) return refuse(odd);
  return ok({ skin, assets: namedAssets(skin, assets ?? {}), notices: noticesOf(skin) });
}

const fileSchema = skinSchema.extend({ assets: z.record(z.string(), z.string()).optional() });

const refuse = (message: string) => fail("unreadable", `${message} Your skins are as they were.`);

/** The logos of a skin, by name. */
export const logosOf = ({ brand }: Pick<Skin, "brand">): readonly string[] => [
  ...new Set([brand.logo, brand.logoDark]),
];

/** Only what the skin names is looked at. */
function namedAssets(skin: Skin, assets: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    logosOf(skin).flatMap(name => {
      const content = Object.hasOwn(assets, name) ? assets[name] : undefined;
      return content === undefined ? [] : [[name, content] as const];
    }),
  );
}

function noticesOf(skin: Skin): readonly string[] {
  return skinFindings(skin).map(
    ({ path, found, used }) =>
      `This studio does not know ${path.replace(".", " ")} “${found.slice(0, 40)}” and draws “${used}”.`,
  );
}

/** JSON may begin with a byte order mark where another program wrote it. `null` is no skin either. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

/** What is wrong with the keys of data from elsewhere, as a sentence; `null`: nothing. */
function oddKey(value: unknown, depth: number): string | null {
  if (typeof value !== "object" || value === null) return null;
  if (depth > deepest) return "This skin is nested deeper than any skin is.";
  for (const [key, inner] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) return `This skin has something called “${key}”, which no skin has.`;
    const found = oddKey(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** What is wrong with the texts of a skin, as a sentence; `null`: nothing. */
export function skinTextFault({ name, brand, wording }: Skin): string | null {
  if (name.length > 80 || brand.name.length > 80)
    return "A skin's name and its brand have at most 80 characters.";
  for (const [language, words] of Object.entries(wording))
    for (const [key, text] of Object.entries(words))
      if (text.length > longestWording)
        return `Wording ${language.slice(0, 20)}, ${key.slice(0, 40)} has ${text.length} characters; there is room for ${longestWording}.`;
  return null;
}
