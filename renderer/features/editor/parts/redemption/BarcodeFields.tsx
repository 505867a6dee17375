import { lazy, Suspense } from "react";
import { barcodeSymbologies, isSymbology } from "#shared/domain/barcode.ts";
import { choiceWord, fieldWords } from "../../../../ui/words.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { Field } from "../../fields/Field.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { useFieldValue } from "../../fields/use-field.ts";
import classes from "./redemption.module.css";

/** The encoders are large and seldom needed. */
const BarcodePicture = lazy(() => import("./BarcodePicture.tsx"));

const symbologyChoices = barcodeSymbologies.map(value => ({ value, label: choiceWord(value) }));

/** Barcode: its kind, what it says, and how it looks. */
export function BarcodeFields() {
  const symbology = useFieldValue("barcodeSymbology");
  const text = useFieldValue("barcodeText");
  return (
    <>
      <Field
        label={fieldWords.barcodeText}
        fields={["barcodeText", "barcodeSymbology"]}
        hint={hints[symbology ?? ""]}
        group
      >
        <ChoiceField
          field="barcodeSymbology"
          name={fieldWords.barcodeSymbology}
          choices={symbologyChoices}
          word={choiceWord}
          placeholder="Choose a kind"
          width={170}
          searchable
          clearable
        />
        <TextField field="barcodeText" name="What the barcode says" code />
      </Field>
      {text !== null && isSymbology(symbology) && (
        <Suspense fallback={<div className={classes.plateWaits} />}>
          <BarcodePicture symbology={symbology} text={text} />
        </Suspense>
      )}
    </>
  );
}

const hints: Readonly<Record<string, string>> = {
  ean_13: "13 digits, the last one checks the others.",
  ean_8: "8 digits, the last one checks the others.",
  upc_a: "12 digits, the last one checks the others.",
  code_128: "Letters, digits and signs; the shorter, the better it is read.",
  gs1_coupon: "(8110) and the digits of the coupon.",
};
