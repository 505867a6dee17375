import { SegmentedControl, VisuallyHidden } from "@mantine/core";
import { memo, type ReactNode } from "react";
import type { OfferForm } from "#shared/domain/offer.ts";
import {
  channelOf,
  type PreviewChannel,
  previewChannels,
  type Surface,
  surfacesOf,
} from "#shared/preview/surfaces.ts";
import { previewChannelWords, surfaceWords } from "../../../ui/preview-words.ts";
import { isAmong, isChannelAmong } from "../look/among.ts";
import { Radios } from "./Radios.tsx";
import classes from "./switches.module.css";

interface SurfaceChoiceProps {
  readonly surface: Surface;
  readonly onChange: (surface: Surface) => void;
  readonly channels: OfferForm["channels"];
  readonly redemptionMethods: OfferForm["redemptionMethods"];
}

/** Which channel is drawn; those that no customer of this offer comes to are quiet, and say so. */
export const ChannelChoice = memo(function ChannelChoice(props: SurfaceChoiceProps) {
  const { surface, onChange, ...placed } = props;
  return (
    <SegmentedControl
      aria-label="Channel of the preview"
      className={classes.channels}
      withItemsBorders={false}
      data={previewChannels.map(value => ({ value, label: channelLabel(value, placed) }))}
      value={channelOf(surface)}
      onChange={channel => onChange(surfacesOf[channel][0])}
    />
  );
});

function channelLabel(channel: PreviewChannel, placed: Parameters<typeof isAmong>[1]): ReactNode {
  const word = previewChannelWords[channel];
  if (isChannelAmong(channel, placed)) return word;
  return (
    <span className={classes.quiet}>
      {word}
      <VisuallyHidden>, {notAmong}</VisuallyHidden>
    </span>
  );
}

/** Which of the channel's places; those that no customer of this offer comes to are quiet, and say so. */
export const SurfaceChoice = memo(function SurfaceChoice({
  surface,
  onChange,
  ...placed
}: SurfaceChoiceProps) {
  const options = surfacesOf[channelOf(surface)].map(value => {
    const quiet = !isAmong(value, placed);
    return { value, label: surfaceWords[value], ...(quiet && { quiet, note: notAmong }) };
  });
  return (
    <Radios<Surface>
      label="Place in the channel"
      tight={options.length > 4}
      options={options}
      value={surface}
      onChange={onChange}
    />
  );
});

const notAmong = "not among this offer’s channels";
