import {
  IconAlertTriangle,
  IconDeviceDesktop,
  IconDeviceMobile,
  IconDeviceTablet,
  IconMoon,
  IconSun,
} from "@tabler/icons-react";
import { memo } from "react";
import { type Device, devices, type TextSize, textSizes } from "#shared/preview/choices.ts";
import { type SkinTheme, skinThemes } from "#shared/preview/skin.ts";
import { languageName } from "../../../ui/language-name.ts";
import { deviceWords, skinThemeWords } from "../../../ui/preview-words.ts";
import type { LookChange } from "../look/look.ts";
import type { OfferLanguage } from "../use-languages.ts";
import { Radios } from "./Radios.tsx";
import classes from "./switches.module.css";

interface LookSwitchesProps {
  readonly device: Device;
  readonly theme: SkinTheme;
  readonly textSize: TextSize;
  readonly onChange: (change: LookChange) => void;
}

/** On what it is looked at: device, the customer's own theme, and how far the text is enlarged there. */
export const LookSwitches = memo(function LookSwitches(props: LookSwitchesProps) {
  const { device, theme, textSize, onChange } = props;
  return (
    <>
      <Radios
        label="Device"
        options={deviceOptions}
        value={device}
        onChange={chosen => onChange({ device: chosen })}
      />
      <span className={classes.parting} />
      <Radios
        label="Theme of the preview"
        options={themeOptions}
        value={theme}
        onChange={chosen => onChange({ theme: chosen })}
      />
      <span className={classes.parting} />
      <Radios
        label="Text size"
        tight
        options={sizeOptions}
        value={textSize}
        onChange={chosen => onChange({ textSize: chosen })}
      />
    </>
  );
});

const icon = { size: 16, stroke: 1.6, "aria-hidden": true } as const;
const deviceShapes: Record<Device, typeof IconSun> = {
  phone: IconDeviceMobile,
  tablet: IconDeviceTablet,
  desktop: IconDeviceDesktop,
};
const themeShapes: Record<SkinTheme, typeof IconSun> = { light: IconSun, dark: IconMoon };

const deviceOptions = devices.map(value => {
  const Shape = deviceShapes[value];
  return { value, label: deviceWords[value], icon: <Shape {...icon} /> };
});
const themeOptions = skinThemes.map(value => {
  const Shape = themeShapes[value];
  return { value, label: skinThemeWords[value], icon: <Shape {...icon} /> };
});
const sizeOptions = textSizes.map(value => ({ value, label: `${value * 100}%` }));

interface LanguageChoiceProps {
  /** The offer's own first. */
  readonly languages: readonly OfferLanguage[];
  readonly value: string;
  readonly onChange: (change: LookChange) => void;
}

/** As words, each in its own language; one that lacks a text is marked. */
export const LanguageChoice = memo(function LanguageChoice({
  languages,
  value,
  onChange,
}: LanguageChoiceProps) {
  const options = languages.map(({ language, missing }) => ({
    value: language,
    label: ownName(language),
    ...(missing > 0 && {
      mark: <IconAlertTriangle className={classes.missing} size={14} stroke={1.8} aria-hidden="true" />,
      note: missing === 1 ? "1 text is not translated" : `${missing} texts are not translated`,
    }),
  }));
  return (
    <Radios
      label="Language of the preview"
      options={options}
      value={value}
      onChange={language => onChange({ language })}
    />
  );
});

/** `Deutsch`, `Español`. */
function ownName(language: string): string {
  const name = languageName(language, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
