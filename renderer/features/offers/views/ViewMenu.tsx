import { Button, CloseButton, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type RefObject, useRef, useState } from "react";
import type { SavedView } from "#shared/ipc/offer-list-views.ts";
import { formatCount } from "../../../ui/format.ts";
import tools from "../ListTools.module.css";
import { deleteView, saveView } from "./saved-views.ts";
import classes from "./views.module.css";

interface ViewMenuProps {
  readonly views: readonly SavedView[];
  /** How many of them have no room beside this. */
  readonly more: number;
  /** As the list is now; with its columns where it is a table. */
  readonly view: () => SavedView["view"];
  readonly onChoose: (view: SavedView["view"]) => void;
}

/** Names the present view; all the views that people named, to choose and to delete. */
export function ViewMenu({ views, more, view, onChoose }: ViewMenuProps) {
  const [opened, setOpened] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const remove = async (name: string) => {
    // Its button goes with it.
    field.current?.focus();
    setFailure(await deleteView(name));
  };
  const save = async (name: string) => {
    const refused = await saveView({ name, view: view() });
    setFailure(refused);
    if (refused === null) setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton className={classes.menu} aria-label="Saved views" onClick={() => setOpened(!opened)}>
          {more > 0 && <span>{formatCount(more)} more</span>}
          <IconPlus size={14} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label="Saved views">
        <NameForm field={field} onSave={name => void save(name)} />
        <ul className={tools.words}>
          {views.map(({ name, view: saved }) => (
            <li key={name} className={tools.view}>
              <UnstyledButton
                className={tools.viewName}
                onClick={() => {
                  onChoose(saved);
                  setOpened(false);
                }}
              >
                {name}
              </UnstyledButton>
              <CloseButton size={24} aria-label={`Delete ${name}`} onClick={() => void remove(name)} />
            </li>
          ))}
        </ul>
        {failure && (
          <p className={tools.more} role="alert">
            {failure}
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface NameFormProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onSave: (name: string) => void;
}

function NameForm({ field, onSave }: NameFormProps) {
  const [name, setName] = useState("");
  return (
    <form
      className={tools.name}
      onSubmit={event => {
        event.preventDefault();
        if (name.trim() === "") return;
        onSave(name.trim());
        setName("");
      }}
    >
      <TextInput
        ref={field}
        aria-label="Name of this view"
        placeholder="Name this view"
        maxLength={60}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Save
      </Button>
    </form>
  );
}
