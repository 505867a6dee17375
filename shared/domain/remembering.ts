/**
 * `ask`, which keeps its answers by the name of what was asked: for what `Intl` takes long to say and says the same each
 * time. Names come from records, so their number has no end: past `most` it begins anew. What throws is asked again.
 */
export function remembering<Asked extends readonly unknown[], Answer>(
  nameOf: (...asked: Asked) => string,
  ask: (...asked: Asked) => Answer,
  most = 200,
): (...asked: Asked) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (...asked) => {
    const name = nameOf(...asked);
    const known = answers.get(name);
    if (known !== undefined) return known.answer;
    const answer = ask(...asked);
    if (answers.size >= most) answers.clear();
    answers.set(name, { answer });
    return answer;
  };
}
