import { mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { projectFolder } from "../../scripts/build.ts";
import { mustEqual } from "./checks.ts";

const themes = ["light", "dark"] as const;

/** WCAG 2.2 AA by axe, in both themes. */
export async function expectNoViolation(page: Page): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      // Electron has no second page for axe to work in.
      .setLegacyMode(true)
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
    );
    mustEqual(`What axe finds in the ${colorScheme} theme`, found, []);
  }
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
