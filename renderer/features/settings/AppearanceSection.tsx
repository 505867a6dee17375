import { Button, SegmentedControl, Switch, useMantineColorScheme } from "@mantine/core";
import { tellWindow, themeChoices, themeWords, toChoice, toScheme } from "../../app/color-scheme.ts";
import { openDialog } from "../../app/dialogs.ts";
import { setSingleKeys, useSingleKeys } from "../../app/single-keys.ts";
import form from "../../ui/form-part.module.css";
import { SectionFrame } from "./SectionFrame.tsx";
import classes from "./SettingsDialog.module.css";

/** How the studio looks on this computer and which keys act. Each choice counts at once. */
export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const singleKeys = useSingleKeys();
  const choose = (value: string) => {
    const scheme = toScheme(themeChoices.find(choice => choice === value) ?? "system");
    setColorScheme(scheme);
    void tellWindow(scheme);
  };
  return (
    <SectionFrame>
      <section className={classes.group}>
        <h3 className={classes.title}>Theme</h3>
        <p className={form.hint}>Of this window. How an offer looks to customers does not change with it.</p>
        <SegmentedControl
          size="xs"
          aria-label="Theme"
          value={toChoice(colorScheme)}
          onChange={choose}
          data={themeChoices.map(value => ({ value, label: themeWords[value] }))}
        />
      </section>
      <section className={classes.group}>
        <h3 className={classes.title}>Keys</h3>
        <Switch
          label="Single keys act where no field has the focus"
          checked={singleKeys}
          onChange={event => setSingleKeys(event.currentTarget.checked)}
        />
        <div className={classes.below}>
          <Button variant="default" onClick={() => openDialog("shortcuts")}>
            All keys
          </Button>
        </div>
      </section>
    </SectionFrame>
  );
}
