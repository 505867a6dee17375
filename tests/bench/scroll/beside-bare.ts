import type { CDPSession, Page } from "@playwright/test";
import { launchStudio } from "../../support/studio.ts";
import { median } from "../median.ts";
import { bareBundle } from "./bare-bundle.ts";
import type { BareRows } from "./bare-list.ts";
import { measureThread, scrolled } from "./scrolled.ts";

const [rounds, screens] = [5, 6];

export interface BesideBare {
  /** ms of the main thread a scrolled screen. */
  readonly ours: number;
  readonly bare: number;
}

/** The list and the table in the real window, each in turn with a bare list of the same rows in the same window. */
export async function besideBare(
  workspace: string,
  keyFile: string,
): Promise<{ readonly list: BesideBare; readonly table: BesideBare }> {
  const bundle = await bareBundle();
  const studio = await launchStudio({ workspace, args: ["--key-file", keyFile] });
  const { page } = studio;
  try {
    await page.setViewportSize({ width: 1440, height: 900 });
    const cdp = await page.context().newCDPSession(page);
    await measureThread(cdp);
    await page.evaluate(bundle);
    await page.locator("[data-offer]").first().waitFor();
    const list = await inTurn(page, cdp);
    await page.keyboard.press("t");
    await page.locator("[data-column=budget]").first().waitFor();
    await page.locator("[data-offer]").first().waitFor();
    return { list, table: await inTurn(page, cdp) };
  } finally {
    await studio.close();
  }
}

const [ours, bare] = ["#ours-scroller", "#bare-scroller"];

async function inTurn(page: Page, cdp: CDPSession): Promise<BesideBare> {
  const rows = await page.evaluate(markAndRead);
  const times: Record<"ours" | "bare", number[]> = { ours: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const from = 31 * (1_000 + round * 2_000);
    const own = await scrolled(page, cdp, ours, from, screens);
    await page.evaluate(showBare, rows);
    const other = await scrolled(page, cdp, bare, from, screens);
    await page.evaluate(hideBare);
    // The first only warms up.
    if (round === 0) continue;
    times.ours.push(own);
    times.bare.push(other);
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}

/** Runs in the page: names our scroller and reads what stands in its cells. */
function markAndRead(): BareRows {
  const lines = [...document.querySelectorAll("[data-offer]")];
  const grid = lines[0]?.closest("[role=grid]");
  const scroller = grid?.parentElement;
  if (!scroller) throw new Error("No list is drawn.");
  scroller.id = "ours-scroller";
  return {
    texts: lines.map(line => [...line.children].map(cell => cell.textContent)),
    widths: [...(lines[0]?.children ?? [])].map(cell => Math.round(cell.getBoundingClientRect().width)),
    count: 100_000,
    height: scroller.clientHeight,
  };
}

/** Runs in the page. */
function showBare(rows: BareRows): Promise<void> {
  document.querySelector("#root")?.setAttribute("hidden", "");
  window.showBareList?.(rows);
  return new Promise(resolve => {
    const look = () =>
      document.querySelector("#bare-scroller span") ? resolve() : requestAnimationFrame(look);
    look();
  });
}

/** Runs in the page. */
function hideBare(): void {
  document.querySelector("#bare")?.remove();
  document.querySelector("#root")?.removeAttribute("hidden");
}
