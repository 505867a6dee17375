import "../features/preview/fonts.css";

/** What draws a preview in the window, for the features that show one: they meet here. */

export { assetsWith, bundledArt } from "../features/preview/assets.ts";
export { ShadowRoot } from "../features/preview/ShadowRoot.tsx";
