import type { Operation } from "#shared/ipc/sync-views.ts";
import { After, Before } from "../../../ui/DiffValue.tsx";
import { fieldWord } from "../../../ui/words.ts";
import { fieldHow } from "../field-how.ts";
import { DiffRow } from "./DiffRow.tsx";

/** A row for each field that an operation writes. */
export function ChangeRows({ operation }: { readonly operation: Operation }) {
  const { changes, op } = operation;
  return Object.entries(changes).map(([field, { from, to }]) => (
    <DiffRow
      key={field}
      label={fieldWord(field)}
      how={fieldHow(operation, field, to)}
      before={op === "create" ? null : <Before field={field} from={from} to={to} />}
      after={<After field={field} from={op === "create" ? to : from} to={to} />}
    />
  ));
}
