import { usableLocale } from "../../domain/locale.ts";
import { devices, type PreviewChoices, textSizes } from "../choices.ts";
import { skinThemes } from "../skin.ts";
import { channelOf, previewChannels } from "../surfaces.ts";
import { channelName, momentOf, surfaceName } from "./colophon.ts";
import { momentsOf, spanOf } from "./moments.ts";
import type { ShareData, ShownOffer } from "./page-data.ts";
import { Pick, Switch } from "./Switch.tsx";

interface ShareSwitchesProps {
  readonly data: ShareData;
  readonly offer: ShownOffer;
  readonly at: number;
  readonly choices: PreviewChoices;
  readonly onOffer: (at: number) => void;
  readonly onChange: (patch: Partial<PreviewChoices>) => void;
}

/** All that can be chosen of what is shown. */
export function ShareSwitches({ data, offer, at, choices, onOffer, onChange }: ShareSwitchesProps) {
  const { offers } = data;
  return (
    <form className="share-switches" aria-label="What is shown" onSubmit={event => event.preventDefault()}>
      {offers.length > 1 && (
        <Pick
          label="Offer"
          groups={[
            {
              name: "",
              choices: offers.map((each, index) => ({ value: String(index), label: named(each) })),
            },
          ]}
          value={String(at)}
          onChange={value => onOffer(Number(value))}
        />
      )}
      <SurfacePick data={data} choices={choices} onChange={onChange} />
      <LanguagePick offer={offer} choices={choices} onChange={onChange} />
      <Switch
        label="Theme"
        choices={skinThemes.map(value => ({ value, label: value === "dark" ? "Dark" : "Light" }))}
        value={choices.theme}
        onChange={theme => onChange({ theme })}
      />
      <Switch
        label="Device"
        choices={devices.map(value => ({ value, label: deviceNames[value] }))}
        value={choices.device}
        onChange={device => onChange({ device })}
      />
      <Switch
        label="Text size"
        choices={textSizes.map(size => ({ value: String(size), label: `${Math.round(size * 100)} %` }))}
        value={String(choices.textSize)}
        onChange={value => {
          const textSize = textSizes.find(size => String(size) === value);
          if (textSize) onChange({ textSize });
        }}
      />
      <TimeSwitch data={data} offer={offer} choices={choices} onChange={onChange} />
    </form>
  );
}

type PartProps = Omit<ShareSwitchesProps, "at" | "onOffer">;

const named = ({ source }: ShownOffer): string => source.form.offerTitle?.trim() || "Untitled offer";

const deviceNames = { phone: "Phone", tablet: "Tablet", desktop: "Desktop" } as const;

function SurfacePick({ data, choices, onChange }: Omit<PartProps, "offer">) {
  if (data.surfaces.length < 2) return null;
  const groups = previewChannels.flatMap(channel => {
    const own = data.surfaces.filter(surface => channelOf(surface) === channel);
    const [first] = own;
    if (!first) return [];
    return [{ name: channelName(first), choices: own.map(value => ({ value, label: surfaceName(value) })) }];
  });
  return (
    <Pick
      label="Surface"
      groups={groups}
      value={choices.surface}
      onChange={surface => onChange({ surface })}
    />
  );
}

function LanguagePick({ offer: { source }, choices, onChange }: Omit<PartProps, "data">) {
  if (source.translations.length === 0) return null;
  const own = usableLocale(source.form.defaultLanguage);
  const languages = [own, ...source.translations.map(({ language }) => language)];
  return (
    <Pick
      label="Language"
      groups={[{ name: "", choices: languages.map(value => ({ value, label: languageName(value) })) }]}
      value={choices.language ?? own}
      onChange={language => onChange({ language: language === own ? null : language })}
    />
  );
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const soldOut = "Sold out";

function TimeSwitch({ data, offer: { source }, choices, onChange }: PartProps) {
  const moments = momentsOf(source, data.choices.now);
  const { from, to } = spanOf(source, data.choices.now);
  const isAt = moments.find(({ at }) => at === choices.now)?.name ?? null;
  return (
    <>
      <Switch
        label="Moment"
        choices={[...moments.map(({ name }) => name), soldOut].map(value => ({ value, label: value }))}
        value={choices.soldOut ? soldOut : isAt}
        onChange={value => {
          const running = moments.find(({ name }) => name === "Running");
          const moment = moments.find(({ name }) => name === value) ?? running;
          onChange({ soldOut: value === soldOut, ...(moment && { now: moment.at }) });
        }}
      />
      <label className="share-time">
        Time
        <input
          type="range"
          min={from}
          max={to}
          step={hour}
          value={choices.now}
          aria-valuetext={momentOf(choices.now, source.timeZone)}
          onChange={event => onChange({ now: event.currentTarget.valueAsNumber, soldOut: false })}
        />
        <output>{momentOf(choices.now, source.timeZone)}</output>
      </label>
    </>
  );
}

const hour = 3_600_000;
