/**
 * Names of files, made of what people typed: one path segment each, on every system that a file may go to. Nothing of a
 * title can lead elsewhere, hide, or be taken for a device or a program. What is too long loses its longest words' ends,
 * so that the files of one offer still say which is which.
 */
export function fileName(words: readonly string[], extension: string): string {
  const text = fitted(words.map(safe).filter(Boolean), mostBytes - extension.length - roomForNumber);
  const name = reserved.test(text) ? `_${text}` : text;
  return `${name || "Preview"}${extension && `.${extension}`}`;
}

/** The names, each different from those before it also where case and accents' spelling don't count. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return name => {
    const free = firstFree(name, candidate => !taken.has(folded(candidate)));
    taken.add(folded(free));
    return free;
  };
}

/** `name`, or `name (2)` and so on. */
export function firstFree(name: string, isFree: (candidate: string) => boolean): string {
  const [, stem = name, extension = ""] = /^(.*?)(\.[a-z0-9]{1,5})?$/su.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${extension}`;
    if (isFree(candidate)) return candidate;
  }
}

/** In capitals: a final sigma is another small letter, and the same name to a disk. */
const folded = (name: string): string => name.normalize("NFKC").toUpperCase();

/** A file system's 255 bytes, less what a draft beside it adds to the name. */
const mostBytes = 160;
const roomForNumber = 8;

/** What Windows takes for a device, whatever stands after a dot. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\s*\.|\s*$)/i;

function safe(words: string): string {
  return (
    words
      .normalize("NFC")
      // Separators, what Windows refuses, control characters, and marks that turn the reading order of a name.
      .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, " ")
      // A folder that ends in a class of Windows opens as a part of the system.
      .replaceAll(/\.(?=\{)/g, " ")
      .replaceAll(/\s+/g, " ")
      .replace(/^[. ~-]+/, "")
      .replace(/[. ]+$/, "")
  );
}

/** In so many bytes: no word may be longer than the longest for which all have room. */
function fitted(words: readonly string[], bytes: number): string {
  for (let most = bytes; most > 0; most -= 4) {
    const text = words
      .map(word => cut(word, most))
      .filter(Boolean)
      .join(" – ");
    if (Buffer.byteLength(text) <= bytes) return text;
  }
  return "";
}

/** At most so many bytes of UTF-8, cut between graphemes. */
function cut(text: string, bytes: number): string {
  let kept = "";
  let length = 0;
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    length += Buffer.byteLength(segment);
    if (length > bytes) break;
    kept += segment;
  }
  return kept.replace(/[. ]+$/, "");
}
