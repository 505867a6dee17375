import { ActionIcon, Button, NumberInput, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { programTypes } from "#shared/domain/words.ts";
import form from "../../ui/form-part.module.css";
import { programTypeWords } from "../../ui/words.ts";
import { type MaximumDraft, newMaximum } from "./brand-draft.ts";
import { currencies, numberOf } from "./fields.ts";
import classes from "./SettingsDialog.module.css";
import { SeverityField } from "./SeverityField.tsx";

interface BrandMaximumsProps {
  readonly maximums: readonly MaximumDraft[];
  /** The workspace's, offered first. */
  readonly currency: string;
  readonly onChange: (maximums: readonly MaximumDraft[]) => void;
}

/** The most an offer may take off, by program. */
export function BrandMaximums({ maximums, currency, onChange }: BrandMaximumsProps) {
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>Maximum discount</h3>
      <p className={form.hint}>
        Values are compared in the same unit. The most exact line counts: one for a program before one for its
        type, that before one for every offer.
      </p>
      {maximums.map((maximum, index) => (
        <Maximum
          key={maximum.key}
          number={index + 1}
          maximum={maximum}
          units={["%", currency, ...currencies.filter(code => code !== currency)]}
          onChange={next => onChange(maximums.map(each => (each.key === next.key ? next : each)))}
          onRemove={() => onChange(maximums.filter(({ key }) => key !== maximum.key))}
        />
      ))}
      <div className={classes.add}>
        <Button variant="default" onClick={() => onChange([...maximums, newMaximum()])}>
          Add a maximum
        </Button>
      </div>
    </section>
  );
}

interface MaximumProps {
  readonly number: number;
  readonly maximum: MaximumDraft;
  readonly units: readonly string[];
  readonly onChange: (maximum: MaximumDraft) => void;
  readonly onRemove: () => void;
}

function Maximum({ number, maximum, units, onChange, onRemove }: MaximumProps) {
  const { programType, program, most, unit, severity } = maximum;
  const change = (part: Partial<MaximumDraft>) => onChange({ ...maximum, ...part });
  return (
    <fieldset className={`${form.labelsAbove} ${classes.entry}`} aria-label={`Maximum ${number}`}>
      <div className={classes.line} data-columns="maximum">
        <Select
          label="Programs"
          allowDeselect={false}
          data={types}
          value={programType ?? "all"}
          onChange={value => change({ programType: programTypes.find(type => type === value) ?? null })}
        />
        <TextInput
          label="Program"
          placeholder="any"
          maxLength={200}
          value={program ?? ""}
          onChange={event => change({ program: event.currentTarget.value || null })}
        />
        <NumberInput
          label="At most"
          hideControls
          allowNegative={false}
          thousandSeparator=","
          value={most ?? ""}
          onChange={value => change({ most: numberOf(value) })}
        />
        <Select
          label="Unit"
          searchable
          allowDeselect={false}
          data={units}
          value={unit}
          onChange={value => value && change({ unit: value })}
        />
        <SeverityField value={severity} onChange={next => change({ severity: next })} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={`Remove maximum ${number}`}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </div>
    </fieldset>
  );
}

const types = [
  { value: "all", label: "All types" },
  ...programTypes.map(value => ({ value, label: programTypeWords[value] })),
];
