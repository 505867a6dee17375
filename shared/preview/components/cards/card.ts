import type { PreviewOffer } from "../../offer-view.ts";
import type { Scene } from "../../scene.ts";
import type { Say } from "../../wording.ts";

/** What every card of an offer is drawn from. */
export interface CardProps {
  readonly scene: Scene;
  readonly say: Say;
}

/** A customer can save what they can use now. */
export const isUsable = ({ state }: Pick<PreviewOffer, "state">): boolean =>
  state === "active" || state === "last";
