import { Menu, UnstyledButton } from "@mantine/core";
import { IconArrowsSort } from "@tabler/icons-react";
import { sortColumns } from "#shared/ipc/offer-list-views.ts";
import classes from "./ListTools.module.css";
import { type Sort, sortTitles } from "./narrowing.ts";

interface SortMenuProps {
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** While something is looked for there are no groups. */
  readonly isSearching: boolean;
}

/** Everything the list can be ordered by, columns that are not shown included. */
export function SortMenu({ sort, onSort, isSearching }: SortMenuProps) {
  const first = isSearching ? "Newest first" : "Grouped by state";
  const title = sort.by === "state" ? first : sortTitles[sort.by];
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton
          className={classes.tool}
          aria-label={`Sort: ${title}`}
          data-active={sort.by !== "state" || undefined}
        >
          <IconArrowsSort size={16} stroke={1.6} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={sort.by}
          onChange={value => {
            const by = sortColumns.find(column => column === value);
            if (by) onSort({ by, descending: by === "updated" });
          }}
        >
          {sortColumns.map(by => (
            <Menu.RadioItem key={by} value={by} closeMenuOnClick>
              {by === "state" ? first : sortTitles[by]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={sort.descending}
          onChange={descending => onSort({ ...sort, descending })}
          closeMenuOnClick
        >
          Downwards
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
