/** Scripts written without spaces: each of their characters counts as a word, so a word is found inside a sentence. */
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ofWord = /[\p{L}\p{N}\p{M}]/u;
/** Accents of Latin, Greek and Cyrillic letters. The marks of other scripts are vowels, which tell words apart. */
const accents = /[\u0300-\u036f]+/g;
/** Soft hyphens, joiners and the like: nobody sees them, so nobody hides a word with them. */
const unseen = /\p{DI}/u;

/**
 * The words of a text as brand guidelines compare them: without case, accents, widths and what cannot be seen;
 * whatever is neither letter nor digit only parts them.
 */
export function foldedWords(text: string): readonly string[] {
  // Most texts are plain.
  if (isPlain(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let folded = "";
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    folded += known.get(code) ?? learn(code);
  }
  const words = isPlain(folded) ? folded : folded.normalize("NFKD");
  return words.match(/[^ ]+/g) ?? [];
}

const isPlain = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** What becomes of each character seen so far, by code point: expressions that know all scripts are slow. */
const known = new Map<number, string>();

function learn(code: number): string {
  const folded = Array.from(foldCharacter(String.fromCodePoint(code)), inWords).join("");
  known.set(code, folded);
  return folded;
}

/** Upper case first: it tells no difference between ß and ss, σ and ς. */
function foldCharacter(character: string): string {
  if (unseen.test(character)) return "";
  const bare = character.normalize("NFKD").replaceAll(accents, "");
  return Array.from(bare.toUpperCase(), upper => upper.toLowerCase())
    .join("")
    .normalize("NFKD")
    .replaceAll(accents, "");
}

function inWords(character: string): string {
  if (dense.test(character)) return ` ${character} `;
  return ofWord.test(character) ? character : " ";
}
