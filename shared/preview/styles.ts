import actions from "./styles/actions.css?inline";
import activation from "./styles/activation.css?inline";
import activationWide from "./styles/activation-wide.css?inline";
import app from "./styles/app.css?inline";
import cards from "./styles/cards.css?inline";
import detail from "./styles/detail.css?inline";
import detailWide from "./styles/detail-wide.css?inline";
import facts from "./styles/facts.css?inline";
import flow from "./styles/flow.css?inline";
import flowParts from "./styles/flow-parts.css?inline";
import flowWide from "./styles/flow-wide.css?inline";
import frame from "./styles/frame.css?inline";
import hub from "./styles/hub.css?inline";
import large from "./styles/large.css?inline";
import link from "./styles/link.css?inline";
import marketplace from "./styles/marketplace.css?inline";
import offer from "./styles/offer.css?inline";
import plainCards from "./styles/plain-cards.css?inline";
import promo from "./styles/promo.css?inline";
import redemption from "./styles/redemption.css?inline";
import rows from "./styles/rows.css?inline";
import show from "./styles/show.css?inline";
import split from "./styles/split.css?inline";
import ticket from "./styles/ticket.css?inline";

/** Later sheets refine earlier ones. */
const sheets = [
  ...[frame, app, offer, cards, plainCards, rows, hub, marketplace],
  ...[detail, facts, actions, detailWide, split, large],
  ...[flow, flowParts, ticket, activation, promo, redemption, show, link, flowWide, activationWide],
];

/** The style of all previews, for a constructable sheet in a shadow root or a page of its own. */
export const previewStyles: string = sheets.join("\n");
