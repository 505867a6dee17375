import { memo, useMemo } from "react";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { AuthorNotes } from "../AuthorNotes.tsx";
import { Pins } from "../comments/Pins.tsx";
import type { Look } from "../look/look.ts";
import { turnToActive } from "../look/store.ts";
import { useMoment } from "../look/use-moment.ts";
import { useFindings } from "../use-findings.ts";
import { shownLanguage, useLanguages } from "../use-languages.ts";
import { useScene } from "../use-scene.ts";
import { useSource } from "../use-source.ts";
import { type Shown, useSubject } from "../use-subject.ts";
import { ColumnHead } from "./ColumnHead.tsx";
import { Stage } from "./Stage.tsx";
import classes from "./stage.module.css";

interface ColumnProps {
  readonly index: number;
  readonly look: Look;
  readonly isActive: boolean;
  /** One of several: it says what it shows. */
  readonly isBeside: boolean;
  readonly open: Shown;
  readonly openSource: PreviewSource;
  readonly defaults: WorkspaceDefaults;
}

/** One preview with what the author should know about it. */
export const Column = memo(function Column({ openSource, ...props }: ColumnProps) {
  if (props.look.subject.kind !== "open") return <OtherColumn {...props} />;
  return <DrawnColumn {...props} source={openSource} shown={props.open} />;
});

/** Of another offer, or of the open one as it was. */
function OtherColumn(props: Omit<ColumnProps, "openSource">) {
  const shown = useSubject(props.look.subject, props.open);
  const source = useSource(shown.detail, shown.form, props.defaults);
  return <DrawnColumn {...props} source={source} shown={shown} />;
}

interface DrawnColumnProps extends Omit<ColumnProps, "openSource"> {
  readonly source: PreviewSource;
  readonly shown: Shown;
}

function DrawnColumn({ index, look, isActive, isBeside, open, source, shown }: DrawnColumnProps) {
  const { now } = useMoment(look, shown.form, source.timeZone);
  const scene = useScene(source, look, now);
  const languages = useLanguages(source);
  const [language, own] = [shownLanguage(languages, look.language), shownLanguage(languages, null)];
  const findings = useFindings();
  const activate = useMemo(() => (isActive ? undefined : () => turnToActive(index)), [isActive, index]);
  return (
    <div
      className={classes.column}
      data-active={(isBeside && isActive) || undefined}
      {...(isBeside && { role: "group", "aria-label": `Preview ${index + 1}` })}
      onFocusCapture={activate}
      onPointerDownCapture={activate}
    >
      {isBeside && (
        <ColumnHead index={index} look={look} openId={open.detail.offer.id} languages={languages} />
      )}
      <div className={classes.stage}>
        <Stage
          scene={scene}
          findings={findings}
          over={<Pins offerId={shown.detail.offer.id} surface={look.surface} language={language} own={own} />}
        />
        <AuthorNotes
          cuts={findings.cuts}
          valueFits={findings.valueFits}
          barcode={findings.barcode}
          source={source}
          scene={scene}
        />
      </div>
    </div>
  );
}
