import type { Exposure, ExposureStep } from "#shared/domain/exposure.ts";
import { formatAmount, formatCount } from "../../../ui/format.ts";

export interface SumLine {
  /** `×`, `≤`: how the line joins those above. */
  readonly sign: string;
  readonly figure: string;
  readonly words: string;
}

/** The terms of the worst case, as far as they are known; their sum stands above them. */
export function exposureLines(exposure: Exposure, perCustomer: number | null, locale?: string): SumLine[] {
  const { uses, steps, currency } = exposure;
  const lines: SumLine[] = [];
  if (uses !== null)
    lines.push({ sign: "", figure: formatCount(uses, locale), words: usesWords(uses, perCustomer, locale) });
  for (const step of steps) lines.push(stepLine(step, lines.length > 0, currency, locale));
  return lines;
}

function usesWords(uses: number, perCustomer: number | null, locale?: string): string {
  if (perCustomer === null || perCustomer < 1 || perCustomer > uses) return "uses in total";
  const customers = formatCount(Math.ceil(uses / perCustomer), locale);
  return `uses in total: ${formatCount(perCustomer, locale)} each for ${customers} customers`;
}

function stepLine(step: ExposureStep, joins: boolean, currency: string, locale?: string): SumLine {
  const money = (amount: number) => formatAmount(amount, currency, locale);
  const figure = money(step.amount);
  const sign = joins ? "×" : "";
  if (step.kind === "value") return { sign, figure, words: "a use, its value" };
  if (step.kind === "maximum") {
    const held = step.uncapped === null ? "" : `, instead of ${money(step.uncapped)}`;
    return { sign: step.uncapped === null ? sign : "≤", figure, words: `a use, the maximum discount${held}` };
  }
  const percent = formatAmount(step.percent, "%", locale);
  const basket = step.basketOf === "offer" ? "basket" : "basket, the workspace’s average";
  const capped =
    step.cappedFrom === null ? "" : ` (the maximum, below its ${formatAmount(step.cappedFrom, "%", locale)})`;
  return { sign, figure, words: `a use, ${percent}${capped} of a ${money(step.basket)} ${basket}` };
}
