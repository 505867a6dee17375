import type { Json } from "#shared/domain/json.ts";
import type { Precondition } from "./entity-tag.ts";
import { done, failed, notFound, type Outcome } from "./outcome.ts";
import type { Table } from "./table.ts";

type JsonObject = { readonly [key: string]: Json };

/** How one kind of record is kept. */
interface Kind<Row, Input, Patch> {
  /** Its name in sentences. */
  readonly name: string;
  readonly table: Table<Row>;
  readonly shown: (row: Row) => JsonObject;
  /** The row that an input makes, not stored yet. */
  readonly made: (input: Input) => Outcome<Row>;
  /** The row that a patch makes of another one, not stored yet; a field that is absent stays as it is. */
  readonly changed: (row: Row, patch: Patch) => Outcome<Row>;
  /** What goes with a record that is deleted. */
  readonly takeAlong?: (row: Row) => void;
}

export interface Records<Row, Input, Patch> {
  get(id: number): Outcome<JsonObject>;
  create(input: Input): Outcome<JsonObject>;
  update(id: number, patch: Patch, precondition?: Precondition): Outcome<JsonObject>;
  remove(id: number, precondition?: Precondition): Outcome<undefined>;
  readonly shown: (row: Row) => JsonObject;
}

/** Reading, creating, changing and deleting one record of a kind that has no rules beyond its schema. */
export function recordsOf<Row, Input, Patch>(kind: Kind<Row, Input, Patch>): Records<Row, Input, Patch> {
  const { name, table, shown } = kind;
  const stored = (made: Outcome<Row>) => (made.ok ? done(shown(table.put(made.value))) : made);
  return {
    shown,
    get(id) {
      const row = table.get(id);
      return row === undefined ? notFound(name, id) : done(shown(row));
    },
    create: input => stored(kind.made(input)),
    update(id, patch, precondition) {
      const row = table.get(id);
      if (row === undefined) return notFound(name, id);
      if (precondition && !precondition(shown(row))) return otherRecord();
      return stored(kind.changed(row, patch));
    },
    remove(id, precondition) {
      const row = table.get(id);
      if (row === undefined) return notFound(name, id);
      if (precondition && !precondition(shown(row))) return otherRecord();
      table.delete(row);
      kind.takeAlong?.(row);
      return done(undefined);
    },
  };
}

export function otherRecord(): Outcome<never> {
  const words = "The record is not the one that If-Match names: read it again.";
  return failed("precondition_failed", words);
}
