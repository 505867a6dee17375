import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import type { BulkAct } from "#shared/ipc/bulk-views.ts";
import { formatCount } from "../../ui/format.ts";
import classes from "./RowMenu.module.css";

interface RowMenuProps {
  /** How many offers it acts on. */
  readonly count: number;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
  readonly onAct: (act: BulkAct) => void;
  /** The list; what of it has no menu stops the event. */
  readonly children: ReactNode;
}

/** What can be done with the chosen offers, where the pointer or the focused line is. */
export function RowMenu({ count, onOpen, onCopy, onAct, children }: RowMenuProps) {
  const label = count === 1 ? "1 offer" : `${formatCount(count)} offers`;
  return (
    <Menu
      position="bottom-start"
      offset={2}
      returnFocus
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.ContextMenu>
        <div className={classes.area}>{children}</div>
      </Menu.ContextMenu>
      <Menu.Dropdown aria-label={label}>
        <Menu.Label>{label}</Menu.Label>
        {count === 1 && <Menu.Item onClick={onOpen}>Open</Menu.Item>}
        <Menu.Item onClick={() => onAct({ kind: "stage", stage: "ready" })}>Mark ready</Menu.Item>
        <Menu.Item onClick={() => onAct({ kind: "stage", stage: "draft" })}>To draft</Menu.Item>
        <Menu.Item onClick={() => onAct({ kind: "duplicate" })}>Duplicate</Menu.Item>
        <Menu.Item onClick={onCopy}>Copy as a table</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onAct({ kind: "delete" })}>Delete</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
