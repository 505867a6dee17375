import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useCallback } from "react";
import type { OfferForm } from "#shared/domain/offer.ts";
import { useDraft, useForm } from "./draft.ts";
import classes from "./editor.module.css";
import { sectionElementId } from "./jump.ts";
import { toggleSection, useIsOpen } from "./open-sections.ts";
import { ProblemCount } from "./ProblemCount.tsx";
import { type SummaryContext, sectionSummary } from "./section-summary.ts";
import { problemsIn, type Section as SectionShape } from "./sections.ts";

interface SectionProps {
  readonly section: SectionShape;
  readonly context: SummaryContext;
  readonly children: ReactNode;
}

/** A part of the form that opens and closes; closed, it says its content in one line. */
export function Section({ section, context, children }: SectionProps) {
  const offerId = useDraft(draft => draft.offerId) ?? "";
  const isOpen = useIsOpen(offerId, section.id);
  const summary = useForm(
    section.fields,
    useCallback(
      (form: OfferForm) => (isOpen ? null : sectionSummary(section.id, form, context)),
      [isOpen, section, context],
    ),
  );
  const problems = problemsIn(section, useDraft(draft => draft.problems) ?? []);
  const id = sectionElementId(section.id);
  return (
    <section className={classes.section} id={id} aria-labelledby={`${id}-title`}>
      <h3 className={classes.sectionHead}>
        <UnstyledButton
          className={classes.disclosure}
          aria-expanded={isOpen}
          onClick={() => toggleSection(offerId, section.id)}
        >
          <IconChevronRight className={classes.chevron} size={15} stroke={1.75} aria-hidden="true" />
          <span className={classes.sectionTitle} id={`${id}-title`}>
            {section.title}
          </span>
          <span className={classes.summary} data-empty={summary === null || undefined}>
            {isOpen ? "" : (summary ?? "Nothing yet")}
          </span>
          <ProblemCount problems={problems} />
        </UnstyledButton>
      </h3>
      {isOpen && <div className={classes.fields}>{children}</div>}
    </section>
  );
}
