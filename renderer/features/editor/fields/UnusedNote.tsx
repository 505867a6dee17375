import { UnstyledButton } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { emptyForm, type OfferForm, type OfferFormField, offerPatchSchema } from "#shared/domain/offer.ts";
import { isEmptyField, unusedReason } from "#shared/domain/relevant-fields.ts";
import { edit, getDraft, useDraft } from "../draft.ts";
import classes from "./fields.module.css";

/** Says of what is written here that the offer's choices leave it unused, and takes it away if asked. */
export function UnusedNote({ fields }: { readonly fields: readonly OfferFormField[] }) {
  const reason = useDraft(({ form }) => {
    const [first] = unusedAmong(fields, form);
    return first === undefined ? null : unusedReason(first, form);
  });
  if (reason === null) return null;
  return (
    <p className={classes.unused}>
      <IconEyeOff size={15} stroke={1.6} aria-hidden="true" />
      <span>{reason}</span>
      <UnstyledButton className={classes.repair} onClick={event => clear(fields, event)}>
        Clear
      </UnstyledButton>
    </p>
  );
}

/** The row may go with it, so the focus goes to the section's own head. */
function clear(fields: readonly OfferFormField[], event: MouseEvent): void {
  const form = getDraft()?.form;
  if (!form) return;
  event.currentTarget.closest("section")?.querySelector<HTMLElement>("h3 button")?.focus();
  const empty = unusedAmong(fields, form).map(field => [field, emptyForm[field]]);
  edit(offerPatchSchema.parse(Object.fromEntries(empty)));
}

function unusedAmong(fields: readonly OfferFormField[], form: OfferForm): OfferFormField[] {
  return fields.filter(field => unusedReason(field, form) !== null && !isEmptyField(form, field));
}
