import { NumberInput, Select, Switch, TextInput } from "@mantine/core";
import { type BrandCode, codeAlphabets } from "#shared/domain/brand.ts";
import form from "../../ui/form-part.module.css";
import { exampleCode, newCode } from "./brand-draft.ts";
import { numberOf } from "./fields.ts";
import classes from "./SettingsDialog.module.css";
import { SeverityField } from "./SeverityField.tsx";

interface BrandCodeFieldsProps {
  readonly code: BrandCode | null;
  readonly onChange: (code: BrandCode | null) => void;
}

/** How promo codes look. */
export function BrandCodeFields({ code, onChange }: BrandCodeFieldsProps) {
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>Code format</h3>
      <Switch
        label="Promo codes follow a format"
        checked={code !== null}
        onChange={event => onChange(event.currentTarget.checked ? newCode : null)}
      />
      {code && <Fields code={code} onChange={onChange} />}
    </section>
  );
}

function Fields({
  code,
  onChange,
}: {
  readonly code: BrandCode;
  readonly onChange: (code: BrandCode) => void;
}) {
  const change = (part: Partial<BrandCode>) => onChange({ ...code, ...part });
  return (
    <div className={`${form.labelsAbove} ${classes.entry}`}>
      <div className={classes.line} data-columns="code">
        <TextInput
          label="Starts with"
          placeholder="nothing fixed"
          maxLength={40}
          spellCheck={false}
          value={code.prefix}
          onChange={event => change({ prefix: event.currentTarget.value.toUpperCase() })}
        />
        <NumberInput
          label="At least"
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={code.least}
          onChange={value => change({ least: numberOf(value) ?? 0 })}
        />
        <NumberInput
          label="At most"
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={code.most}
          onChange={value => change({ most: numberOf(value) ?? 0 })}
        />
        <Select
          label="Then made of"
          allowDeselect={false}
          data={alphabets.map(([value, label]) => ({ value, label }))}
          value={code.alphabet}
          onChange={value => {
            const chosen = alphabets.find(([name]) => name === value);
            if (chosen) change({ alphabet: chosen[0] });
          }}
        />
        <SeverityField value={code.severity} onChange={severity => change({ severity })} />
      </div>
      <div className={classes.below}>
        <span>
          For example <span className="mono">{exampleCode(code)}</span>, made of{" "}
          {codeAlphabets[code.alphabet].words}.
        </span>
      </div>
    </div>
  );
}

const alphabets: readonly (readonly [BrandCode["alphabet"], string])[] = [
  ["letters_digits", "Letters and digits"],
  ["unmistakable", "Unmistakable ones"],
  ["letters", "Letters"],
  ["digits", "Digits"],
  ["any", "Also - and _"],
];
