import { Button, Select, TextInput } from "@mantine/core";
import { memo, useRef, useState } from "react";
import { languageName } from "../../ui/language-name.ts";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import classes from "./skin-fields.module.css";
import { canGo, withLanguage, withoutLanguage, withWord, wordingKeys } from "./skin-wording.ts";

/** The channel's own words, by language: there are hundreds, so an edit of something else draws none of them. */
export const WordingFields = memo(
  Wording,
  (before, after) => before.edit === after.edit && before.skin.wording === after.skin.wording,
);

/** What a button says, what a state is called. */
function Wording({ skin, edit }: PartProps) {
  const languages = Object.keys(skin.wording);
  const [chosen, setChosen] = useState("en");
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const language = [chosen, "en"].find(each => languages.includes(each)) ?? languages[0] ?? "en";
  const words = skin.wording[language] ?? {};
  const looked = search.trim().toLowerCase();
  const keys = wordingKeys(skin).filter(
    key => looked === "" || key.toLowerCase().includes(looked) || words[key]?.toLowerCase().includes(looked),
  );
  return (
    <Part
      title="Wording"
      hint="A word that is missing stands in English. {when} and the like are filled by the channel."
    >
      <div className={classes.wordingHead}>
        <Select
          aria-label="Language of the wording"
          allowDeselect={false}
          data={languages.map(value => ({ value, label: languageName(value) }))}
          value={language}
          onChange={value => value !== null && setChosen(value)}
        />
        <TextInput
          ref={field}
          aria-label="Search the wording"
          placeholder="Search"
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        {edit && (
          <AddLanguage
            taken={languages}
            onAdd={tag => {
              edit(now => withLanguage(now, tag), `language ${tag}`);
              setChosen(tag);
            }}
          />
        )}
        {edit && canGo(language) && (
          <Button
            variant="default"
            onClick={() => {
              edit(now => withoutLanguage(now, language), `without ${language}`);
              // The button may go with the language.
              field.current?.focus();
            }}
          >
            Remove {languageName(language)}
          </Button>
        )}
      </div>
      {keys.map(key => (
        <div key={key} className={classes.word}>
          <span className={classes.wordKey}>{key}</span>
          <TextInput
            data-skin-field="wording.*.*"
            aria-label={`${key}, ${languageName(language)}`}
            maxLength={500}
            readOnly={edit === null}
            placeholder={skin.wording.en?.[key] ?? ""}
            value={words[key] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              edit?.(now => withWord(now, language, key, value), `word ${language} ${key}`)
            }
          />
        </div>
      ))}
    </Part>
  );
}

function AddLanguage(props: { readonly taken: readonly string[]; readonly onAdd: (tag: string) => void }) {
  const [typed, setTyped] = useState("");
  const tag = canonicalLanguage(typed);
  const canAdd = tag !== null && !props.taken.includes(tag);
  const add = () => {
    if (tag === null || !canAdd) return;
    props.onAdd(tag);
    setTyped("");
  };
  return (
    <>
      <TextInput
        className={classes.tag ?? ""}
        aria-label="Another language, as a tag"
        placeholder="it"
        maxLength={35}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        onKeyDown={event => event.key === "Enter" && add()}
      />
      <Button variant="default" disabled={!canAdd} onClick={add}>
        Add {tag !== null && canAdd ? languageName(tag) : "language"}
      </Button>
    </>
  );
}

/** BCP 47 as it is written; `null`: it is none. */
function canonicalLanguage(typed: string): string | null {
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}
