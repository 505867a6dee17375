import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import type { Exposure } from "#shared/domain/exposure.ts";
import type { OfferFormField } from "#shared/domain/offer.ts";
import { formatAmount, formatCount } from "../../../ui/format.ts";
import { edit } from "../draft.ts";
import fieldClasses from "../fields/fields.module.css";
import { useFieldValue } from "../fields/use-field.ts";
import { jumpToField } from "../jump.ts";
import { exposureLines } from "./exposure-lines.ts";
import classes from "./parts.module.css";

/** The worst case against the budget: the sum, a meter, how it comes about line by line, and the way back inside. */
export const ExposureMeter = memo(function ExposureMeter({ exposure }: { readonly exposure: Exposure }) {
  const { amount, budget, currency, missing } = exposure;
  const share = amount !== null && budget !== null && budget > 0 ? amount / budget : null;
  const isOver = share !== null && share > 1;
  return (
    <section className={fieldClasses.row} aria-label="Exposure">
      <span className={fieldClasses.label}>Exposure</span>
      <div className={fieldClasses.body}>
        <div className={classes.exposure} data-over={isOver || undefined}>
          {amount === null ? (
            <span className={classes.aside}>Worst case unknown</span>
          ) : (
            <>
              <strong>{formatAmount(amount, currency)}</strong>
              <span className={classes.aside}>
                at worst{budget !== null && `, of ${formatAmount(budget, currency)}`}
              </span>
            </>
          )}
          {share !== null && (
            <strong className={classes.share}>{formatAmount(Math.round(share * 100), "%")}</strong>
          )}
        </div>
        {share !== null && <Meter share={share} />}
        <Reckoning exposure={exposure} />
        {missing.map(field => (
          <Missing key={field} field={field} />
        ))}
        <WithinBudget exposure={exposure} />
      </div>
    </section>
  );
});

/** Neutral up to the budget, hatched beyond it; the sums beside it say the same. */
function Meter({ share }: { readonly share: number }) {
  const within = share > 1 ? 100 / share : share * 100;
  return (
    <div className={classes.meter} data-over={share > 1 || undefined} aria-hidden="true">
      <div className={classes.within} style={{ width: `${within}%` }} />
    </div>
  );
}

/** The sum as it would be written by hand: a sign, a figure, and what it is. */
function Reckoning({ exposure }: { readonly exposure: Exposure }) {
  const each = useFieldValue("usageLimitPerCustomer");
  const lines = exposureLines(exposure, each);
  if (lines.length === 0) return null;
  return (
    <ul className={classes.sum} aria-label="How it comes about">
      {lines.map(({ sign, figure, words }) => (
        <li key={words}>
          <span aria-hidden="true">{sign}</span>
          <span className={classes.figure}>{figure}</span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

const asks: Readonly<Partial<Record<OfferFormField, readonly [words: string, link: string]>>> = {
  totalUsageLimit: ["Uses in total are not limited.", "Set a limit"],
  averageBasket: ["What a percentage is reckoned on is not known.", "Set a basket"],
  maxDiscount: ["What the free item is worth is not known.", "Set a maximum in money"],
  offerValue: ["The offer has no value.", "Set a value"],
  offerValueUnit: ["The value stands in neither % nor money.", "Choose a unit"],
};

function Missing({ field }: { readonly field: OfferFormField }) {
  const [words, link] = asks[field] ?? ["Something is missing.", "Show it"];
  return (
    <div className={classes.reckoned}>
      <span>{words}</span>
      <UnstyledButton className={fieldClasses.repair} onClick={() => jumpToField(field)}>
        {link}
      </UnstyledButton>
    </div>
  );
}

/** How many uses the budget bears, where it is exceeded or nothing limits them. */
function WithinBudget({ exposure }: { readonly exposure: Exposure }) {
  const { budgetBears, usesWithinBudget, uses } = exposure;
  if (budgetBears === null || (usesWithinBudget === null && uses !== null)) return null;
  return (
    <div className={classes.reckoned}>
      <span>The budget bears {formatCount(budgetBears)} uses.</span>
      {budgetBears > 0 && (
        <UnstyledButton
          className={fieldClasses.repair}
          data-repair
          onClick={() => edit({ totalUsageLimit: budgetBears })}
        >
          Limit to {formatCount(budgetBears)}
        </UnstyledButton>
      )}
    </div>
  );
}
