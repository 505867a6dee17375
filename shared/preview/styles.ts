import activation from "./styles/activation.css?inline";
import flow from "./styles/flow.css?inline";
import flowWide from "./styles/flow-wide.css?inline";
import hub from "./styles/hub.css?inline";
import marketplace from "./styles/marketplace.css?inline";
import offer from "./styles/offer.css?inline";
import phone from "./styles/phone.css?inline";
import promo from "./styles/promo.css?inline";
import redemption from "./styles/redemption.css?inline";

/** The style of all previews, for a constructable sheet in a shadow root or a page of its own. */
export const previewStyles: string = [
  phone,
  offer,
  hub,
  marketplace,
  flow,
  activation,
  promo,
  redemption,
  flowWide,
].join("\n");
