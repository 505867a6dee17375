import hub from "./styles/hub.css?inline";
import marketplace from "./styles/marketplace.css?inline";
import offer from "./styles/offer.css?inline";
import phone from "./styles/phone.css?inline";

/** The style of all previews, for a constructable sheet in a shadow root or a page of its own. */
export const previewStyles: string = [phone, offer, hub, marketplace].join("\n");
