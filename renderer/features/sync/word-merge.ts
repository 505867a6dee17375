import { type DiffPart, wordDiff } from "../../ui/word-diff.ts";

export interface MergedText {
  readonly text: string;
  /** False: both sides changed the same words, so both versions of them stand one after the other. */
  readonly isClean: boolean;
}

/**
 * A proposal that keeps what both sides changed in a text, word by word. Words that only one side changed are taken
 * from it; where both changed the same words differently, mine stand before theirs, for a person to choose.
 */
export function mergeWords(base: string, mine: string, theirs: string): MergedText {
  const left = changesOf(wordDiff(base, mine));
  const right = changesOf(wordDiff(base, theirs));
  const ends = [...left, ...right];
  let at = 0;
  let text = "";
  let isClean = true;
  while (at <= base.length) {
    const next = Math.min(base.length, ...ends.map(({ from }) => from).filter(from => from >= at));
    text += base.slice(at, next);
    const region = regionAt(next, left, right);
    if (region === null) break;
    const one = applied(base, left, region);
    const other = applied(base, right, region);
    const original = base.slice(region.from, region.to);
    if (one === other || other === original) text += one;
    else if (one === original) text += other;
    else {
      isClean = false;
      text += joined(one, other);
    }
    at = region.to;
    drop(left, region);
    drop(right, region);
    ends.length = 0;
    ends.push(...left, ...right);
  }
  return { text, isClean };
}

/** A stretch of the base (from, to) and what stands there instead. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Region = Pick<Change, "from" | "to">;

/** Neighbouring removals and additions are one change. */
function changesOf(parts: readonly DiffPart[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const { kind, text } of parts) {
    const last = changes.at(-1);
    const isNext = last?.to === at && kind !== "same";
    if (kind === "same") at += text.length;
    else if (isNext) {
      const removed = kind === "removed" ? text.length : 0;
      changes[changes.length - 1] = {
        from: last.from,
        to: last.to + removed,
        text: last.text + (kind === "added" ? text : ""),
      };
      at += removed;
    } else {
      const removed = kind === "removed" ? text.length : 0;
      changes.push({ from: at, to: at + removed, text: kind === "added" ? text : "" });
      at += removed;
    }
  }
  return changes;
}

/** The changes that begin here and all that overlap them, on either side; `null` if none begins. */
function regionAt(at: number, left: readonly Change[], right: readonly Change[]): Region | null {
  const all = [...left, ...right].filter(({ from }) => from >= at).sort((a, b) => a.from - b.from);
  const [first, ...others] = all;
  if (!first) return null;
  let { to } = first;
  for (const each of others) {
    // Two insertions at one place touch the same words, too.
    if (each.from > to || (each.from === to && to > first.from && each.from !== each.to)) break;
    to = Math.max(to, each.to);
  }
  return { from: first.from, to };
}

/** The region as one side has it. */
function applied(base: string, changes: readonly Change[], { from, to }: Region): string {
  let at = from;
  let text = "";
  for (const change of changes) {
    if (change.from < from || change.to > to) continue;
    text += base.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + base.slice(at, to);
}

/** Takes the changes of a region out of a list. */
function drop(changes: Change[], { from, to }: Region): void {
  const rest = changes.filter(change => change.from < from || change.to > to);
  changes.splice(0, changes.length, ...rest);
}

/** One after the other, with a space between words that would run into each other. */
function joined(one: string, other: string): string {
  const isTouching = /\S$/.test(one) && /^\S/.test(other);
  return one + (isTouching ? " " : "") + other;
}
