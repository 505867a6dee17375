import { Button } from "@mantine/core";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { type MouseEvent, useState } from "react";
import type { OfferForm, OfferFormField } from "#shared/domain/offer.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { After, Before } from "../../../ui/DiffValue.tsx";
import { fieldWord } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { takeBack } from "../offer-actions.ts";
import { backTo, revisedFields } from "./revised-fields.ts";
import classes from "./revision.module.css";

/** What a revision changes of what customers have, field by field, and the way back for one or all of them. */
export function Revision({ detail }: { readonly detail: OfferDetail }) {
  const { liveForm, changed } = detail;
  const form = useDraft(draft => draft.form);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (liveForm === null || form === null) return null;
  const fields = revisedFields(detail, form);
  const translated = changed.includes("translations");
  if (fields.length === 0 && !translated) return null;
  const back = async (event: MouseEvent<HTMLElement>, which: readonly OfferFormField[]) => {
    // The button goes with the line; the focus stays with the list.
    event.currentTarget.closest("details")?.querySelector("summary")?.focus();
    setRefusal(await takeBack(detail.offer.id, backTo(liveForm, which)));
  };
  const count = fields.length + (translated ? 1 : 0);
  return (
    <details className={classes.revision} open>
      <summary className={classes.summary}>
        {count === 1 ? "1 field differs from what is live" : `${count} fields differ from what is live`}
      </summary>
      <ul className={classes.list}>
        {fields.map(field => (
          <RevisedField
            key={field}
            field={field}
            live={liveForm}
            form={form}
            onBack={event => void back(event, [field])}
          />
        ))}
        {translated && <li className={classes.line}>Translations differ: see Languages.</li>}
      </ul>
      {fields.length > 1 && (
        <Button variant="default" size="compact-sm" onClick={event => void back(event, fields)}>
          Take back all {fields.length}
        </Button>
      )}
      {refusal && (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
    </details>
  );
}

interface RevisedFieldProps {
  readonly field: OfferFormField;
  readonly live: OfferForm;
  readonly form: OfferForm;
  readonly onBack: (event: MouseEvent<HTMLElement>) => void;
}

function RevisedField({ field, live, form, onBack }: RevisedFieldProps) {
  const sides = { field, from: live[field], to: form[field] };
  const word = fieldWord(field);
  return (
    <li className={classes.line}>
      <span className={classes.field}>{word}</span>
      <span className={classes.value}>
        <Before {...sides} />
      </span>
      <IconArrowNarrowRight className={classes.arrow} size={16} stroke={1.6} role="img" aria-label="to" />
      <span className={classes.value}>
        <After {...sides} />
      </span>
      <Button variant="subtle" size="compact-sm" aria-label={`Take back: ${word}`} onClick={onBack}>
        Take back
      </Button>
    </li>
  );
}
