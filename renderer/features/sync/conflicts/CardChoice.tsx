import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Decision } from "#shared/ipc/conflict-views.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import { decide } from "../decisions.ts";
import classes from "./card-choice.module.css";

export interface ChoiceCard {
  readonly decision: Decision;
  readonly icon: Icon;
  readonly title: string;
  readonly does: string;
}

interface CardChoiceProps {
  readonly id: string;
  /** What happened, before the ways on. */
  readonly children: ReactNode;
  readonly cards: readonly ChoiceCard[];
  readonly chosen: Decision | undefined;
  /** Under the cards, such as a field for a value. */
  readonly more?: ReactNode;
}

/** A conflict that is no matter of two values: a few ways on that say exactly what they do, keys 1 to 3. */
export function CardChoice({ id, children, cards, chosen, more }: CardChoiceProps) {
  const isChosen = ({ decision }: ChoiceCard) => isSame(decision, chosen);
  const anyChosen = cards.some(isChosen);
  return (
    <div className={classes.whole} data-choice={id}>
      <p className={classes.wholeWords}>{children}</p>
      <div
        className={classes.cards}
        data-count={cards.length}
        {...{ role: "radiogroup", "aria-label": "What becomes of it" }}
      >
        {cards.map((card, index) => {
          const { decision, icon: Shape, title, does } = card;
          return (
            <button
              key={title}
              type="button"
              className={classes.card}
              {...{ role: "radio", "aria-checked": isChosen(card) }}
              aria-keyshortcuts={String(index + 1)}
              tabIndex={isChosen(card) || (!anyChosen && index === 0) ? 0 : -1}
              onClick={() => decide([id], decision)}
            >
              <span className={classes.cardTitle}>
                <Shape size={16} stroke={1.6} aria-hidden="true" />
                {title}
                <Kbd keys={String(index + 1)} />
              </span>
              <span className={classes.cardDoes}>{does}</span>
            </button>
          );
        })}
      </div>
      {more}
    </div>
  );
}

/** Any value counts as the card for a value. */
function isSame(decision: Decision, chosen: Decision | undefined): boolean {
  if (chosen === undefined) return false;
  if ("take" in decision) return "take" in chosen && chosen.take === decision.take;
  return "value" in chosen;
}
