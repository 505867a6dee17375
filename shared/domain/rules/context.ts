import type { WorkspaceDefaults } from "../workspace.ts";
import type { BrandRules } from "./brand.ts";

export interface RuleContext {
  readonly defaults: WorkspaceDefaults;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** A title is asked for in the window only: today's server has none (CONTRACT.md). */
  readonly context: "window" | "import";
  /** The workspace's brand guidelines, made ready; none by default. */
  readonly brand?: BrandRules;
}
