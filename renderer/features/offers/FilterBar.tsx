import { UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { facetFields, noFilters, type OfferFacets, type OfferFilters } from "#shared/ipc/offer-list-views.ts";
import { stateWords } from "../../ui/words.ts";
import { DaysFacet, WordsFacet } from "./FacetPopover.tsx";
import classes from "./ListTools.module.css";
import { chipsOf } from "./narrowing.ts";

interface FilterBarProps {
  readonly filters: OfferFilters;
  readonly facets: OfferFacets | null;
  readonly onChange: (filters: OfferFilters) => void;
}

/** All that the list can be narrowed by; a facet without a word has no button. */
export function FilterBar({ filters, facets, onChange }: FilterBarProps) {
  return (
    <fieldset className={classes.bar} aria-label="Filters">
      {facetFields.map(field => {
        const words = facets?.find(facet => facet.field === field)?.words ?? [];
        if (words.length === 0 && filters[field].length === 0) return null;
        return <WordsFacet key={field} field={field} words={words} filters={filters} onChange={onChange} />;
      })}
      <DaysFacet
        title="Ends"
        days={[filters.endsFrom, filters.endsTo]}
        onChange={([endsFrom, endsTo]) => onChange({ ...filters, endsFrom, endsTo })}
      />
      <DaysFacet
        title="Starts"
        days={[filters.startsFrom, filters.startsTo]}
        onChange={([startsFrom, startsTo]) => onChange({ ...filters, startsFrom, startsTo })}
      />
      <UnstyledButton
        className={classes.facet}
        aria-pressed={filters.localOnly}
        onClick={() => onChange({ ...filters, localOnly: !filters.localOnly })}
      >
        {stateWords.local_only}
      </UnstyledButton>
    </fieldset>
  );
}

/** What was chosen, each with its way out; shown whether the bar is or not. */
export function FilterChips({ filters, facets, onChange }: FilterBarProps) {
  const chips = chipsOf(filters, facets);
  if (chips.length === 0) return null;
  return (
    <fieldset className={`${classes.bar} ${classes.chips}`} aria-label="Chosen filters">
      {chips.map(({ key, label, without }) => (
        <UnstyledButton
          key={key}
          className={classes.chip}
          aria-label={`Remove ${label}`}
          onClick={() => onChange(without)}
        >
          <span>{label}</span>
          <IconX size={13} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      ))}
      <UnstyledButton className={classes.clear} onClick={() => onChange(noFilters)}>
        Clear
      </UnstyledButton>
    </fieldset>
  );
}
