import { useMemo } from "react";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import { groupedNumber } from "../../../ui/typed-number.ts";
import { fieldWords } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { Field } from "../fields/Field.tsx";
import classes from "../fields/fields.module.css";
import { NumberField } from "../fields/NumberField.tsx";
import { unitChoices } from "./choices.ts";
import { ExposureMeter } from "./ExposureMeter.tsx";
import { ControlFields } from "./redemption/ControlFields.tsx";

/** How often, how much at most, and what it can cost. */
export function LimitFields({ defaults }: { readonly defaults: WorkspaceDefaults }) {
  const { currency, averageBasket } = defaults;
  const units = useMemo(() => unitChoices(currency), [currency]);
  const exposure = useDraft(draft => draft.detail.exposure);
  /* Budget and basket stand in the offer's own currency, which its units may name. */
  const unit = exposure?.currency ?? currency;
  return (
    <>
      <Field label="Uses" fields={["totalUsageLimit", "usageLimitPerCustomer"]} group>
        <NumberField field="totalUsageLimit" name={fieldWords.totalUsageLimit} whole />
        <span className={classes.unit}>in total</span>
        <NumberField field="usageLimitPerCustomer" name={fieldWords.usageLimitPerCustomer} whole width={60} />
        <span className={classes.unit}>per customer</span>
      </Field>
      <ControlFields />
      <Field label="Max. discount" fields={["maxDiscount", "maxDiscountUnit"]} group>
        <NumberField field="maxDiscount" name={fieldWords.maxDiscount} />
        <ChoiceField
          field="maxDiscountUnit"
          name={fieldWords.maxDiscountUnit}
          choices={units}
          placeholder="Unit"
          width={72}
          searchable
        />
      </Field>
      <Field label={fieldWords.totalBudget} fields={["totalBudget"]}>
        <NumberField field="totalBudget" />
        <span className={classes.unit}>{unit}</span>
      </Field>
      <Field
        label={fieldWords.averageBasket}
        fields={["averageBasket"]}
        hint="What a percentage is reckoned on."
      >
        <NumberField
          field="averageBasket"
          placeholder={unit === currency ? groupedNumber(averageBasket) : ""}
        />
        <span className={classes.unit}>{unit}</span>
      </Field>
      {exposure && <ExposureMeter exposure={exposure} />}
    </>
  );
}
