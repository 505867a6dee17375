import { Switch, VisuallyHidden } from "@mantine/core";
import { type Command, capsOf, commands, type Place, places } from "../../app/commands/table.ts";
import { setSingleKeys, useSingleKeys } from "../../app/single-keys.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import classes from "./ShortcutsDialog.module.css";

const titles: Readonly<Record<Place, string>> = {
  everywhere: "Everywhere",
  offers: "Offers",
  editor: "Editor",
  preview: "Preview",
  records: "Programs, campaigns, merchants",
  skins: "In a skin",
  plan: "Plan",
  conflicts: "Conflicts",
};

/** All keys there are, as the table of commands has them, and the switch for those without Ctrl. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const enabled = useSingleKeys();
  return (
    <Dialog title="Shortcuts" onClose={onClose} width={720}>
      <div className={classes.groups}>
        {places.map(place => (
          <div key={place} className={classes.group}>
            <h3 className={classes.title}>{titles[place]}</h3>
            <dl className={classes.keys}>{keysOf(place).map(keyLine)}</dl>
          </div>
        ))}
      </div>
      <Switch
        className={classes.switch ?? ""}
        label="Single keys act where no field has the focus"
        checked={enabled}
        onChange={event => setSingleKeys(event.currentTarget.checked)}
      />
    </Dialog>
  );
}

interface KeyLine {
  readonly title: string;
  readonly key: string;
}

function keyLine({ title, key }: KeyLine) {
  return (
    <div key={title} className={classes.line}>
      <dt className={classes.does}>{title}</dt>
      <dd className={classes.key}>
        <VisuallyHidden>{capsOf(key)}</VisuallyHidden>
        <Kbd keys={capsOf(key)} />
      </dd>
    </div>
  );
}

/** The sections of the editor are one line. */
function keysOf(place: Place): readonly KeyLine[] {
  const own = commands.filter(command => command.place === place);
  const sections = own.filter(isSection);
  const lines = own.filter(command => !isSection(command)).flatMap(withKey);
  const last = sections.flatMap(withKey).at(-1)?.key.split(" ").at(-1);
  return last === undefined ? lines : [...lines, { title: "Go to a section", key: `Alt 1–${last}` }];
}

const isSection = ({ id }: Command): boolean => id.startsWith("section.");
const withKey = ({ title, key }: Command): readonly KeyLine[] => (key === undefined ? [] : [{ title, key }]);
