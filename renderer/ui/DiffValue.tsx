import classes from "./diff.module.css";
import { type FieldValue, shownValue } from "./value-words.ts";
import { type DiffPart, wordDiff } from "./word-diff.ts";

interface DiffValueProps {
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** The older side: what goes is struck through on red. */
export function Before({ field, from, to }: DiffValueProps) {
  return <Side field={field} own={from} other={to} kind="removed" />;
}

/** The newer side: what comes is underlined on green. Sets show what went here, too. */
export function After({ field, from, to }: DiffValueProps) {
  return <Side field={field} own={to} other={from} kind="added" />;
}

/** One side compared with what both agreed on: what came and, of texts, what went. */
export function Changed({ field, from, to }: DiffValueProps) {
  return <Side field={field} own={to} other={from} kind="added" withGone />;
}

/** A value with nothing to compare it with. */
export function PlainValue({ field, value }: { readonly field: string; readonly value: FieldValue }) {
  return <Side field={field} own={value} other={value} kind="added" />;
}

interface SideProps {
  readonly field: string;
  readonly own: FieldValue;
  readonly other: FieldValue;
  readonly kind: "added" | "removed";
  /** Texts show what went, too. */
  readonly withGone?: boolean;
}

function Side({ field, own, other, kind, withGone = false }: SideProps) {
  const shown = shownValue(field, own);
  const opposite = shownValue(field, other);
  if (shown.kind === "set" || opposite.kind === "set") {
    const members = shown.kind === "set" ? shown.members : [];
    const others = opposite.kind === "set" ? opposite.members : [];
    return <Members members={members} others={others} kind={kind} />;
  }
  if (shown.kind === "none") return <span className={classes.none}>None</span>;
  if (shown.kind === "text" && opposite.kind === "text") {
    const [from, to] = kind === "added" ? [opposite.text, shown.text] : [shown.text, opposite.text];
    const parts = wordDiff(from, to);
    return (
      <Words parts={withGone ? parts : parts.filter(part => part.kind === "same" || part.kind === kind)} />
    );
  }
  const text = shown.kind === "text" ? shown.text : shown.words;
  const isSame = JSON.stringify(own) === JSON.stringify(other);
  return <Words parts={[{ kind: isSame ? "same" : kind, text }]} />;
}

function Words({ parts }: { readonly parts: readonly DiffPart[] }) {
  let at = 0;
  return (
    <span className={classes.words}>
      {parts.map(part => {
        at += part.text.length + 1;
        return part.kind === "same" ? part.text : <Mark key={at} kind={part.kind} text={part.text} />;
      })}
    </span>
  );
}

/** The words that came or went; the spaces around them are not marked. */
function Mark({ kind, text }: { readonly kind: "added" | "removed"; readonly text: string }) {
  const Tag = kind === "added" ? "ins" : "del";
  const words = text.trim() || text;
  const [before, after] = [
    text.slice(0, text.indexOf(words)),
    text.slice(text.indexOf(words) + words.length),
  ];
  return (
    <>
      {before}
      <Tag className={classes[kind]}>{words}</Tag>
      {after}
    </>
  );
}

interface MembersProps {
  readonly members: readonly string[];
  readonly others: readonly string[];
  readonly kind: "added" | "removed";
}

function Members({ members, others, kind }: MembersProps) {
  const gone = kind === "added" ? others.filter(other => !members.includes(other)) : [];
  if (members.length === 0 && gone.length === 0) return <span className={classes.none}>None</span>;
  return (
    <span className={classes.members}>
      {members.map(member =>
        kind === "removed" || others.includes(member) ? (
          <span key={member} className={classes.member}>
            {member}
          </span>
        ) : (
          <ins key={member} className={classes.member} data-kind="added">
            + {member}
          </ins>
        ),
      )}
      {gone.map(member => (
        <del key={member} className={classes.member} data-kind="removed">
          − {member}
        </del>
      ))}
    </span>
  );
}
