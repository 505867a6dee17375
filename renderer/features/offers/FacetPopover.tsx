import { Checkbox, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { matchPieces } from "#shared/domain/search-words.ts";
import type { FacetField, OfferFacets, OfferFilters } from "#shared/ipc/offer-list-views.ts";
import { formatCount } from "../../ui/format.ts";
import classes from "./ListTools.module.css";
import { facetTitles, facetWord, withWord } from "./narrowing.ts";

interface FacetProps {
  readonly title: string;
  /** How many words of it are chosen. */
  readonly chosen: number;
  readonly children: ReactNode;
}

function Facet({ title, chosen, children }: FacetProps) {
  return (
    <Popover position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <UnstyledButton className={classes.facet} data-chosen={chosen > 0 || undefined}>
          {title}
          {chosen > 0 && <span className={classes.count}>{formatCount(chosen)}</span>}
          <IconChevronDown size={12} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={title}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

interface WordsFacetProps {
  readonly field: FacetField;
  readonly words: OfferFacets[number]["words"];
  readonly filters: OfferFilters;
  readonly onChange: (filters: OfferFilters) => void;
}

/** Words shown at once; the search brings the others. */
const mostWords = 100;
/** From so many on there is a search. */
const manyWords = 8;

export function WordsFacet({ field, words, filters, onChange }: WordsFacetProps) {
  const [search, setSearch] = useState("");
  const chosen: readonly string[] = filters[field];
  // What is chosen stays to be seen where nothing has it any more.
  const gone = chosen.filter(word => !words.some(each => each.word === word));
  const all = [...words, ...gone.map(word => ({ word, label: word, count: 0 }))].map(each => ({
    ...each,
    name: facetWord(field, each.word, each.label),
  }));
  const found = search.trim() === "" ? all : all.filter(({ name }) => isFound(name, search));
  return (
    <Facet title={facetTitles[field]} chosen={chosen.length}>
      {all.length >= manyWords && (
        <TextInput
          className={classes.find ?? ""}
          aria-label={`Search in ${facetTitles[field]}`}
          placeholder="Search"
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
      )}
      <ul className={classes.words}>
        {found.slice(0, mostWords).map(({ word, name, count }) => (
          <li key={word}>
            <WordLine
              name={name}
              count={count}
              isChosen={chosen.includes(word)}
              onToggle={() => onChange(withWord(filters, field, word))}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.more}>Nothing here matches.</p>}
      {found.length > mostWords && (
        <p className={classes.more}>{formatCount(found.length - mostWords)} more: search for them.</p>
      )}
    </Facet>
  );
}

interface WordLineProps {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function WordLine({ name, count, isChosen, onToggle }: WordLineProps) {
  return (
    <Checkbox
      size="xs"
      classNames={{
        body: classes.word ?? "",
        labelWrapper: classes.wordName ?? "",
        inner: classes.check ?? "",
        icon: classes.tick ?? "",
      }}
      checked={isChosen}
      onChange={onToggle}
      label={
        <>
          <span title={name}>{name}</span> <span className={classes.count}>{formatCount(count)}</span>
        </>
      }
    />
  );
}

const isFound = (name: string, search: string): boolean =>
  matchPieces(name, search).some(({ isMatch }) => isMatch);

type Days = readonly [from: string | null, to: string | null];

interface DaysFacetProps {
  readonly title: string;
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}

/** A stretch of days, both ends included; an empty field is open. */
export function DaysFacet({ title, days: [from, to], onChange }: DaysFacetProps) {
  return (
    <Facet title={title} chosen={(from ?? to) === null ? 0 : 1}>
      <div className={classes.days}>
        <TextInput
          type="date"
          label={`${title} from`}
          value={from ?? ""}
          onChange={event => onChange([event.currentTarget.value || null, to])}
        />
        <TextInput
          type="date"
          label={`${title} up to`}
          value={to ?? ""}
          onChange={event => onChange([from, event.currentTarget.value || null])}
        />
      </div>
    </Facet>
  );
}
