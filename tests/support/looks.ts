import { mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { projectFolder } from "../../scripts/build.ts";
import { mustEqual } from "./checks.ts";

const themes = ["light", "dark"] as const;

/** Rules of axe for WCAG 2.2 AA. */
export const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * WCAG 2.2 AA by axe, in both themes; of one part of the page alone where it is given. `tags`: of which rules; with
 * axe's best practices where those hold too.
 */
export async function expectNoViolation(page: Page, part?: Locator, tags = wcag): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    mustEqual(`What axe finds in the ${colorScheme} theme`, await violationsIn(page, part, tags), []);
  }
}

/** The same as the page is now, each as its rule and its place. */
export async function violationsIn(page: Page, part?: Locator, tags = wcag): Promise<string[]> {
  await part?.evaluate(element => element.toggleAttribute("data-looked-at", true));
  const axe = new AxeBuilder({ page })
    // Electron has no second page for axe to work in.
    .setLegacyMode(true)
    .withTags(tags);
  const { violations } = await (part ? axe.include("[data-looked-at]") : axe).analyze();
  await part?.evaluate(element => element.toggleAttribute("data-looked-at", false));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

export const withBestPractices = [...wcag, "best-practice"];

/**
 * Both for a part of the editor, at the top of what scrolls: the heads of sections stick, so that something of the
 * section before always lies half under a head.
 */
export async function lookAt(folder: string, page: Page, name: string, part: Locator): Promise<void> {
  await part.evaluate(element => element.scrollIntoView({ block: "start" }));
  await photograph(page, folder, name);
  await expectNoViolation(page, part);
}

/** The screen in both themes, in a folder under `out`. */
export async function photograph(page: Page, folder: string, name: string): Promise<void> {
  const to = path.join(projectFolder, "out", folder);
  mkdirSync(to, { recursive: true });
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.screenshot({ path: path.join(to, `${name}-${colorScheme}.png`) });
  }
}
