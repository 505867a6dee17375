import {
  IconChevronLeft,
  IconChevronRight,
  IconDeviceDesktop,
  IconDeviceMobile,
  IconDeviceTablet,
  IconMoon,
  IconSun,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import { type Device, devices } from "#shared/preview/choices.ts";
import { dayAt, formatDay } from "#shared/preview/plain-date.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { studio } from "../../../app/studio.ts";
import classes from "./stage.module.css";
import { type StageChannel, type StageState, stageChannels } from "./stage-state.ts";
import { channelWords, languagesOf } from "./stage-words.ts";

interface StripProps {
  readonly isShown: boolean;
  readonly title: string | null;
  readonly place: { readonly index: number; readonly total: number };
  readonly state: StageState & { readonly channels: readonly StageChannel[] };
  readonly source: PreviewSource;
  /** The moment that is shown. */
  readonly now: number;
  readonly onChange: (change: Partial<StageState>) => void;
}

/** What a hand at the pointer can do; two seconds after it rests there is nothing to be seen of it. */
export function Strip({ isShown, title, place, state, source, now, onChange }: StripProps) {
  const { index, total } = place;
  const go = (to: number) => onChange({ index: Math.min(Math.max(to, 0), total - 1), isBlack: false });
  const languages = languagesOf(source);
  return (
    <div className={classes.strip} role="toolbar" aria-label="Presentation" data-shown={isShown || undefined}>
      <Press label="Offer before" isOff={index === 0} onPress={() => go(index - 1)}>
        <IconChevronLeft {...icon} />
      </Press>
      <span className={classes.where}>
        <span className={classes.name}>{title}</span> {index + 1} of {total}
      </span>
      <Press label="Next offer" isOff={index === total - 1} onPress={() => go(index + 1)}>
        <IconChevronRight {...icon} />
      </Press>
      <span className={classes.rule} />
      {stageChannels.map(channel => (
        <Press
          key={channel}
          isOn={state.channels.includes(channel)}
          onPress={() => onChange({ channels: toggled(state.channels, channel) })}
        >
          {channelWords[channel]}
        </Press>
      ))}
      <span className={classes.rule} />
      {devices.map(device => (
        <Press
          key={device}
          label={deviceWords[device]}
          isOn={state.device === device}
          onPress={() => onChange({ device: state.device === device ? null : device })}
        >
          {deviceIcons[device]}
        </Press>
      ))}
      <span className={classes.rule} />
      <Press label="Light" isOn={state.theme === "light"} onPress={() => onChange({ theme: "light" })}>
        <IconSun {...icon} />
      </Press>
      <Press label="Dark" isOn={state.theme === "dark"} onPress={() => onChange({ theme: "dark" })}>
        <IconMoon {...icon} />
      </Press>
      {languages.length > 1 && <span className={classes.rule} />}
      {languages.length > 1 &&
        languages.map(language => (
          <Press
            key={language ?? ""}
            isOn={state.language === language}
            onPress={() => onChange({ language })}
          >
            {(language ?? usableLocale(source.form.defaultLanguage)).toUpperCase()}
          </Press>
        ))}
      <span className={classes.rule} />
      <label className={classes.moment}>
        <span className={classes.day}>{dayWords(source, now)}</span>
        <input
          type="range"
          aria-label="Day that is shown"
          min={-60}
          max={60}
          value={state.days}
          onChange={event => onChange({ days: Number(event.currentTarget.value) })}
        />
      </label>
      <span className={classes.rule} />
      <Press label="End, Esc" onPress={() => void studio.invoke("present:end")}>
        <IconX {...icon} />
        <kbd className={classes.cap}>Esc</kbd>
      </Press>
    </div>
  );
}

const icon = { size: 20, stroke: 1.7, "aria-hidden": true } as const;

const deviceWords: Readonly<Record<Device, string>> = {
  phone: "Phone",
  tablet: "Tablet",
  desktop: "Desktop",
};
const deviceIcons: Readonly<Record<Device, ReactNode>> = {
  phone: <IconDeviceMobile {...icon} />,
  tablet: <IconDeviceTablet {...icon} />,
  desktop: <IconDeviceDesktop {...icon} />,
};

/** One stays: a stage without a preview shows nothing. In the channels' own order. */
function toggled(shown: readonly StageChannel[], channel: StageChannel): readonly StageChannel[] {
  const isIn = shown.includes(channel);
  if (isIn && shown.length === 1) return shown;
  return stageChannels.filter(each => (each === channel ? !isIn : shown.includes(each)));
}

function dayWords({ form, timeZone }: PreviewSource, now: number): string {
  const day = dayAt(now, timeZone);
  return formatDay(day, day, usableLocale(form.defaultLanguage));
}

interface PressProps {
  /** Where no word is inside. */
  readonly label?: string;
  /** Of what is one of several. */
  readonly isOn?: boolean;
  readonly isOff?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Press({ label, isOn, isOff = false, onPress, children }: PressProps) {
  return (
    <button
      type="button"
      className={classes.press}
      aria-label={label}
      aria-pressed={isOn}
      disabled={isOff}
      onClick={event => {
        // The next key is the stage's again, not this button's.
        if (event.detail > 0) event.currentTarget.blur();
        onPress();
      }}
    >
      {children}
    </button>
  );
}
