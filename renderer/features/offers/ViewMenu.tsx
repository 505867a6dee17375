import { Button, CloseButton, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import { useState } from "react";
import type { SavedView } from "#shared/ipc/offer-list-views.ts";
import { type Answer, studio } from "../../app/studio.ts";
import classes from "./ListTools.module.css";

interface ViewMenuProps {
  /** As the list is now; with its columns where it is a table. */
  readonly view: () => SavedView["view"];
  readonly onChoose: (view: SavedView["view"]) => void;
}

/** The views that people named: to choose, to name the present one, to delete. */
export function ViewMenu({ view, onChoose }: ViewMenuProps) {
  const [opened, setOpened] = useState(false);
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const take = (asked: Promise<Answer<SavedView[]>>) =>
    void asked.then(answer => {
      if (answer.ok) setViews(answer.value);
      setFailure(answer.ok ? null : answer.error.message);
    });
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
        <UnstyledButton
          className={classes.tool}
          aria-label="Saved views"
          onClick={() => {
            if (!opened) take(studio.invoke("views:list"));
            setOpened(!opened);
          }}
        >
          <IconBookmark size={16} stroke={1.6} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label="Saved views">
        <ul className={classes.words}>
          {views.map(({ name, view: saved }) => (
            <li key={name} className={classes.view}>
              <UnstyledButton
                className={classes.viewName}
                onClick={() => {
                  onChoose(saved);
                  setOpened(false);
                }}
              >
                {name}
              </UnstyledButton>
              <CloseButton
                size={24}
                aria-label={`Delete ${name}`}
                onClick={() => take(studio.invoke("views:delete", name))}
              />
            </li>
          ))}
        </ul>
        <NameForm onSave={name => take(studio.invoke("views:save", { name, view: view() }))} />
        {failure && (
          <p className={classes.more} role="alert">
            {failure}
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function NameForm({ onSave }: { readonly onSave: (name: string) => void }) {
  const [name, setName] = useState("");
  return (
    <form
      className={classes.name}
      onSubmit={event => {
        event.preventDefault();
        if (name.trim() === "") return;
        onSave(name.trim());
        setName("");
      }}
    >
      <TextInput
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
