/** `unsortedLists`: the order of a heap without ORDER BY, where a row that is written anew moves to the end. */
export function orderOfWrites<Row extends object>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => compare(writtenAt(a), writtenAt(b)));
}

function writtenAt(row: object): string {
  if ("updated_at" in row) return String(row.updated_at);
  return "linked_at" in row ? String(row.linked_at) : "";
}

/** Instants as the server prints them, with a fraction or without. Sorting is stable: equal ones stay by id. */
function compare(a: string, b: string): number {
  const [first, second] = [a.replace("Z", ""), b.replace("Z", "")];
  return first < second ? -1 : first > second ? 1 : 0;
}
