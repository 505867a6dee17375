import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type BrandField, brandFields } from "#shared/domain/brand.ts";
import form from "../../ui/form-part.module.css";
import { fieldWords } from "../../ui/words.ts";
import { newWords, type WordsDraft } from "./brand-draft.ts";
import classes from "./SettingsDialog.module.css";
import { SeverityField } from "./SeverityField.tsx";

interface BrandWordsListProps {
  readonly words: readonly WordsDraft[];
  readonly onChange: (words: readonly WordsDraft[]) => void;
}

/** Forbidden and required words, in guidelines that have a name. */
export function BrandWordsList({ words, onChange }: BrandWordsListProps) {
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>Words</h3>
      <p className={form.hint}>
        Whole words and phrases, one a line. Case, accents and punctuation make no difference.
      </p>
      {words.map(guideline => (
        <Guideline
          key={guideline.key}
          guideline={guideline}
          onChange={next => onChange(words.map(each => (each.key === next.key ? next : each)))}
          onRemove={() => onChange(words.filter(({ key }) => key !== guideline.key))}
        />
      ))}
      <div className={classes.add}>
        <Button variant="default" onClick={() => onChange([...words, newWords("forbidden")])}>
          Add forbidden words
        </Button>
        <Button variant="default" onClick={() => onChange([...words, newWords("required")])}>
          Add required words
        </Button>
      </div>
    </section>
  );
}

interface GuidelineProps {
  readonly guideline: WordsDraft;
  readonly onChange: (guideline: WordsDraft) => void;
  readonly onRemove: () => void;
}

function Guideline({ guideline, onChange, onRemove }: GuidelineProps) {
  const { name, kind, lines, fields, severity } = guideline;
  const change = (part: Partial<WordsDraft>) => onChange({ ...guideline, ...part });
  const toggle = (field: BrandField, isChosen: boolean) =>
    change({ fields: brandFields.filter(each => (each === field ? isChosen : fields.includes(each))) });
  return (
    <fieldset className={`${form.labelsAbove} ${classes.entry}`} aria-label={`Guideline ${name}`}>
      <div className={classes.line} data-columns="words">
        <TextInput
          label="Name"
          maxLength={80}
          value={name}
          onChange={event => change({ name: event.currentTarget.value })}
        />
        <Select
          label="Words are"
          allowDeselect={false}
          data={kinds}
          value={kind}
          onChange={value => change({ kind: value === "required" ? "required" : "forbidden" })}
        />
        <SeverityField value={severity} onChange={next => change({ severity: next })} />
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </div>
      <Textarea
        mt={8}
        autosize
        minRows={2}
        maxRows={8}
        aria-label={`Words of ${name}`}
        placeholder={kind === "forbidden" ? "best ever\nfree money" : "void where prohibited"}
        value={lines}
        onChange={event => change({ lines: event.currentTarget.value })}
      />
      <div className={classes.below}>
        <span>In</span>
        {brandFields.map(field => (
          <Checkbox
            key={field}
            label={fieldWords[field]}
            checked={fields.includes(field)}
            onChange={event => toggle(field, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const kinds = [
  { value: "forbidden", label: "Forbidden" },
  { value: "required", label: "Required" },
];
