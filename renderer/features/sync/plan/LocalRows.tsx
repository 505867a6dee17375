import { offerFormFields } from "#shared/domain/offer.ts";
import type { Plan } from "#shared/ipc/sync-views.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { useOffer } from "../../../app/queries.ts";
import { PlainValue } from "../../../ui/DiffValue.tsx";
import diff from "../../../ui/diff.module.css";
import { formatAmount } from "../../../ui/format.ts";
import type { FieldValue } from "../../../ui/value-words.ts";
import { fieldWord } from "../../../ui/words.ts";
import { keptHere } from "../field-how.ts";
import { DiffRow } from "./DiffRow.tsx";

interface LocalRowsProps {
  readonly local: Plan["localOnly"][number];
  /** There is no column for the server's side. */
  readonly isCreate?: boolean;
}

/** A row for each field that the server has no place for, with the value as it stands here. */
export function LocalRows({ local, isCreate = true }: LocalRowsProps) {
  const { id, entity, fields, values } = local;
  const { data } = useOffer(entity === "offer" ? id : null);
  return fields.map(field => {
    return (
      <DiffRow
        key={field}
        label={fieldWord(field)}
        how={keptHere}
        before={isCreate ? null : <span className={diff.none}>Not stored</span>}
        after={<PlainValue field={field} value={data ? valueHere(field, data) : (values[field] ?? null)} />}
      />
    );
  });
}

/** A field's value as it stands here; amounts with their unit. */
function valueHere(field: string, { offer, exposure }: OfferDetail): FieldValue {
  const units: Readonly<Record<string, string | null>> = {
    offerValue: offer.offerValueUnit,
    maxDiscount: offer.maxDiscountUnit,
    totalBudget: exposure.currency,
    averageBasket: exposure.currency,
  };
  const known = offerFormFields.find(each => each === field);
  const value = known ? offer[known] : null;
  return typeof value === "number" && field in units ? formatAmount(value, units[field] ?? null) : value;
}
