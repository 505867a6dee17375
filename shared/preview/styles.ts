import activation from "./styles/activation.css?inline";
import cards from "./styles/cards.css?inline";
import detail from "./styles/detail.css?inline";
import flow from "./styles/flow.css?inline";
import flowWide from "./styles/flow-wide.css?inline";
import frame from "./styles/frame.css?inline";
import hub from "./styles/hub.css?inline";
import large from "./styles/large.css?inline";
import marketplace from "./styles/marketplace.css?inline";
import offer from "./styles/offer.css?inline";
import promo from "./styles/promo.css?inline";
import redemption from "./styles/redemption.css?inline";

/** The style of all previews, for a constructable sheet in a shadow root or a page of its own. */
export const previewStyles: string = [
  frame,
  offer,
  cards,
  hub,
  marketplace,
  detail,
  large,
  flow,
  activation,
  promo,
  redemption,
  flowWide,
].join("\n");
