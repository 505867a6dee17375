import { ownTextFault } from "../external-reference.ts";
import { formatValue } from "../figures.ts";
import type { OfferForm } from "../offer.ts";
import { isLocalPicture } from "../picture.ts";
import type { Problem } from "../problem.ts";
import { isCurrency, valueUnit } from "../value-unit.ts";
import type { RuleContext } from "./context.ts";
import { unlisted } from "./listed-words.ts";
import { error, those, warning } from "./say.ts";

/** What is offered, by whom and where: goal, offer, channels and details. */
export function offerRules(form: OfferForm, { defaults, context }: RuleContext): Problem[] {
  const title = form.offerTitle === null && context === "window";
  return those([
    ...unlisted("programType", form.programType === null ? [] : [form.programType], "a program type"),
    title && warning("offerTitle", "title-missing", "Add a title. It is what customers read first."),
    ...unitFaults(form),
    ...valueRules(form, valueUnit(form, defaults)),
    ...unlisted("channels", form.channels, "a channel"),
    form.channels.length === 0 &&
      warning("channels", "channel-missing", "No channel is chosen, so nobody will see this offer."),
    pictureRule(form.picture),
    merchantRule(form.merchantOwner),
    ...unlisted("status", form.status === null ? [] : [form.status], "a status"),
    referenceRule(form),
    form.codeType !== null &&
      Array.from(form.codeType).length !== 1 &&
      error("codeType", "code-type-length", "The code type is a single character."),
  ]);
}

/** An import or an export of another computer may name a picture that nobody could draw. */
function pictureRule(picture: string | null): Problem | null {
  if (picture === null || isLocalPicture(picture)) return null;
  return warning(
    "picture",
    "picture-unknown",
    `“${picture.slice(0, 60)}” names no picture on this computer.`,
  );
}

function merchantRule(merchantOwner: number | null): Problem | null {
  if (merchantOwner === null)
    return error("merchantOwner", "merchant-missing", "Choose the merchant that owns this offer.");
  // A negative number is a merchant made here, until the server has given it one of its own.
  if (merchantOwner !== 0) return null;
  return error(
    "merchantOwner",
    "merchant-number",
    `${merchantOwner} is not a merchant number. It is a whole number above 0.`,
  );
}

function valueRules(form: OfferForm, unit: string): Problem[] {
  const { offerValue, maxDiscount, maxDiscountUnit } = form;
  const over =
    offerValue !== null && maxDiscount !== null && maxDiscountUnit === unit && offerValue > maxDiscount;
  return those([
    over && overMaximum(offerValue, maxDiscount, unit),
    offerValue !== null &&
      offerValue > 100 &&
      unit === "%" &&
      warning(
        "offerValue",
        "value-over-hundred",
        `${formatValue(offerValue, unit)} is more than the whole price.`,
      ),
    ...(["offerValue", "maxDiscount", "totalBudget", "averageBasket"] as const).map(field =>
      negative(form, field),
    ),
  ]);
}

/** Compared only in equal units (CONTRACT.md). */
function overMaximum(value: number, maximum: number, unit: string): Problem {
  const most = formatValue(maximum, unit);
  return error(
    "offerValue",
    "value-over-maximum",
    `${formatValue(value, unit)} is over the maximum discount of ${most}.`,
    { label: `Use ${most}`, value: maximum },
  );
}

function negative(form: OfferForm, field: "offerValue" | "maxDiscount" | "totalBudget" | "averageBasket") {
  const value = form[field];
  return (
    value !== null && value < 0 && warning(field, "amount-negative", `${value} is below 0. Check the amount.`)
  );
}

function unitFaults(form: OfferForm): (Problem | false)[] {
  return (["offerValueUnit", "maxDiscountUnit"] as const).map(field => {
    const unit = form[field];
    const known = unit === null || unit === "%" || isCurrency(unit);
    return (
      !known && error(field, "unit-unknown", `“${unit}” is not a unit. Use % or a currency code such as USD.`)
    );
  });
}

/** Room for the key is always kept, so that a cut never takes it (SYNC.md W6). */
function referenceRule(form: OfferForm): Problem | null {
  if (form.externalReference === null) return null;
  const { campaign, program } = form;
  const fault = ownTextFault(form.externalReference, { campaign, program, key: "0".repeat(26) });
  return fault === null ? null : error("externalReference", "reference-refused", fault);
}
