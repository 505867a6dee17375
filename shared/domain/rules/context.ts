import type { WorkspaceDefaults } from "../workspace.ts";

export interface RuleContext {
  readonly defaults: WorkspaceDefaults;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** A title is asked for in the window only: today's server has none (CONTRACT.md). */
  readonly context: "window" | "import";
}
