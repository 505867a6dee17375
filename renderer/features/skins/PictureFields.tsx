import { drawnPictureWidth } from "#shared/domain/picture.ts";
import { cropsOf, scrimOf, scrims, skinFindings } from "#shared/preview/skin.ts";
import form from "../../ui/form-part.module.css";
import { ChoiceField } from "./fields/ChoiceField.tsx";
import { NumberField } from "./fields/NumberField.tsx";
import { RatioField } from "./fields/RatioField.tsx";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import classes from "./skin-fields.module.css";
import { unknownWord } from "./skin-words.ts";

/** How the channel crops an offer's picture, and what it asks of it. */
export function PictureFields({ skin, edit }: PartProps) {
  const { images, channel } = skin;
  const usual = cropsOf({ ...skin, images: { card: images.card } });
  const set = (part: Partial<typeof images>, about: string) =>
    edit?.(now => ({ ...now, images: { ...now.images, ...part } }), `images ${about}`);
  return (
    <Part
      title="Pictures"
      hint="One picture, cropped for each place around the focus that the offer’s author chose."
    >
      <ChoiceField
        path="images.scrim"
        label="Shade"
        hint={
          unknownWord(skinFindings(skin), "images.scrim") ??
          "Under the clock, where a picture reaches the edge."
        }
        words={scrims}
        value={scrimOf(skin)}
        onChange={edit && (scrim => set({ scrim }, "scrim"))}
      />
      <div className={`${form.labelsAbove} ${classes.numbers}`}>
        <RatioField
          path="images.card"
          label="Crop on cards"
          value={images.card}
          onChange={edit && (card => card !== undefined && set({ card }, "card"))}
        />
        <RatioField
          path="images.detail"
          label={channel === "hub" ? "Crop where opened" : "Crop on its page"}
          value={images.detail}
          usual={usual.detail}
          onChange={edit && (detail => set({ detail }, "detail"))}
        />
        {channel === "hub" && (
          <RatioField
            path="images.airdrop"
            label="Crop in an Airdrop"
            value={images.airdrop}
            usual={usual.airdrop}
            onChange={edit && (airdrop => set({ airdrop }, "airdrop"))}
          />
        )}
        <NumberField
          path="images.minWidth"
          label="Least width, px"
          min={1}
          max={10_000}
          isWhole
          value={images.minWidth}
          usual={drawnPictureWidth}
          onChange={edit && (minWidth => set({ minWidth }, "width"))}
        />
      </div>
    </Part>
  );
}
