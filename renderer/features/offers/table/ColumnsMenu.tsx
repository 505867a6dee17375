import { ActionIcon, Button, Checkbox, Popover, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconColumns3, IconPin, IconPinFilled } from "@tabler/icons-react";
import type { TableColumn } from "#shared/ipc/table-views.ts";
import tools from "../ListTools.module.css";
import { offerColumns } from "./columns.ts";
import classes from "./OfferTable.module.css";
import { firstLayout, moved, shownColumns, withPinned, withShown } from "./table-layout.ts";
import { arrangeTable, useTableLayout } from "./table-store.ts";

/** All columns: which are shown, in which order, which stay in sight. */
export function ColumnsMenu() {
  const layout = useTableLayout();
  const shown = shownColumns(layout);
  return (
    <Popover position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <UnstyledButton className={tools.tool} aria-label="Columns">
          <IconColumns3 size={16} stroke={1.6} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label="Columns">
        <ul className={classes.columns}>
          {[...shown, ...layout.order.filter(id => layout.hidden.includes(id))].map(id => (
            <li key={id} className={classes.column}>
              <ColumnLine id={id} isShown={shown.includes(id)} isPinned={layout.pinned.includes(id)} />
            </li>
          ))}
        </ul>
        <Button variant="default" fullWidth onClick={() => arrangeTable(firstLayout)}>
          As at first
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ColumnLineProps {
  readonly id: TableColumn;
  readonly isShown: boolean;
  readonly isPinned: boolean;
}

function ColumnLine({ id, isShown, isPinned }: ColumnLineProps) {
  const layout = useTableLayout();
  const { head } = offerColumns[id];
  const Pin = isPinned ? IconPinFilled : IconPin;
  const step = (label: string, by: -1 | 1, Arrow: typeof IconArrowUp) => (
    <ActionIcon
      {...quiet}
      aria-label={`Move ${head} ${label}`}
      aria-disabled={moved(layout, id, by) === layout}
      onClick={() => arrangeTable(moved(layout, id, by))}
    >
      <Arrow size={14} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
  return (
    <>
      <Checkbox
        size="xs"
        className={classes.columnName ?? ""}
        classNames={{ body: tools.word ?? "", inner: tools.check ?? "", icon: tools.tick ?? "" }}
        label={head}
        checked={isShown}
        aria-disabled={id === "title"}
        onChange={() => arrangeTable(withShown(layout, id, !isShown))}
      />
      {step("left", -1, IconArrowUp)}
      {step("right", 1, IconArrowDown)}
      <ActionIcon
        {...quiet}
        aria-label={`Pin ${head}`}
        aria-pressed={isPinned}
        onClick={() => arrangeTable(withPinned(layout, id, !isPinned))}
      >
        <Pin size={14} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </>
  );
}

const quiet = { variant: "subtle", color: "gray", size: 24 } as const;
