import { ActionIcon, Menu } from "@mantine/core";
import { IconCopy, IconDots, IconShare2, IconTrash } from "@tabler/icons-react";
import { keyCaps } from "../../app/commands/table.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import classes from "./head.module.css";

export interface MoreActionsProps {
  readonly busy: boolean;
  readonly onDuplicate: () => void;
  readonly onShare: () => void;
  readonly onDelete: () => void;
}

/** What is done with the whole offer now and then, each in words and with its key. */
export function MoreActions({ busy, onDuplicate, onShare, onDelete }: MoreActionsProps) {
  return (
    <Menu
      position="bottom-end"
      offset={4}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ActionIcon
          className={classes.more ?? ""}
          variant="subtle"
          size={28}
          aria-label="More with this offer"
          disabled={busy}
        >
          <IconDots size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          rightSection={<Kbd keys={keyCaps("offer.duplicate")} />}
          onClick={onDuplicate}
        >
          Duplicate
        </Menu.Item>
        <Menu.Item
          leftSection={<IconShare2 {...icon} />}
          rightSection={<Kbd keys={keyCaps("offer.share")} />}
          onClick={onShare}
        >
          Share
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onDelete}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const icon = { size: 15, stroke: 1.6, "aria-hidden": true } as const;
