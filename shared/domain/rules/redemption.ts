import type { OfferForm } from "../offer.ts";
import type { Problem } from "../problem.ts";
import { promoCodeFault } from "../promo-code.ts";
import { unlisted } from "./listed-words.ts";
import { error, those, warning } from "./say.ts";

/** How customers redeem it: methods, code and link. */
export function redemptionRules(form: OfferForm): Problem[] {
  return those([
    form.redemptionMethods.length === 0 &&
      error("redemptionMethods", "method-missing", "Choose how customers redeem this offer."),
    ...unlisted("redemptionMethods", form.redemptionMethods, "a redemption method"),
    form.redemptionMethods.includes("promo_code") && promoCodeRule(form.promoCode),
    form.redemptionMethods.includes("online_link") && linkRule(form.clickthruUrl),
  ]);
}

function promoCodeRule(promoCode: string | null): Problem | null {
  if (promoCode === null) {
    // Seed, "Step 5": the server's domain layer creates a code where there is none.
    return warning("promoCode", "code-missing", "There is no promo code yet. The server will make one up.");
  }
  const fault = promoCodeFault(promoCode);
  return fault === null ? null : error("promoCode", "code-format", fault);
}

function linkRule(url: string | null): Problem | null {
  if (url === null)
    return warning("clickthruUrl", "link-missing", "Add the web address that the online link opens.");
  if (/^https?:\/\/[^\s/?#]+\S*$/i.test(url)) return null;
  return warning("clickthruUrl", "link-format", "A web address starts with https:// and holds no spaces.");
}
