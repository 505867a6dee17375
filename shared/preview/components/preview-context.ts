import { createContext, useContext } from "react";
import type { BarcodeFit } from "../barcode/fit.ts";
import type { TextCut } from "./cut.ts";

/** What the surface that shows a preview lends it. */
export interface PreviewHost {
  /** Where a picture lies that an offer names, or `null`: the host alone knows, and nothing else is loaded. */
  readonly assetUrl: (ref: string) => string | null;
  /** Told after layout where the channel cut a text, and `null` once it no longer does. */
  readonly onCut?: (slot: string, cut: TextCut | null) => void;
  /** Told after layout whether the value fits at its smallest size. */
  readonly onValueFit?: (fits: boolean) => void;
  /** Told what became of a barcode on its screen: drawn, turned, a QR code in its place, or not to be drawn at all. */
  readonly onBarcodeFit?: (fit: BarcodeFit["kind"]) => void;
  /** In exports: nothing moves, and the clock that a customer shows at a till says that it is a preview. */
  readonly isStill?: true;
  /** Author's views only: stands greyed where the title is missing. */
  readonly untitled?: string;
}

const Context = createContext<PreviewHost>({ assetUrl: () => null });

export const PreviewHostProvider = Context.Provider;
export const usePreviewHost = (): PreviewHost => useContext(Context);
