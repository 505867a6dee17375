import { Checkbox, SegmentedControl } from "@mantine/core";
import { type ShareFormat, shareFormats } from "#shared/ipc/share-views.ts";
import { devices, textSizes } from "#shared/preview/choices.ts";
import { channelName, surfaceName } from "#shared/preview/page/colophon.ts";
import { skinThemes } from "#shared/preview/skin.ts";
import { previewChannels, type Surface, surfacesOf } from "#shared/preview/surfaces.ts";
import { languageName } from "../../ui/language-name.ts";
import type { ShareLook } from "./last-look.ts";
import classes from "./share.module.css";

/** What each format is called, and what is made of it. */
export const formatWords: Readonly<Record<ShareFormat, { readonly name: string; readonly made: string }>> = {
  png1: { name: "PNG", made: "PNG" },
  png2: { name: "PNG 2×", made: "PNG 2×" },
  pdf: { name: "PDF", made: "PDF" },
  sheet: { name: "Contact sheet", made: "contact sheet" },
  html: { name: "Web page", made: "web page" },
};

const formatHints: Readonly<Record<ShareFormat, string>> = {
  png1: "A picture of each surface, as many pixels as a screen shows.",
  png2: "A picture of each surface for dense screens and slides.",
  pdf: "A4, a page for each offer.",
  sheet: "A4, six offers a page, with their notes as speaker notes.",
  html: "One file that opens in any browser, offline, with every switch working.",
};

/** In which form. */
export function FormatChoice(props: {
  readonly value: ShareFormat;
  readonly onChange: (value: ShareFormat) => void;
}) {
  return (
    <div className={classes.part}>
      <SegmentedControl
        fullWidth
        aria-label="Format"
        data={shareFormats.map(value => ({ value, label: formatWords[value].name }))}
        value={props.value}
        onChange={value => {
          const format = shareFormats.find(each => each === value);
          if (format) props.onChange(format);
        }}
      />
      <p className={classes.hint}>{formatHints[props.value]}</p>
    </div>
  );
}

interface SurfaceChoiceProps {
  readonly value: readonly Surface[];
  readonly onChange: (value: Surface[]) => void;
}

/** Of which surfaces, by channel. */
export function SurfaceChoice({ value, onChange }: SurfaceChoiceProps) {
  const toggle = (surface: Surface, isOn: boolean) =>
    onChange(isOn ? [...value, surface] : value.filter(each => each !== surface));
  return (
    <fieldset className={classes.surfaces}>
      <legend className={classes.legend}>Surfaces</legend>
      {previewChannels.map(channel => (
        <div key={channel} className={classes.channel}>
          <span className={classes.channelName}>{channelName(surfacesOf[channel][0])}</span>
          <div className={classes.choices}>
            {surfacesOf[channel].map(surface => (
              <Checkbox
                key={surface}
                label={surfaceName(surface)}
                checked={value.includes(surface)}
                onChange={event => toggle(surface, event.currentTarget.checked)}
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

interface LanguageChoiceProps {
  readonly languages: readonly string[];
  readonly value: readonly (string | null)[];
  readonly onChange: (value: (string | null)[]) => void;
}

/** In which languages; nothing where the offers have one alone. */
export function LanguageChoice({ languages, value, onChange }: LanguageChoiceProps) {
  if (languages.length === 0) return null;
  const toggle = (language: string | null, isOn: boolean) =>
    onChange(isOn ? [...value, language] : value.filter(each => each !== language));
  return (
    <fieldset className={classes.surfaces}>
      <legend className={classes.legend}>Languages</legend>
      <div className={classes.choices}>
        {[null, ...languages].map(language => (
          <Checkbox
            key={language}
            label={language === null ? "Its own" : languageName(language)}
            checked={value.includes(language)}
            onChange={event => toggle(language, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface LookChoiceProps {
  readonly value: ShareLook;
  readonly onChange: (value: ShareLook) => void;
}

/** The customer's theme, device and text size. */
export function LookChoice({ value, onChange }: LookChoiceProps) {
  const { look } = value;
  const change = (patch: Partial<ShareLook["look"]>) => onChange({ ...value, look: { ...look, ...patch } });
  return (
    <div className={classes.looks}>
      <SegmentedControl
        aria-label="Theme"
        data={skinThemes.map(theme => ({ value: theme, label: theme === "dark" ? "Dark" : "Light" }))}
        value={look.theme}
        onChange={chosen => change({ theme: skinThemes.find(each => each === chosen) ?? look.theme })}
      />
      <SegmentedControl
        aria-label="Device"
        data={devices.map(device => ({ value: device, label: deviceWords[device] }))}
        value={look.device}
        onChange={chosen => change({ device: devices.find(each => each === chosen) ?? look.device })}
      />
      <SegmentedControl
        aria-label="Text size"
        data={textSizes.map(size => ({ value: String(size), label: `${Math.round(size * 100)} %` }))}
        value={String(look.textSize)}
        onChange={chosen =>
          change({ textSize: textSizes.find(each => String(each) === chosen) ?? look.textSize })
        }
      />
    </div>
  );
}

const deviceWords = { phone: "Phone", tablet: "Tablet", desktop: "Desktop" } as const;
