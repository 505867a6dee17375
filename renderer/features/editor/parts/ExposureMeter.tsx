import { UnstyledButton } from "@mantine/core";
import type { Exposure } from "#shared/domain/exposure.ts";
import { formatAmount, formatCount } from "../../../ui/format.ts";
import { edit } from "../draft.ts";
import fieldClasses from "../fields/fields.module.css";
import classes from "./parts.module.css";

/** The worst case against the budget: the sum, a meter, how it was reckoned, and the way back inside. */
export function ExposureMeter({ exposure }: { readonly exposure: Exposure }) {
  const { amount, budget, currency, explanation, usesWithinBudget } = exposure;
  const share = amount !== null && budget !== null && budget > 0 ? amount / budget : null;
  const isOver = share !== null && share > 1;
  return (
    <div className={fieldClasses.row}>
      <span className={fieldClasses.label}>Exposure</span>
      <div className={fieldClasses.body}>
        {amount !== null && (
          <div className={classes.exposure} data-over={isOver || undefined}>
            <strong>{formatAmount(amount, currency)}</strong>
            <span className={classes.aside}>
              at worst{budget !== null && `, of ${formatAmount(budget, currency)}`}
            </span>
            {share !== null && (
              <strong className={classes.share}>{formatAmount(Math.round(share * 100), "%")}</strong>
            )}
          </div>
        )}
        {share !== null && <Meter share={share} />}
        <div className={classes.reckoned}>
          <span>{explanation}</span>
          {usesWithinBudget !== null && (
            <UnstyledButton
              className={fieldClasses.repair}
              data-repair
              onClick={() => edit({ totalUsageLimit: usesWithinBudget })}
            >
              Limit to {formatCount(usesWithinBudget)}
            </UnstyledButton>
          )}
        </div>
      </div>
    </div>
  );
}

/** Neutral up to the budget, hatched beyond it; the sums beside it say the same. */
function Meter({ share }: { readonly share: number }) {
  const within = share > 1 ? 100 / share : share * 100;
  return (
    <div className={classes.meter} data-over={share > 1 || undefined} aria-hidden="true">
      <div className={classes.within} style={{ width: `${within}%` }} />
    </div>
  );
}
