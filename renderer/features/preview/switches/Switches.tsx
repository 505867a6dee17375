import { memo, useMemo } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import type { OfferForm } from "#shared/domain/offer.ts";
import { translatedFields } from "#shared/domain/translations.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import type { Look } from "../look/look.ts";
import { turn, turnSurface } from "../look/store.ts";
import { useMoment } from "../look/use-moment.ts";
import { SurfaceChoice } from "./ChannelSwitches.tsx";
import { LanguageChoice, LookSwitches, type OfferLanguage } from "./LookSwitches.tsx";
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
          value={
            languages.find(({ language }) => language === look.language)?.language ??
            languages[0]?.language ??
            ""
          }
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

/** The same list until a text comes or goes. */
function useLanguages({ form, translations }: PreviewSource): readonly OfferLanguage[] {
  const own = usableLocale(form.defaultLanguage);
  const counted = translations.map(({ language, texts }) => {
    const missing = translatedFields.filter(field => form[field] !== null && texts[field] === null).length;
    return `${language} ${missing}`;
  });
  const said = counted.join("|");
  return useMemo(
    () => [
      { language: own, missing: 0 },
      ...said.split("|").flatMap(each => {
        const [language = "", missing = "0"] = each.split(" ");
        return language === "" ? [] : [{ language, missing: Number(missing) }];
      }),
    ],
    [own, said],
  );
}
