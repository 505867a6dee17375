import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { SortColumn } from "#shared/ipc/offer-list-views.ts";
import classes from "./ColumnHeads.module.css";
import { type Sort, sortTitles } from "./narrowing.ts";

interface ColumnHeadsProps {
  readonly sort: Sort;
  readonly onSort: (by: SortColumn) => void;
}

/** The heads of the list: each orders it by its column, upwards, downwards, and not any more. */
export function ColumnHeads({ sort, onSort }: ColumnHeadsProps) {
  return (
    <thead onContextMenu={event => event.stopPropagation()}>
      <tr className={classes.heads} aria-rowindex={1}>
        <th scope="col">
          <VisuallyHidden>State</VisuallyHidden>
        </th>
        {(["title", "value", "ends"] as const).map(by => (
          <ColumnHead key={by} by={by} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ by, sort, onSort }: ColumnHeadsProps & { readonly by: SortColumn }) {
  const Arrow = sort.descending ? IconChevronDown : IconChevronUp;
  const isSorted = sort.by === by;
  return (
    <th scope="col" aria-sort={isSorted ? directionOf(sort) : "none"}>
      <UnstyledButton className={classes.head} onClick={() => onSort(by)}>
        {sortTitles[by]}
        {isSorted && <Arrow size={12} stroke={1.75} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}

const directionOf = ({ descending }: Sort) => (descending ? "descending" : "ascending");
