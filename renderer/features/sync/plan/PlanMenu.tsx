import { ActionIcon, Menu } from "@mantine/core";
import { IconDeviceFloppy, IconDots, IconFolderOpen } from "@tabler/icons-react";
import { openPlan, savePlan, useRun } from "../sync-run.ts";

/** A plan as a file: kept to be applied later, or taken up again. */
export function PlanMenu({ canSave }: { readonly canSave: boolean }) {
  const { busy } = useRun();
  return (
    <Menu
      position="bottom-end"
      offset={4}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ActionIcon variant="default" size={28} aria-label="Plans as files">
          <IconDots size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconDeviceFloppy size={15} stroke={1.6} aria-hidden="true" />}
          disabled={!canSave || busy !== null}
          onClick={() => void savePlan()}
        >
          Save plan…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolderOpen size={15} stroke={1.6} aria-hidden="true" />}
          disabled={busy !== null}
          onClick={() => void openPlan()}
        >
          Open a saved plan…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
