import { memo } from "react";
import type { Look } from "../look/look.ts";
import { turn } from "../look/store.ts";
import { useMoment } from "../look/use-moment.ts";
import { type OfferLanguage, shownLanguage } from "../use-languages.ts";
import { LanguageChoice, LookSwitches } from "./LookSwitches.tsx";
import classes from "./switches.module.css";
import { TimeSwitches } from "./TimeSwitches.tsx";
import { ViewerSwitches } from "./ViewerSwitches.tsx";

interface FootProps {
  readonly look: Look;
  /** Of the offer that is shown. */
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly languages: readonly OfferLanguage[];
  readonly timeZone: string;
  /** The look that the preview wears. */
  readonly skinName: string;
}

/** Everything else that a preview can be turned to. A keystroke in the form draws none of it anew. */
export const Foot = memo(function Foot({
  look,
  startDate,
  endDate,
  languages,
  timeZone,
  skinName,
}: FootProps) {
  const { device, theme, textSize, viewer, soldOut, at } = look;
  const { life, now } = useMoment(look, { startDate, endDate }, timeZone);
  return (
    <footer className={classes.foot}>
      <div className={classes.line}>
        <LookSwitches device={device} theme={theme} textSize={textSize} onChange={turn} />
      </div>
      <div className={classes.line}>
        <LanguageChoice
          languages={languages}
          value={shownLanguage(languages, look.language)}
          onChange={turn}
        />
        <span className={classes.skin}>{skinName}</span>
      </div>
      <div className={classes.line}>
        <ViewerSwitches viewer={viewer} soldOut={soldOut} onChange={turn} />
      </div>
      <TimeSwitches life={life} now={now} isNow={at === null} timeZone={timeZone} onChange={turn} />
    </footer>
  );
});
