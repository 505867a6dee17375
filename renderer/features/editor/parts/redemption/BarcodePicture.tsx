import { useMemo } from "react";
import type { BarcodeSymbology } from "#shared/domain/barcode.ts";
import { Barcode } from "#shared/preview/barcode/Barcode.tsx";
import { drawBarcode } from "#shared/preview/barcode/draw.ts";
import { choiceWord } from "../../../../ui/words.ts";
import fieldClasses from "../../fields/fields.module.css";
import classes from "./redemption.module.css";

interface BarcodePictureProps {
  readonly symbology: BarcodeSymbology;
  readonly text: string;
}

/** The barcode as a till will see it, or the plate without one while a rule speaks against the text. */
export default function BarcodePicture({ symbology, text }: BarcodePictureProps) {
  const shapes = useMemo(() => drawBarcode(symbology, text), [symbology, text]);
  return (
    <div className={fieldClasses.row}>
      <span />
      {shapes === null ? (
        <p className={classes.plateWaits}>Drawn once the text fits {choiceWord(symbology)}.</p>
      ) : (
        <figure className={classes.plate}>
          <Barcode shapes={shapes} name={`${choiceWord(symbology)} ${text}`} />
          <figcaption>
            <bdi dir="ltr">{text}</bdi>
          </figcaption>
        </figure>
      )}
    </div>
  );
}
