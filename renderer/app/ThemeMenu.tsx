import { Menu, useMantineColorScheme } from "@mantine/core";
import { type Icon, IconMoon, IconSun, IconSunMoon } from "@tabler/icons-react";
import {
  type ThemeChoice,
  tellWindow,
  themeChoices,
  themeWords,
  toChoice,
  toScheme,
} from "./color-scheme.ts";
import classes from "./ThemeMenu.module.css";

/** System, light or dark: the page and the window's frame change at once. */
export function ThemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chosen = toChoice(colorScheme);
  const Shape = icons[chosen];
  const choose = (choice: ThemeChoice) => {
    setColorScheme(toScheme(choice));
    void tellWindow(toScheme(choice));
  };

  return (
    <Menu
      position="top-end"
      offset={6}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className={classes.button} aria-label={`Theme: ${themeWords[chosen]}`}>
          <Shape size={14} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={chosen}
          onChange={value => choose(themeChoices.find(is => is === value) ?? "system")}
        >
          {themeChoices.map(choice => (
            <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
              {themeWords[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

const icons: Record<ThemeChoice, Icon> = { system: IconSunMoon, light: IconSun, dark: IconMoon };
