import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { RefObject } from "react";
import { Kbd } from "../../ui/Kbd.tsx";
import classes from "./OfferList.module.css";

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** The search through the list, as it is typed. Escape, or its button, clears it. */
export function SearchField({ field, text, onChange }: SearchFieldProps) {
  const clear = () => {
    onChange("");
    field.current?.focus();
  };
  return (
    <div className={classes.search}>
      <TextInput
        ref={field}
        aria-label="Search offers"
        aria-keyshortcuts="/"
        placeholder="Search titles, codes, terms"
        value={text}
        onChange={event => onChange(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === "Escape" && text) clear();
        }}
        leftSection={<IconSearch size={15} stroke={1.6} aria-hidden="true" />}
        rightSection={
          text ? <CloseButton size={24} aria-label="Clear the search" onClick={clear} /> : <Kbd keys="/" />
        }
      />
    </div>
  );
}
