import { UnstyledButton } from "@mantine/core";
import { pictureRef, sampleArt } from "#shared/preview/sample-art.ts";
import { fieldWords } from "../../../ui/words.ts";
import { edit } from "../draft.ts";
import { Field } from "../fields/Field.tsx";
import { TextField } from "../fields/TextField.tsx";
import { useFieldValue } from "../fields/use-field.ts";
import { artAddress } from "./art-address.ts";
import classes from "./parts.module.css";

/** The address of a picture, or one of the bundled samples; the chosen sample pressed again is taken away. */
export function PictureField() {
  const chosen = pictureRef(useFieldValue("imageUrl"));
  return (
    <Field
      label={fieldWords.imageUrl}
      fields={["imageUrl"]}
      hint="An address, or one of the sample pictures."
    >
      {chosen === null ? (
        <TextField field="imageUrl" placeholder="https://" type="url" />
      ) : (
        <output className={classes.sampleName}>
          Sample picture: {sampleArt.find(art => art.ref === chosen)?.name}
          <UnstyledButton className={classes.clear} onClick={() => edit({ imageUrl: null })}>
            Remove
          </UnstyledButton>
        </output>
      )}
      <fieldset className={classes.art} aria-label="Sample pictures">
        {sampleArt.map(({ ref, name }) => (
          <UnstyledButton
            key={ref}
            className={classes.sample}
            aria-label={name}
            aria-pressed={ref === chosen}
            title={name}
            onClick={() => edit({ imageUrl: ref === chosen ? null : ref })}
          >
            <img src={artAddress(ref)} alt="" width={40} height={30} />
          </UnstyledButton>
        ))}
      </fieldset>
    </Field>
  );
}
