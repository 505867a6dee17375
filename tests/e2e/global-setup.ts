import { buildIfStale } from "../../scripts/build.ts";
import { startDisplay } from "../support/display.ts";

/** Builds what is stale and, on Linux without a display, starts one of our own. Answers what ends it. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  buildIfStale();
  if (process.platform !== "linux" || process.env.DISPLAY) return undefined;
  const display = await startDisplay();
  process.env.DISPLAY = display.name;
  return display.close;
}
