import { useMemo, useRef, useState } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import type { OfferForm } from "#shared/domain/offer.ts";
import { shownPicture } from "#shared/domain/picture.ts";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import type { Translation } from "#shared/ipc/translation-views.ts";
import { firstChoices } from "#shared/preview/choices.ts";
import { PreviewHostProvider } from "#shared/preview/components/preview-context.ts";
import { deviceSizes } from "#shared/preview/components/sizes.ts";
import { Preview } from "#shared/preview/Preview.tsx";
import { sceneOf } from "#shared/preview/scene.ts";
import type { SkinTheme } from "#shared/preview/skin.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "#shared/preview/skins/sample-1.ts";
import { PresentButton } from "../../app/PresentButton.tsx";
import { usePicture } from "../../app/pictures.ts";
import "./fonts.css";
import { AuthorNotes, CutMarks } from "./AuthorNotes.tsx";
import { assetsWith } from "./assets.ts";
import { ChannelChoice, LanguageChoice, type ShownChannel, ThemeChoice } from "./choices.tsx";
import classes from "./PreviewPane.module.css";
import { ShadowRoot } from "./ShadowRoot.tsx";
import { type Findings, useFindings } from "./use-findings.ts";
import { useFitScale } from "./use-fit-scale.ts";
import { useNow } from "./use-now.ts";

interface PreviewPaneProps {
  /** The form as it is being typed. */
  readonly offer: OfferForm;
  readonly merchantName: string | null;
  readonly defaults: WorkspaceDefaults;
  /** Its texts in other languages. */
  readonly translations: readonly Pick<Translation, "language" | "texts">[];
}

/** The offer as a customer will see it, with every keystroke. */
export function PreviewPane(props: PreviewPaneProps) {
  const [channel, setChannel] = useState<ShownChannel>("hub");
  const [theme, setTheme] = useState<SkinTheme>("light");
  const [language, setLanguage] = useState<string | null>(null);
  const findings = useFindings();
  const skin = skins[channel];
  const own = usableLocale(props.offer.defaultLanguage);
  const translation = props.translations.find(each => each.language === language);
  const offer = useMemo(() => inLanguage(props.offer, translation), [props.offer, translation]);
  return (
    <section className={classes.pane} aria-label="Preview">
      <header className={classes.head}>
        <ChannelChoice value={channel} onChange={setChannel} />
        {props.translations.length > 0 && (
          <LanguageChoice
            languages={[own, ...props.translations.map(each => each.language)]}
            value={translation?.language ?? own}
            onChange={setLanguage}
          />
        )}
        <PresentButton />
      </header>
      <div className={classes.stage}>
        <Stage {...props} offer={offer} channel={channel} theme={theme} findings={findings} />
        <AuthorNotes {...findings} skin={skin} language={offer.defaultLanguage} />
      </div>
      <footer className={classes.foot}>
        <ThemeChoice value={theme} onChange={setTheme} />
        <span className={classes.skin}>{skin.name}</span>
      </footer>
    </section>
  );
}

/** The offer as its customers of that language read it: what isn't translated stands in its own. */
function inLanguage(
  offer: OfferForm,
  translation: Pick<Translation, "language" | "texts"> | undefined,
): OfferForm {
  if (translation === undefined) return offer;
  const { language, texts } = translation;
  return {
    ...offer,
    defaultLanguage: language,
    offerTitle: texts.offerTitle ?? offer.offerTitle,
    offerDescription: texts.offerDescription ?? offer.offerDescription,
    termsConditions: texts.termsConditions ?? offer.termsConditions,
  };
}

interface StageProps extends PreviewPaneProps {
  readonly channel: ShownChannel;
  readonly theme: SkinTheme;
  readonly findings: Findings;
}

/** The phone on its dotted ground, as large as the pane allows, with the author's marks beside it. */
function Stage({ offer, merchantName, defaults, channel, theme, findings }: StageProps) {
  const ground = useRef<HTMLDivElement>(null);
  const scale = useFitScale(ground, phoneSize, margin);
  const now = useNow();
  const { onCut, onValueFit } = findings;
  const named = shownPicture(offer);
  const { data: held } = usePicture(named);
  const host = useMemo(
    () => ({ assetUrl: assetsWith(named, held), onCut, onValueFit, untitled: "Untitled offer" }),
    [named, held, onCut, onValueFit],
  );
  const source = {
    form: offer,
    merchant: { name: merchantName, places: null },
    translations: [],
    skins,
    timeZone: defaults.timeZone,
    currency: defaults.currency,
    localOnly: [],
  };
  const surface = channel === "hub" ? "hub.feed" : "market.list";
  const scene = sceneOf(source, { ...firstChoices(now), surface, theme });
  const height = phoneSize.height * scale;
  return (
    <div ref={ground} className={classes.ground}>
      <div className={classes.place} style={{ inlineSize: phoneSize.width * scale, blockSize: height }}>
        <ShadowRoot className={classes.phone} style={{ transform: `scale(${scale})` }}>
          <PreviewHostProvider value={host}>
            <Preview scene={scene} />
          </PreviewHostProvider>
        </ShadowRoot>
        <CutMarks cuts={findings.cuts} height={height} />
      </div>
    </div>
  );
}

const skins = { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin } as const;

const phoneSize = deviceSizes.phone;

/** Around the phone: room for the marks at its side. */
const margin = { width: 30, height: 24 };
