import {
  type Icon,
  IconAdjustments,
  IconLock,
  IconPalette,
  IconPlug,
  IconTextSpellcheck,
} from "@tabler/icons-react";
import { useState } from "react";
import type { Status } from "#shared/ipc/views.ts";
import { openDialog, type SettingsSection, settingsSections } from "../../app/dialogs.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import panes from "../../ui/list-detail.module.css";
import { AppearanceSection } from "./AppearanceSection.tsx";
import { BrandSection } from "./BrandSection.tsx";
import { ConnectionSection } from "./ConnectionSection.tsx";
import { DefaultsSection } from "./DefaultsSection.tsx";
import { ProtectionSection } from "./ProtectionSection.tsx";
import classes from "./SettingsDialog.module.css";

interface SettingsDialogProps {
  readonly status: Status;
  readonly section: SettingsSection;
  readonly onClose: () => void;
}

/** All settings in one place. What was typed in a section stays while another is looked at. */
export function SettingsDialog({ status, section, onClose }: SettingsDialogProps) {
  const [seen, setSeen] = useState<ReadonlySet<SettingsSection>>(new Set([section]));
  const show = (name: SettingsSection) => {
    setSeen(now => new Set([...now, name]));
    openDialog(name);
  };
  return (
    <Dialog title={titles[section]} onClose={onClose} width={880} flush>
      <div className={classes.settings}>
        <nav className={classes.nav} aria-label="Settings">
          {settingsSections.map(name => {
            const Shape = icons[name];
            return (
              <button
                key={name}
                type="button"
                className={classes.item}
                aria-current={name === section ? "page" : undefined}
                onClick={() => show(name)}
              >
                <Shape size={16} stroke={1.6} aria-hidden="true" />
                {titles[name]}
              </button>
            );
          })}
        </nav>
        {settingsSections.map(
          name =>
            (name === section || seen.has(name)) && (
              <div key={name} className={panes.pane} hidden={name !== section}>
                <Section name={name} status={status} onClose={onClose} />
              </div>
            ),
        )}
      </div>
    </Dialog>
  );
}

interface SectionProps {
  readonly name: SettingsSection;
  readonly status: Status;
  readonly onClose: () => void;
}

function Section({ name, status, onClose }: SectionProps) {
  switch (name) {
    case "defaults":
      return <DefaultsSection status={status} onClose={onClose} />;
    case "brand":
      return <BrandSection currency={status.defaults.currency} onClose={onClose} />;
    case "protection":
      return <ProtectionSection kind={status.workspace.protection} />;
    case "connection":
      return <ConnectionSection connection={status.connection} onClose={onClose} />;
    case "appearance":
      return <AppearanceSection />;
  }
}

const titles: Readonly<Record<SettingsSection, string>> = {
  defaults: "Defaults",
  brand: "Brand guidelines",
  protection: "Protection",
  connection: "Connection",
  appearance: "Appearance and keys",
};

const icons: Readonly<Record<SettingsSection, Icon>> = {
  defaults: IconAdjustments,
  brand: IconTextSpellcheck,
  protection: IconLock,
  connection: IconPlug,
  appearance: IconPalette,
};
