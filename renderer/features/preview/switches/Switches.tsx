import { memo } from "react";
import type { OfferForm } from "#shared/domain/offer.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import type { Look } from "../look/look.ts";
import { turn, turnSurface } from "../look/store.ts";
import { useMoment } from "../look/use-moment.ts";
import { shownLanguage, useLanguages } from "../use-languages.ts";
import { SurfaceChoice } from "./ChannelSwitches.tsx";
import { LanguageChoice, LookSwitches } from "./LookSwitches.tsx";
import classes from "./switches.module.css";
import { TimeSwitches } from "./TimeSwitches.tsx";
import { ViewerSwitches } from "./ViewerSwitches.tsx";

interface SurfaceProps {
  readonly look: Look;
  readonly form: OfferForm;
}

/** The places of the shown channel. */
function Surface({ look, form }: SurfaceProps) {
  return (
    <SurfaceChoice
      surface={look.surface}
      channels={form.channels}
      redemptionMethods={form.redemptionMethods}
      onChange={turnSurface}
    />
  );
}

interface FootProps {
  readonly look: Look;
  readonly source: PreviewSource;
}

/** Everything else that a preview can be turned to. A keystroke in the form draws none of it anew. */
function Foot({ look, source }: FootProps) {
  const { device, theme, textSize, viewer, soldOut, at } = look;
  const { form, timeZone } = source;
  const { life, now } = useMoment(look, form, timeZone);
  const languages = useLanguages(source);
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
      </div>
      <div className={classes.line}>
        <ViewerSwitches viewer={viewer} soldOut={soldOut} onChange={turn} />
      </div>
      <TimeSwitches life={life} now={now} isNow={at === null} timeZone={timeZone} onChange={turn} />
    </footer>
  );
}

export const Switches = { Surface: memo(Surface), Foot: memo(Foot) };
