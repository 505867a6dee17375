import type { ReactNode } from "react";
import { ActionButton } from "../ActionButton.tsx";
import { CutText } from "../CutText.tsx";
import { OfferPicture } from "../OfferPicture.tsx";
import { OfferTitle } from "../OfferTitle.tsx";
import { StateBar, StateChip } from "../StateChip.tsx";
import { linesOf } from "../slots.ts";
import { ValueText } from "../ValueText.tsx";
import { type CardProps, isUsable } from "./card.ts";

/** The sheet card: a picture over a dark slab with the value in the skin's loudest colour and facts in a table. */
export function SheetCard({ scene, say }: CardProps) {
  const { offer } = scene;
  return (
    <article className="card sheet" data-state={offer.state}>
      <OfferTitle scene={scene} className="card-title" slot="tile.title" isLink />
      <div className="sheet-value">
        {offer.value && <ValueText className="block-value" value={offer.value} />}
      </div>
      <div className="card-picture">
        <OfferPicture offer={offer} />
        {offer.merchant && (
          <div className="sheet-merchant">
            <CutText
              as="p"
              className="sheet-name"
              slot="tile.merchant"
              text={offer.merchant.name}
              lines={linesOf(scene, "tile.merchant")}
              locale={offer.locale}
            />
          </div>
        )}
        <StateChip offer={offer} />
      </div>
      <SheetFacts scene={scene} say={say} />
      <StateBar offer={offer} />
    </article>
  );
}

/** Two lines at the foot, of what is known: when, and the code or whom it is for. */
function SheetFacts({ scene: { offer }, say }: CardProps) {
  const { code, group, methods } = offer.facts;
  const valid = offer.span ?? offer.date;
  const [method] = methods;
  if (!isUsable(offer)) {
    return (
      <div className="sheet-facts">
        {offer.date && <p className="sheet-note">{offer.date}</p>}
        {offer.action && <ActionButton action={offer.action} className="card-action" />}
      </div>
    );
  }
  return (
    <dl className="sheet-facts">
      {valid && <SheetFact name={say("fact.valid")}>{valid}</SheetFact>}
      {code && (
        <SheetFact name={say("fact.code")}>
          <bdi dir="ltr">{code}</bdi>
        </SheetFact>
      )}
      {!code && group && <SheetFact name={say("fact.for")}>{group}</SheetFact>}
      {!code && !group && method && <SheetFact name={say("filter.use")}>{method.text}</SheetFact>}
    </dl>
  );
}

function SheetFact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="sheet-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
