/** A stretch of text that both sides have, or only one. */
export interface DiffPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/**
 * What changed between two texts, word by word in the way of the language (`Intl.Segmenter`). `same` and `removed`
 * make up `from`, `same` and `added` make up `to`. Texts too large to compare count as replaced as a whole.
 */
export function wordDiff(from: string, to: string): readonly DiffPart[] {
  const before = wordsOf(from);
  const after = wordsOf(to);
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return joined([
    ...before.slice(0, head).map(part("same")),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(part("same")),
  ]);
}

/** Cells of the table below that are still worth comparing: some 2,000 words against 2,000. */
const largest = 4_000_000;

const part =
  (kind: DiffPart["kind"]) =>
  (text: string): DiffPart => ({ kind, text });

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), each => each.segment);

/** The longest common subsequence, walked from the front: removed words stand before added ones. */
function middle(before: readonly string[], after: readonly string[]): DiffPart[] {
  if (before.length * after.length > largest) {
    return [...before.map(part("removed")), ...after.map(part("added"))];
  }
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const removed = before[row];
    const added = after[column];
    if (removed !== undefined && removed === added) {
      parts.push(part("same")(removed));
      row += 1;
      column += 1;
    } else if (removed !== undefined && (added === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push(part("removed")(removed));
      row += 1;
    } else if (added !== undefined) {
      parts.push(part("added")(added));
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind become one. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = [];
  for (const each of parts) {
    const last = result.at(-1);
    if (last?.kind === each.kind)
      result[result.length - 1] = { kind: each.kind, text: last.text + each.text };
    else result.push(each);
  }
  return result;
}
