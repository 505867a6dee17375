import { ActionIcon, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconLayoutSidebar, IconLayoutSidebarRight, IconSearch } from "@tabler/icons-react";
import type { Status } from "#shared/ipc/views.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { keyCaps } from "./commands/table.ts";
import { hostOf, isProduction } from "./connection.ts";
import { openDialog } from "./dialogs.ts";
import { openPalette } from "./palette/palette-store.ts";
import classes from "./TitleBar.module.css";
import { usePanes } from "./use-panes.ts";

interface TitleBarProps {
  readonly status: Status | null;
  /** Whether the screen has panes that come and go. */
  readonly hasPanes: boolean;
}

/** Whose workspace this is and which server it belongs to; the panes' toggles at the right. */
export function TitleBar({ status, hasPanes }: TitleBarProps) {
  const production = status !== null && isProduction(status.connection);
  return (
    <header className={classes.bar} data-production={production || undefined}>
      <VisuallyHidden component="h1">Kigo Offer Studio</VisuallyHidden>
      <div className={classes.whose}>
        <span className={classes.mark} aria-hidden="true">
          K
        </span>
        <button type="button" className={classes.workspace} onClick={() => openDialog("defaults")}>
          {status?.workspace.name ?? ""}
          <VisuallyHidden> workspace</VisuallyHidden>
        </button>
        {status?.workspace.sample && (
          <span className={classes.sample} title="Made up: no real server hears of it">
            Sample
          </span>
        )}
        {status && (
          <button
            type="button"
            className={classes.tag}
            data-production={production || undefined}
            onClick={() => openDialog("connection")}
          >
            <span className={classes.pill}>{hostOf(status.connection) ?? "Not connected"}</span>
            <VisuallyHidden> server connection</VisuallyHidden>
          </button>
        )}
      </div>
      <SearchButton />
      {hasPanes && <PaneToggles />}
    </header>
  );
}

/** Looks like the field that it opens. */
function SearchButton() {
  return (
    <button type="button" className={classes.search} aria-keyshortcuts="Control+K" onClick={openPalette}>
      <IconSearch size={14} stroke={1.6} aria-hidden="true" />
      <span className={classes.searchWords}>Search offers, merchants, commands</span>
      <Kbd keys={keyCaps("palette.open")} />
    </button>
  );
}

function PaneToggles() {
  const { shown, toggleList, togglePreview, toggleEditor } = usePanes();
  return (
    <div className={classes.toggles}>
      {shown.toggles.list && (
        <Toggle
          label="List"
          pressed={shown.list}
          onClick={toggleList}
          icon={<IconLayoutSidebar {...icon} />}
        />
      )}
      {shown.toggles.editor && (
        <Toggle
          label="Editor"
          pressed={shown.editor}
          onClick={toggleEditor}
          icon={<IconLayoutSidebarRight {...icon} />}
        />
      )}
      {shown.toggles.preview && (
        <Toggle
          label="Preview"
          keys={keyCaps("preview.toggle")}
          pressed={shown.preview}
          onClick={togglePreview}
          icon={<IconLayoutSidebarRight {...icon} />}
        />
      )}
    </div>
  );
}

const icon = { size: 17, stroke: 1.6, "aria-hidden": true } as const;

interface ToggleProps {
  readonly label: string;
  readonly keys?: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly icon: React.ReactNode;
}

function Toggle({ label, keys, pressed, onClick, icon: shape }: ToggleProps) {
  return (
    <Tooltip label={keys ? `${label}  ${keys}` : label}>
      <ActionIcon
        variant="subtle"
        size={28}
        className={classes.toggle}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {shape}
      </ActionIcon>
    </Tooltip>
  );
}
