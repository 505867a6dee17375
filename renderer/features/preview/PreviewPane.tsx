import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useEffectEvent, useMemo } from "react";
import type { OfferForm } from "#shared/domain/offer.ts";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { channelOf, type Surface } from "#shared/preview/surfaces.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { CommentList } from "./comments/CommentList.tsx";
import { nextChannelBeside } from "./look/beside.ts";
import type { LookChange } from "./look/look.ts";
import {
  beginComparing,
  endComparing,
  keepForOffer,
  turnSurface,
  useActiveIndex,
  useActiveLook,
  useLooks,
} from "./look/store.ts";
import { PlaceActions } from "./PlaceActions.tsx";
import classes from "./PreviewPane.module.css";
import { Column } from "./stage/Column.tsx";
import { ChannelChoice, SurfaceChoice } from "./switches/ChannelSwitches.tsx";
import { Foot } from "./switches/Foot.tsx";
import { shownLanguage, useLanguages } from "./use-languages.ts";
import { usePreviewActs } from "./use-preview-acts.ts";
import { useSource } from "./use-source.ts";
import { useSubject } from "./use-subject.ts";

interface PreviewPaneProps {
  readonly detail: OfferDetail;
  /** As it is being typed. */
  readonly form: OfferForm;
  readonly defaults: WorkspaceDefaults;
  /** Over the window's whole main area, for comparing. */
  readonly isWide: boolean;
  readonly onWide: (isWide: boolean) => void;
  /** What else can be done with a preview, at the head's end. */
  readonly actions?: ReactNode;
}

/** The offer as a customer will see it, with every keystroke: one preview, or up to four side by side. */
export function PreviewPane({ detail, form, defaults, isWide, onWide, actions }: PreviewPaneProps) {
  const looks = useLooks();
  const active = useActiveIndex();
  const look = useActiveLook();
  const open = useMemo(() => ({ detail, form }), [detail, form]);
  const shown = useSubject(look.subject, open);
  const openSource = useSource(detail, form, defaults);
  const source = useSource(shown.detail, shown.form, defaults);
  const languages = useLanguages(source);
  const isBeside = looks.length > 1;
  const offerId = detail.offer.id;
  const another = () => nextChannelBeside(looks, form);
  useEffect(() => keepForOffer(offerId), [offerId]);
  const compare = () => {
    if (isWide) endComparing();
    onWide(!isWide);
  };
  useComparing(isWide, another);
  usePreviewActs({ offerId: shown.detail.offer.id, form, languages, isWide, toggleWide: compare });
  return (
    <section
      className={classes.pane}
      data-wide={isWide || undefined}
      aria-label={isWide ? "Compare" : "Preview"}
    >
      <header className={classes.head}>
        <ChannelChoice
          surface={look.surface}
          channels={shown.form.channels}
          redemptionMethods={shown.form.redemptionMethods}
          onChange={turnSurface}
        />
        <div className={classes.actions}>
          {actions}
          {isWide && (
            <Button
              variant="default"
              rightSection={<Kbd keys="Esc" />}
              leftSection={<IconX size={15} stroke={1.6} aria-hidden="true" />}
              onClick={compare}
            >
              Close
            </Button>
          )}
        </div>
      </header>
      <div className={classes.places}>
        <SurfaceChoice
          surface={look.surface}
          channels={shown.form.channels}
          redemptionMethods={shown.form.redemptionMethods}
          onChange={turnSurface}
        />
        <PlaceActions offerId={shown.detail.offer.id} isWide={isWide} />
      </div>
      <div className={classes.middle}>
        <div className={classes.columns} data-beside={isBeside || undefined}>
          {looks.map((each, index) => (
            <Column
              // Previews have no name but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: as many as there are, in their order
              key={index}
              index={index}
              look={each}
              isActive={index === active}
              isBeside={isBeside}
              open={open}
              openSource={openSource}
              defaults={defaults}
            />
          ))}
        </div>
        <CommentList
          offerId={shown.detail.offer.id}
          surface={look.surface}
          language={shownLanguage(languages, look.language)}
          own={shownLanguage(languages, null)}
        />
      </div>
      <Foot
        look={look}
        startDate={shown.form.startDate}
        endDate={shown.form.endDate}
        languages={languages}
        timeZone={defaults.timeZone}
        skinName={skinFor(look.surface, source).name}
      />
    </section>
  );
}

const skinFor = (surface: Surface, { skins }: PreviewSource) =>
  channelOf(surface) === "marketplace" ? skins.marketplace : skins.hub;

/** Over the whole window there is more than one preview; the focus is where the keys act. */
function useComparing(isWide: boolean, another: () => LookChange): void {
  const begin = useEffectEvent(() => beginComparing(another()));
  useEffect(() => {
    if (isWide) begin();
  }, [isWide]);
}
