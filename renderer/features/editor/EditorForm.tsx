import { type FocusEvent, memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import { useActs } from "../../app/commands/acts.ts";
import { openSync } from "../../app/route.ts";
import { getDraft, useDraft } from "./draft.ts";
import { EditorHead } from "./EditorHead.tsx";
import { ActionNotices, OfferNotices } from "./EditorNotices.tsx";
import classes from "./editor.module.css";
import { focusField, jumpToProblem, jumpToSection, sectionElementId } from "./jump.ts";
import { isJustMade } from "./just-made.ts";
import { nextStep } from "./next-step.ts";
import { duplicate, type Refusal, remove, setStage, showHistory, showShare } from "./offer-actions.ts";
import { startSections } from "./open-sections.ts";
import { AudienceFields } from "./parts/AudienceFields.tsx";
import { ChannelFields } from "./parts/ChannelFields.tsx";
import { DetailFields } from "./parts/DetailFields.tsx";
import { GoalFields } from "./parts/GoalFields.tsx";
import { LanguageFields } from "./parts/LanguageFields.tsx";
import { LimitFields } from "./parts/LimitFields.tsx";
import { useTranslationWords } from "./parts/languages/use-translation-words.ts";
import { OfferFields } from "./parts/OfferFields.tsx";
import { RedemptionFields } from "./parts/RedemptionFields.tsx";
import { ScheduleFields } from "./parts/ScheduleFields.tsx";
import { Section } from "./Section.tsx";
import { SectionList } from "./SectionList.tsx";
import { type SectionId, sections } from "./sections.ts";

interface EditorFormProps {
  readonly offerId: string;
  readonly defaults: WorkspaceDefaults;
}

/** The open offer: head, notices, the list of sections and the sections themselves. */
export function EditorForm({ offerId, defaults }: EditorFormProps) {
  const detail = useDraft(draft => draft.detail);
  const errors = useDraft(draft => draft.problems.filter(each => each.severity === "error").length) ?? 0;
  const [current, setCurrent] = useState<SectionId | null>(null);
  const { act, busy, refusal, dismiss } = useActions();

  useLayoutEffect(() => {
    const draft = getDraft();
    if (draft?.offerId === offerId) startSections(offerId, draft.form, draft.problems);
  }, [offerId]);
  useEffect(() => {
    const draft = getDraft();
    if (draft?.offerId === offerId && isJustMade(draft, new Date())) focusField("offerTitle");
  }, [offerId]);

  const step = detail ? nextStep(detail, errors) : null;
  const takeNextStep = () => {
    if (busy || !step) return;
    if (step.kind === "ready") act(() => setStage(offerId, "ready"));
    if (step.kind === "fix") jumpToProblem(1, "error");
    if (step.kind === "plan") openSync("plan");
    if (step.kind === "decide") openSync("conflicts");
  };
  useActs({
    ...jumps,
    "offer.next": busy || !step ? null : takeNextStep,
    "offer.duplicate": busy ? null : () => act(() => duplicate(offerId)),
    "offer.share": busy ? null : () => act(() => showShare(offerId)),
    "offer.history": busy ? null : () => act(() => showHistory(offerId)),
    "offer.delete": busy || !detail ? null : () => act(() => remove(detail)),
  });

  if (!detail || !step) return null;
  return (
    <>
      <EditorHead
        detail={detail}
        step={step}
        busy={busy}
        onDuplicate={() => act(() => duplicate(offerId))}
        onShare={() => act(() => showShare(offerId))}
        onHistory={() => act(() => showHistory(offerId))}
        onDelete={() => act(() => remove(detail))}
        onStage={stage => act(() => setStage(offerId, stage))}
      />
      <ActionNotices offerId={offerId} refusal={refusal} onDismiss={dismiss} />
      <div className={classes.body}>
        <SectionList current={current} />
        <form
          className={classes.form}
          aria-label="Offer"
          noValidate
          onSubmit={event => event.preventDefault()}
          onFocus={event => setCurrent(sectionAround(event) ?? current)}
        >
          <OfferNotices detail={detail} />
          <Sections defaults={defaults} merchantName={detail.merchantName} />
        </form>
      </div>
    </>
  );
}

interface SectionsProps {
  readonly defaults: WorkspaceDefaults;
  readonly merchantName: string | null;
}

/** Each field follows the draft by itself: nothing here is drawn anew because something was typed or saved. */
const Sections = memo(function Sections({ defaults, merchantName }: SectionsProps) {
  const { timeZone } = defaults;
  const currency = useDraft(draft => draft.detail.exposure.currency) ?? defaults.currency;
  const translations = useTranslationWords();
  const context = useMemo(
    () => ({ merchantName, currency, timeZone, translations }),
    [merchantName, currency, timeZone, translations],
  );
  const fields: Record<SectionId, ReactNode> = {
    goal: <GoalFields />,
    offer: <OfferFields defaults={defaults} merchantName={merchantName} />,
    redemption: <RedemptionFields />,
    channels: <ChannelFields />,
    audience: <AudienceFields />,
    limits: <LimitFields defaults={defaults} />,
    schedule: <ScheduleFields defaults={defaults} />,
    languages: <LanguageFields />,
    details: <DetailFields />,
  };
  return sections.map(section => (
    <Section key={section.id} section={section} context={context}>
      {fields[section.id]}
    </Section>
  ));
});

/** One action at a time; why the last one was not done stays until it is dismissed or another begins. */
function useActions() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const run = async (action: () => Promise<Refusal>) => {
    setBusy(true);
    setRefusal(await action());
    setBusy(false);
  };
  return {
    busy,
    refusal,
    act: (action: () => Promise<Refusal>) => {
      if (!busy) void run(action);
    },
    dismiss: () => setRefusal(null),
  };
}

const jumps = {
  ...Object.fromEntries(sections.map(({ id }) => [`section.${id}`, () => jumpToSection(id)])),
  "problem.next": () => jumpToProblem(1),
  "problem.before": () => jumpToProblem(-1),
};

function sectionAround(event: FocusEvent): SectionId | undefined {
  return sections.find(section => event.target.closest(`#${sectionElementId(section.id)}`))?.id;
}
