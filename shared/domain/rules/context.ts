import type { SlotHints } from "../channel-texts.ts";
import type { WorkspaceDefaults } from "../workspace.ts";
import type { BrandRules } from "./brand.ts";

export interface RuleContext {
  readonly defaults: WorkspaceDefaults;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** A title is asked for in the window only: today's server has none (CONTRACT.md). */
  readonly context: "window" | "import";
  /** The places that this computer knows, from a merchant's side; without it places are not judged. */
  readonly placesOf?: (merchantOwner: number) => MerchantPlaces;
  /** About how many characters the skins show that a program's offers wear; the samples' by default. */
  readonly hintsOf?: (program: string | null) => SlotHints;
  /** The workspace's brand guidelines, made ready; none by default. */
  readonly brand?: BrandRules;
}

/** Places by what an offer names them by: a number on the server, or a name. */
export interface MerchantPlaces {
  /** True if any place of the merchant is known. */
  readonly any: boolean;
  isOwn(place: string): boolean;
  /** Only numbers say for certain whose they are. */
  isOfAnother(place: string): boolean;
}
