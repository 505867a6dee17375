import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type JudgedPair, ratioText } from "#shared/preview/contrast.ts";
import { drawnColours, type SkinTheme, skinThemes } from "#shared/preview/skin.ts";
import { ColourField } from "./fields/ColourField.tsx";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import { hasPop, withoutPop, withPop } from "./pop-colour.ts";
import classes from "./skin-fields.module.css";
import { type ColourRole, colourName, colourWords } from "./skin-words.ts";

interface ColourFieldsProps extends PartProps {
  /** Pairs that can’t be read. */
  readonly findings: readonly JudgedPair[];
  /** The theme whose colours are looked at. */
  readonly onTheme: (theme: SkinTheme) => void;
}

const themeWords = { light: "Light", dark: "Dark" } as const;

/** The colours of both themes side by side, and which of them can't be read on each other. */
export function ColourFields({ skin, edit, findings, onTheme }: ColourFieldsProps) {
  const set = (theme: SkinTheme, role: string, value: string) =>
    edit?.(
      now => ({ ...now, colors: { ...now.colors, [theme]: { ...now.colors[theme], [role]: value } } }),
      `colour ${theme} ${role}`,
    );
  const pops = hasPop(skin);
  const shown = colourWords.filter(([role]) => pops || (role !== "pop" && role !== "onPop"));
  return (
    <Part title="Colours">
      <ul className={classes.findings} aria-label="Pairs that can’t be read">
        {findings.map(({ theme, text, ground, ratio, least, nearest }) => (
          <li key={`${theme} ${text} ${ground}`} className={classes.finding}>
            <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
            <span>
              {colourName(text)} on {colourName(ground).toLowerCase()}, {theme}: {ratioText(ratio)}, and{" "}
              {least}:1 is needed
            </span>
            {edit && (
              <Button
                variant="light"
                leftSection={<span className={classes.dot} style={{ background: nearest }} />}
                onClick={() => set(theme, text, nearest)}
              >
                Use {nearest}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={classes.colours}>
        <span />
        {skinThemes.map(theme => (
          <span key={theme} className={classes.columnHead}>
            {themeWords[theme]}
          </span>
        ))}
        {shown.map(([role, name, purpose]) => (
          <ColourRow key={role} role={role} name={name} purpose={purpose}>
            {skinThemes.map(theme => (
              <ColourField
                key={theme}
                path={`colors.${theme}.${role}`}
                label={`${name}, ${theme}`}
                value={drawnColours(skin.colors[theme])[role]}
                isBad={findings.some(each => each.theme === theme && each.text === role)}
                onFocus={() => onTheme(theme)}
                onChange={edit && (value => set(theme, role, value))}
              />
            ))}
          </ColourRow>
        ))}
      </div>
      {edit &&
        (pops ? (
          <Button variant="subtle" color="gray" onClick={() => edit(withoutPop, "pop")}>
            Leave out the pop colour
          </Button>
        ) : (
          <Button variant="default" onClick={() => edit(withPop, "pop")}>
            Add a pop colour
          </Button>
        ))}
    </Part>
  );
}

interface ColourRowProps {
  readonly role: ColourRole;
  readonly name: string;
  readonly purpose: string;
  readonly children: ReactNode;
}

function ColourRow({ name, purpose, children }: ColourRowProps) {
  return (
    <>
      <span className={classes.colourName}>
        {name}
        <span className={classes.purpose}>{purpose}</span>
      </span>
      {children}
    </>
  );
}
