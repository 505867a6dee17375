import { Button } from "@mantine/core";
import { IconPhoto, IconPhotoOff, IconPhotoPlus } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { drawnPictureWidth, isPictureAddress } from "#shared/domain/picture.ts";
import type { HeldPicture } from "#shared/ipc/picture-views.ts";
import { sampleArt } from "#shared/preview/sample-art.ts";
import { pictureAddress } from "../../../app/pictures.ts";
import { useWornSkins } from "../../../app/skins.ts";
import { formatCount } from "../../../ui/format.ts";
import { useDraft } from "../draft.ts";
import { SeverityIcon } from "../fields/FieldProblems.tsx";
import fields from "../fields/fields.module.css";
import { controlId } from "../fields/use-field.ts";
import { addPicture, bringPicture, removePicture } from "../picture-adding.ts";
import { artAddress } from "./art-address.ts";
import classes from "./picture.module.css";

interface StateProps {
  readonly offerId: string;
  readonly busy: boolean;
  /** Why the last try came to nothing. */
  readonly problem: string | null;
}

interface ShownPictureProps extends StateProps {
  /** Name or address. */
  readonly shown: string;
  readonly sample: string | null;
  readonly held: HeldPicture | null;
  /** Whether it is here isn't known yet. */
  readonly pending: boolean;
}

/** A place to bring a picture to. */
export function NoPicture({ offerId, busy, problem }: StateProps) {
  return (
    <div className={classes.place} data-empty>
      <IconPhotoPlus className={classes.icon} size={19} stroke={1.6} aria-hidden="true" />
      <span className={classes.text}>{busy ? "Reading the picture …" : "No picture"}</span>
      <ChooseFile word="Choose a file" disabled={busy} />
      <Trouble offerId={offerId} problem={problem} />
    </div>
  );
}

/** The picture that the channels draw, how large it is, and what can be done with it. */
export function ShownPicture({ offerId, shown, sample, held, pending, busy, problem }: ShownPictureProps) {
  useBringing(offerId, shown, sample === null && held === null && !pending);
  const source = sample !== null ? artAddress(sample) : held && pictureAddress(held.name);
  const drawnWidth = useDrawnWidth();
  const isSmall = held !== null && held.width < drawnWidth;
  return (
    <div className={classes.place}>
      {source ? (
        <img className={classes.picture} src={source} alt="" draggable={false} />
      ) : (
        <div className={classes.picture}>
          {busy || pending ? <IconPhoto size={19} stroke={1.6} /> : <IconPhotoOff size={19} stroke={1.6} />}
        </div>
      )}
      <div className={classes.text}>
        <div>{busy ? "Reading the picture …" : factsOf(shown, sample, held)}</div>
        {isSmall && (
          <div className={classes.aside}>
            Channels draw up to {formatCount(drawnWidth)} px across: it may look soft.
          </div>
        )}
        <div className={classes.acts}>
          <ChooseFile word="Replace" disabled={busy} />
          <Button variant="default" disabled={busy} onClick={() => removePicture(offerId)}>
            Remove
          </Button>
        </div>
      </div>
      <Trouble offerId={offerId} problem={problem} {...(isPictureAddress(shown) && { address: shown })} />
    </div>
  );
}

/** CSS px at 3×: the widest picture that the skins of its program draw. */
function useDrawnWidth(): number {
  const { data: worn } = useWornSkins(useDraft(({ form }) => form.program));
  if (worn === null) return drawnPictureWidth;
  return Math.max(...Object.values(worn).map(({ images }) => images.minWidth ?? drawnPictureWidth));
}

/** `1,600 × 900 px, 182 kB`, or what it is where it has no size. */
function factsOf(shown: string, sample: string | null, held: HeldPicture | null): string {
  if (sample !== null) return `Sample picture: ${sampleArt.find(art => art.ref === sample)?.name ?? ""}`;
  if (held === null)
    return isPictureAddress(shown) ? "Not fetched yet" : "This picture is not on this computer";
  const weight = new Intl.NumberFormat(undefined, { style: "unit", unit: "kilobyte" });
  return `${formatCount(held.width)} × ${formatCount(held.height)} px, ${weight.format(Math.ceil(held.weight / 1000))}`;
}

/** ms without a keystroke before an address that is being typed is asked for. */
const typedFor = 1000;

/** Fetches what an address names if it isn't here: a pulled one at once, a typed one when the typing has ended. */
function useBringing(offerId: string, shown: string, isMissing: boolean): void {
  const address = isMissing && isPictureAddress(shown) ? shown : null;
  useEffect(() => {
    if (address === null) return undefined;
    const isTyping = document.activeElement?.id === controlId("imageUrl");
    const timer = setTimeout(() => void bringPicture(offerId, address, false), isTyping ? typedFor : 0);
    return () => clearTimeout(timer);
  }, [offerId, address]);
}

function ChooseFile({ word, disabled }: { readonly word: string; readonly disabled: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
        hidden
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen once more.
          event.currentTarget.value = "";
          void addPicture(files);
        }}
      />
      <Button
        id={controlId("picture")}
        variant="default"
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {word}
      </Button>
    </>
  );
}

interface TroubleProps {
  readonly offerId: string;
  readonly problem: string | null;
  /** One that can be asked again. */
  readonly address?: string;
}

/** Always there, so that a screen reader hears what comes into it. */
function Trouble({ offerId, problem, address }: TroubleProps) {
  return (
    <div className={classes.trouble} role="status">
      {problem !== null && (
        <p className={fields.problem} data-severity="warning">
          <SeverityIcon severity="warning" />
          <span className={fields.message}>{problem}</span>
          {address !== undefined && (
            <button
              type="button"
              className={classes.again}
              onClick={() => void bringPicture(offerId, address, true)}
            >
              Try again
            </button>
          )}
        </p>
      )}
    </div>
  );
}
