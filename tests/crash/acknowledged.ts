import { z } from "zod";
import type { Draft } from "../stranger/world/drafts.ts";
import { CheckFailed } from "../support/checks.ts";

const listSchema = z.array(z.looseObject({ id: z.string(), externalReference: z.string().nullable() }));
type Listed = z.infer<typeof listSchema>[number];

/** The fields that a set of this suite writes at once, so that half of it would be seen. */
export type Edit = Pick<Draft, "offerTitle" | "endDate" | "usageLimitPerCustomer">;

/**
 * What finished commands reported: each must be in the workspace with these values, whatever was killed since. One
 * command may have been killed on the way: its change is there whole, or not at all.
 */
export interface Acknowledged {
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The id that the workspace gave it. */
  idOf(reference: string): string;
  put(drafts: readonly Draft[]): void;
  /** Judges `offers list`, and takes what a killed command brought whole for acknowledged from now on. */
  judge(list: unknown, killed: readonly Draft[]): void;
}

export function acknowledged(): Acknowledged {
  const drafts = new Map<string, Draft>();
  const ids = new Map<string, string>();
  const put = (some: readonly Draft[]) => {
    for (const draft of some) drafts.set(draft.externalReference, draft);
  };
  return {
    drafts,
    idOf: reference => ids.get(reference) ?? failed(`${reference} has no id.`),
    put,
    judge(list, killed) {
      const rows = listSchema.parse(list);
      const found = byReference(rows);
      const came = killed.filter(draft => isThere(found.get(draft.externalReference), draft));
      const stayed = killed.filter(draft =>
        isAsBefore(found.get(draft.externalReference), drafts.get(draft.externalReference)),
      );
      if (came.length === killed.length) put(killed);
      else if (stayed.length !== killed.length)
        failed(`A killed command left ${came.length} of its ${killed.length} offers changed.`);
      for (const draft of drafts.values())
        noteId(ids, draft, onlyRow(found.get(draft.externalReference), draft));
      if (rows.length !== drafts.size)
        failed(`There are ${rows.length} offers where ${drafts.size} were acknowledged.`);
    },
  };
}

function byReference(rows: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> {
  const found = new Map<string, Listed[]>();
  for (const row of rows) {
    const reference = row.externalReference ?? "";
    found.set(reference, [...(found.get(reference) ?? []), row]);
  }
  return found;
}

/** Throws unless the offer is there once, with the values that were acknowledged. */
function onlyRow(rows: readonly Listed[] | undefined, draft: Draft): Listed {
  const [row, ...more] = rows ?? [];
  const name = draft.externalReference;
  if (row === undefined) return failed(`${name} was acknowledged and is gone.`);
  if (more.length > 0) failed(`${name} is there ${more.length + 1} times.`);
  if (!holds(row, draft))
    failed(`${name} is not as acknowledged: ${JSON.stringify(row)}, not ${JSON.stringify(draft)}`);
  return row;
}

function noteId(ids: Map<string, string>, { externalReference }: Draft, { id }: Listed): void {
  const before = ids.get(externalReference) ?? id;
  if (before !== id) failed(`${externalReference} has another id than before.`);
  ids.set(externalReference, id);
}

const isThere = (rows: readonly Listed[] | undefined, draft: Draft) =>
  rows?.length === 1 && holds(rows[0], draft);

/** An offer that nobody was told of must not be there; of the others, the values before. */
const isAsBefore = (rows: readonly Listed[] | undefined, before: Draft | undefined) =>
  before === undefined ? rows === undefined : isThere(rows, before);

function holds(row: Listed | undefined, draft: Draft): boolean {
  return (
    row !== undefined &&
    Object.entries(draft).every(([field, value]) => JSON.stringify(row[field]) === JSON.stringify(value))
  );
}

function failed(message: string): never {
  throw new CheckFailed(message);
}
