import {
  IconCalendarCheck,
  IconCalendarEvent,
  IconChevronRight,
  IconFileText,
  IconRefresh,
  IconTicket,
  IconUser,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { PreviewOffer } from "../../offer-view.ts";
import type { Say } from "../../wording.ts";
import { isUsable } from "../cards/card.ts";
import { MethodIcon } from "../MethodIcon.tsx";

interface FactsProps {
  readonly offer: PreviewOffer;
  readonly say: Say;
}

/** What is known of an opened offer, a line each: until when, how often, under which terms. */
export function FactCard({ offer, say }: FactsProps) {
  const { goodUntil, uses, code } = offer.facts;
  const usable = isUsable(offer);
  if (goodUntil === null && !usable && offer.terms === null) return null;
  return (
    <dl className="facts">
      {offer.state === "soon" && offer.date && (
        <Fact icon={<IconCalendarEvent {...drawn} />} name={say("fact.valid")}>
          {offer.date}
        </Fact>
      )}
      {goodUntil && (
        <Fact icon={<IconCalendarCheck {...drawn} />} name={say("fact.until")}>
          {goodUntil}
        </Fact>
      )}
      {usable && uses && (
        <Fact icon={<IconRefresh {...drawn} />} name={uses.label}>
          {uses.times}
        </Fact>
      )}
      {usable && code && (
        <Fact icon={<IconTicket {...drawn} />} name={say("fact.code")}>
          <bdi className="code" dir="ltr">
            {code}
          </bdi>
        </Fact>
      )}
      {offer.terms && (
        <Fact icon={<IconFileText {...drawn} />} name={say("fact.terms")}>
          {say("fact.read")}
          <IconChevronRight className="mirrored" size={20} stroke={2} aria-hidden="true" />
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ icon, name, children }: FactProps) {
  return (
    <div className="fact">
      <dt>
        {icon}
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The same in short, side by side. */
export function FactChips({ offer }: Pick<FactsProps, "offer">) {
  const { uses, methods } = offer.facts;
  const usable = isUsable(offer);
  return (
    <ul className="fact-chips">
      {offer.date && (
        <li>
          <IconCalendarEvent size={20} stroke={1.7} aria-hidden="true" />
          {offer.date}
        </li>
      )}
      {methods.map(({ kind, text }) => (
        <li key={kind}>
          <MethodIcon kind={kind} size={20} />
          {text}
        </li>
      ))}
      {usable && uses && (
        <li>
          <IconUser size={20} stroke={1.7} aria-hidden="true" />
          {uses.short}
        </li>
      )}
    </ul>
  );
}

const drawn = { size: 21, stroke: 1.6, "aria-hidden": true } as const;
