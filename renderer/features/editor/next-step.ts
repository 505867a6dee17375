import type { OfferDetail } from "#shared/ipc/views.ts";

/** The next step of an offer, and the step back where there is one. */
export interface NextStep {
  readonly kind: "ready" | "fix" | "plan" | "decide" | "none";
  readonly canGoBack: boolean;
}

/** A synced offer has none: its next step is an edit. */
export function nextStep(
  { shown, offer }: { shown: OfferDetail["shown"]; offer: Pick<OfferDetail["offer"], "stage"> },
  errors: number,
): NextStep {
  if (shown === "conflict") return { kind: "decide", canGoBack: false };
  if (offer.stage === "draft") return { kind: errors > 0 ? "fix" : "ready", canGoBack: false };
  if (shown === "synced" || shown === "deleted") return { kind: "none", canGoBack: false };
  return { kind: "plan", canGoBack: true };
}
