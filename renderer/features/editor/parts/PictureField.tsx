import { UnstyledButton } from "@mantine/core";
import { isPictureAddress, shownPicture } from "#shared/domain/picture.ts";
import type { HeldPicture } from "#shared/ipc/picture-views.ts";
import { pictureRef, sampleArt } from "#shared/preview/sample-art.ts";
import { pictureAddress, usePicture } from "../../../app/pictures.ts";
import { fieldWords } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { Field } from "../fields/Field.tsx";
import { TextField } from "../fields/TextField.tsx";
import { setPicture, usePictureAdding } from "../picture-adding.ts";
import { artAddress } from "./art-address.ts";
import { FocusField } from "./FocusField.tsx";
import classes from "./parts.module.css";
import { NoPicture, ShownPicture } from "./ShownPicture.tsx";

/** The picture: a file of one's own, an address that the server can hold, or a bundled sample; and what it shows. */
export function PictureField() {
  const offerId = useDraft(draft => draft.offerId);
  const picture = useDraft(draft => draft.form.picture);
  const imageUrl = useDraft(draft => draft.form.imageUrl);
  const shown = shownPicture({ picture, imageUrl });
  const sample = pictureRef(shown);
  const held = usePicture(sample === null ? shown : null);
  const adding = usePictureAdding(offerId);
  if (offerId === null) return null;
  return (
    <>
      <Field
        label={fieldWords.imageUrl}
        fields={["imageUrl", "picture"]}
        group
        hint={hintOf(picture, imageUrl)}
      >
        {shown === null ? (
          <NoPicture offerId={offerId} {...adding} />
        ) : (
          <ShownPicture
            offerId={offerId}
            shown={shown}
            sample={sample}
            held={held.data}
            {...adding}
            pending={held.pending}
          />
        )}
        <TextField
          field="imageUrl"
          name="Address of the picture"
          placeholder="or its address: https://"
          type="url"
        />
        <SamplePictures offerId={offerId} chosen={sample} />
      </Field>
      {shown !== null && (
        <Field label="In words" fields={["pictureAlt"]} hint="For people who can't see the picture.">
          <TextField field="pictureAlt" />
        </Field>
      )}
      <Focus sample={sample} held={held.data} />
    </>
  );
}

/** Of a picture that is here: what isn't has no point to see. */
function Focus({ sample, held }: { readonly sample: string | null; readonly held: HeldPicture | null }) {
  const size = sample === null ? held : sampleSize;
  const source = sample === null ? held && pictureAddress(held.name) : artAddress(sample);
  return size && source ? <FocusField source={source} width={size.width} height={size.height} /> : null;
}

/** Pixels of a bundled sample. */
const sampleSize = { width: 400, height: 300 } as const;

/** What becomes of it, said before it is sent (CHANNELS.md: what the server would not store is marked to the author). */
function hintOf(picture: string | null, imageUrl: string | null): string {
  if (picture === null)
    return isPictureAddress(imageUrl)
      ? "The address goes to the server once it can take it; the picture is kept here too."
      : "Drop a picture anywhere here, paste it, or type an address.";
  return imageUrl === null
    ? "It stays on this computer: a server takes an address only."
    : "Shown instead of the address. It stays on this computer; the server has the address.";
}

/** The chosen one pressed again is taken away. */
function SamplePictures({ offerId, chosen }: { readonly offerId: string; readonly chosen: string | null }) {
  return (
    <fieldset className={classes.art} aria-label="Sample pictures">
      {sampleArt.map(({ ref, name }) => (
        <UnstyledButton
          key={ref}
          className={classes.sample}
          aria-label={name}
          aria-pressed={ref === chosen}
          title={name}
          onClick={() => setPicture(offerId, ref === chosen ? null : ref)}
        >
          <img src={artAddress(ref)} alt="" width={40} height={30} />
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
