/**
 * The word of a list that was most likely meant: at most a third of its letters differ, and two of a short one;
 * the first of equally near ones. `null` where none is near.
 */
export function nearest<Word extends string>(typed: string, words: readonly Word[]): Word | null {
  let best: { readonly word: Word; readonly far: number } | null = null;
  for (const word of words) {
    const far = distance(typed, word);
    if (
      far <= Math.max(2, Math.floor(word.length / 3)) &&
      far < word.length &&
      far < (best?.far ?? Infinity)
    ) {
      best = { word, far };
    }
  }
  return best?.word ?? null;
}

/** Letters to put in, take out, change or swap with their neighbour. */
function distance(a: string, b: string): number {
  let twoBack: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const changed = at(before, column - 1) + (same ? 0 : 1);
      const swapped =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? at(twoBack, column - 2) + 1 : Infinity;
      now.push(Math.min(changed, at(before, column) + 1, at(now, column - 1) + 1, swapped));
    }
    [twoBack, before] = [before, now];
  }
  return at(before, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
