import { SegmentedControl } from "@mantine/core";
import { memo } from "react";
import type { OfferForm } from "#shared/domain/offer.ts";
import { channelOf, previewChannels, type Surface, surfacesOf } from "#shared/preview/surfaces.ts";
import { previewChannelWords, surfaceWords } from "../../../ui/preview-words.ts";
import { isAmong } from "../look/among.ts";
import { Radios } from "./Radios.tsx";
import classes from "./switches.module.css";

/** Which channel is drawn. */
export const ChannelChoice = memo(function ChannelChoice({ surface, onChange }: SurfaceChoiceProps) {
  return (
    <SegmentedControl
      aria-label="Channel of the preview"
      className={classes.channels}
      withItemsBorders={false}
      data={previewChannels.map(value => ({ value, label: previewChannelWords[value] }))}
      value={channelOf(surface)}
      onChange={channel => onChange(surfacesOf[channel][0])}
    />
  );
});

interface SurfaceChoiceProps {
  readonly surface: Surface;
  readonly onChange: (surface: Surface) => void;
}

interface PlacedProps extends SurfaceChoiceProps {
  readonly channels: OfferForm["channels"];
  readonly redemptionMethods: OfferForm["redemptionMethods"];
}

/** Which of the channel's places; those that no customer of this offer comes to are quiet, and say so. */
export const SurfaceChoice = memo(function SurfaceChoice({ surface, onChange, ...placed }: PlacedProps) {
  const options = surfacesOf[channelOf(surface)].map(value => {
    const quiet = !isAmong(value, placed);
    return { value, label: surfaceWords[value], ...(quiet && { quiet, note: notAmong }) };
  });
  return (
    <Radios<Surface> label="Place in the channel" options={options} value={surface} onChange={onChange} />
  );
});

export const notAmong = "not among this offer’s channels";
