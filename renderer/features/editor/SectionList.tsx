import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { memo } from "react";
import { Kbd } from "../../ui/Kbd.tsx";
import { useDraft } from "./draft.ts";
import classes from "./editor.module.css";
import { jumpToSection } from "./jump.ts";
import { ProblemCount } from "./ProblemCount.tsx";
import { problemsIn, type SectionId, sections } from "./sections.ts";

/** The way to each section, with what is wrong in it; under it the keys that lead there. */
export const SectionList = memo(function SectionList({ current }: { readonly current: SectionId | null }) {
  const problems = useDraft(draft => draft.problems) ?? [];
  return (
    <nav className={classes.sectionList} aria-label="Sections">
      <ul>
        {sections.map((section, index) => {
          const own = problemsIn(section, problems);
          return (
            <li key={section.id}>
              <UnstyledButton
                className={classes.sectionLink}
                aria-current={section.id === current ? "true" : undefined}
                aria-keyshortcuts={`Alt+${index + 1}`}
                onClick={() => jumpToSection(section.id)}
              >
                <span>{section.title}</span>
                {own.length > 0 ? <ProblemCount problems={own} /> : <NoProblem />}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <div className={classes.keys} aria-hidden="true">
        <span>Section</span>

        <Kbd keys={`Alt 1–${sections.length}`} />

        <span>Problem</span>

        <Kbd keys="F8" />

        <span>Next step</span>

        <Kbd keys="Ctrl ⏎" />
      </div>
    </nav>
  );
});

function NoProblem() {
  return (
    <>
      <IconCheck className={classes.tick} size={14} stroke={1.75} aria-hidden="true" />
      <VisuallyHidden>no problems</VisuallyHidden>
    </>
  );
}
