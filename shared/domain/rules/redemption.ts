import { barcodeFault, isSymbology } from "../barcode.ts";
import type { OfferForm } from "../offer.ts";
import type { Problem } from "../problem.ts";
import { promoCodeFault } from "../promo-code.ts";
import { type LinkFault, linkFaults } from "../tracked-url.ts";
import { unlisted } from "./listed-words.ts";
import { error, those, warning } from "./say.ts";

/** How customers redeem it: methods, code, barcode and link. */
export function redemptionRules(form: OfferForm): Problem[] {
  return those([
    form.redemptionMethods.length === 0 &&
      error("redemptionMethods", "method-missing", "Choose how customers redeem this offer."),
    ...unlisted("redemptionMethods", form.redemptionMethods, "a redemption method"),
    form.redemptionMethods.includes("promo_code") && promoCodeRule(form.promoCode),
    ...(form.redemptionMethods.includes("online_link") ? linkRules(form.clickthruUrl) : []),
    ...(form.redemptionMethods.includes("barcode") ? barcodeRules(form) : []),
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

/** Warnings only: an offer may be written before its page is there (CONTRACT.md). */
function linkRules(url: string | null): Problem[] {
  if (url === null)
    return [warning("clickthruUrl", "link-missing", "Add the web address that the online link opens.")];
  return linkFaults(url).map(({ rule, message, repaired }) =>
    warning("clickthruUrl", rule, message, repaired === undefined ? undefined : repairOf(rule, repaired)),
  );
}

function repairOf(rule: LinkFault["rule"], value: string) {
  const label =
    rule === "link-not-https"
      ? "Use https"
      : rule === "link-spaces"
        ? "Write %20 for spaces"
        : "Take them out";
  return { label, value };
}

function barcodeRules({ barcodeSymbology, barcodeText }: OfferForm): (Problem | false)[] {
  if (barcodeText === null) {
    return [warning("barcodeText", "barcode-missing", "Add what the barcode says.")];
  }
  if (barcodeSymbology === null) {
    return [warning("barcodeSymbology", "symbology-missing", "Choose what kind of barcode the tills read.")];
  }
  const fault = isSymbology(barcodeSymbology) ? barcodeFault(barcodeSymbology, barcodeText) : null;
  if (fault === null) return unlisted("barcodeSymbology", [barcodeSymbology], "a kind of barcode");
  const repair =
    fault.completed === undefined
      ? undefined
      : { label: `Add ${fault.completed.at(-1)}`, value: fault.completed };
  return [error("barcodeText", `barcode-${fault.kind}`, fault.message, repair)];
}
