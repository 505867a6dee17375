import { Switch, VisuallyHidden } from "@mantine/core";
import { setSingleKeys, useSingleKeys } from "../../app/single-keys.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import classes from "./ShortcutsDialog.module.css";

const groups: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: "Everywhere",
    keys: [
      ["Ctrl N", "New offer"],
      ["Ctrl Z", "Undo"],
      ["Ctrl Shift Z", "Redo"],
      ["F6", "Next pane"],
      ["Ctrl .", "Show or hide the preview"],
      ["T", "Offers as a table, or as a list"],
      ["G O", "Offers"],
      ["G P", "Programs"],
      ["G K", "Campaigns"],
      ["G M", "Merchants"],
      ["G S", "Sync"],
      ["Ctrl ,", "Settings"],
      ["?", "All keys"],
      ["Esc", "Close what is on top"],
    ],
  },
  {
    title: "Offers",
    keys: [
      ["/", "Search"],
      ["↑ ↓", "Move through the list"],
      ["⏎", "Open the offer"],
      ["Space", "Choose it, or not"],
      ["Shift ↑", "Choose all on the way"],
      ["Ctrl A", "Choose all"],
      ["Ctrl C", "Copy as a table"],
      ["Shift F10", "What can be done"],
    ],
  },
  {
    title: "Editor",
    keys: [
      ["Ctrl ⏎", "The next step"],
      ["Ctrl D", "Duplicate"],
      ["Alt 1–9", "Go to a section"],
      ["F8", "Next problem"],
      ["Shift F8", "Problem before"],
    ],
  },
  {
    title: "Sync and conflicts",
    keys: [
      ["Ctrl ⏎", "Apply, or resolve"],
      ["←", "Take mine"],
      ["→", "Take theirs"],
      ["B", "Take the base"],
      ["M", "Merge the words of both"],
      ["E", "Type a value"],
      ["1–3", "Choose a way on"],
      ["↑ ↓", "Move through the fields"],
    ],
  },
];

/** All keys there are, and the switch for those without Ctrl. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const enabled = useSingleKeys();
  return (
    <Dialog title="Shortcuts" onClose={onClose} width={640}>
      <div className={classes.groups}>
        {groups.map(({ title, keys }) => (
          <div key={title}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.keys}>
              {keys.map(([key, does]) => (
                <div key={does} className={classes.line}>
                  <dt className={classes.does}>{does}</dt>
                  <dd className={classes.key}>
                    <VisuallyHidden>{key}</VisuallyHidden>
                    <Kbd keys={key} />
                  </dd>
                </div>
              ))}
            </dl>
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
