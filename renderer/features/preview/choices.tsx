import { SegmentedControl, Select } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { memo } from "react";
import type { SkinTheme } from "#shared/preview/skin.ts";
import { languageName } from "../../ui/language-name.ts";
import classes from "./PreviewPane.module.css";

export type ShownChannel = "hub" | "marketplace";

interface ChoiceProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Which channel is drawn. */
export const ChannelChoice = memo(function ChannelChoice({ value, onChange }: ChoiceProps<ShownChannel>) {
  const data: { value: ShownChannel; label: string }[] = [
    { value: "hub", label: "Hub" },
    { value: "marketplace", label: "Marketplace" },
  ];
  return (
    <SegmentedControl
      aria-label="Channel of the preview"
      className={classes.choice}
      data={data}
      value={value}
      onChange={onChange}
    />
  );
});

interface LanguageChoiceProps extends ChoiceProps<string> {
  /** BCP 47; the offer's own first. */
  readonly languages: readonly string[];
}

/** Which of the offer's languages is shown. */
export const LanguageChoice = memo(function LanguageChoice(props: LanguageChoiceProps) {
  return (
    <Select
      aria-label="Language of the preview"
      className={classes.language}
      data={props.languages.map(value => ({ value, label: languageName(value) }))}
      value={props.value}
      onChange={chosen => chosen !== null && props.onChange(chosen)}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
});

/** The theme of the customer's phone: the preview's own, it follows neither studio nor system. */
export const ThemeChoice = memo(function ThemeChoice({ value, onChange }: ChoiceProps<SkinTheme>) {
  const label = (Shape: typeof IconSun, word: string) => (
    <span className={classes.themeLabel}>
      <Shape size={15} stroke={1.6} aria-hidden="true" />
      {word}
    </span>
  );
  return (
    <SegmentedControl
      aria-label="Theme of the preview"
      className={classes.choice}
      data={[
        { value: "light", label: label(IconSun, "Light") },
        { value: "dark", label: label(IconMoon, "Dark") },
      ]}
      value={value}
      onChange={onChange}
    />
  );
});
