import type { OfferForm, OfferFormField } from "#shared/domain/offer.ts";
import { useDraft } from "../draft.ts";

type FieldsOf<Value> = {
  [Field in OfferFormField]: OfferForm[Field] extends Value ? Field : never;
}[OfferFormField];

export type TextFieldName = FieldsOf<string | null>;
export type NumberFieldName = FieldsOf<number | null>;

/** A field's value in the open draft; `null` while none is open. Drawn again only when this field changes. */
export const useFieldValue = <Field extends OfferFormField>(field: Field): OfferForm[Field] | null =>
  useDraft(draft => draft.form[field]);

/** What makes a control say that something is wrong with it, and which lines say what. */
export function useFieldState(field: OfferFormField) {
  const severity = useDraft(draft => {
    const problems = draft.problems.filter(problem => problem.field === field);
    return problems.some(problem => problem.severity === "error") ? "error" : (problems[0]?.severity ?? null);
  });
  return {
    id: controlId(field),
    error: severity === "error",
    attributes: { input: { "aria-describedby": `${hintId(field)} ${lockId(field)} ${problemsId(field)}` } },
  };
}

export const controlPrefix = "field-";
export const controlId = (field: OfferFormField): string => `${controlPrefix}${field}`;
export const hintId = (field: OfferFormField): string => `hint-${field}`;
export const lockId = (field: OfferFormField): string => `lock-${field}`;
export const problemsId = (field: OfferFormField): string => `problems-${field}`;
