import { localStorageColorSchemeManager, type MantineColorScheme } from "@mantine/core";
import { studio } from "./studio.ts";

export type ThemeChoice = "system" | "light" | "dark";

export const themeChoices: readonly ThemeChoice[] = ["system", "light", "dark"];
export const themeWords: Record<ThemeChoice, string> = { system: "System", light: "Light", dark: "Dark" };

/** The choice is kept in the window's own storage, and the window's frame follows it. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: "kigo-theme" });

export const toScheme = (choice: ThemeChoice): MantineColorScheme => (choice === "system" ? "auto" : choice);
export const toChoice = (scheme: MantineColorScheme): ThemeChoice => (scheme === "auto" ? "system" : scheme);

/** Without an answer the page itself still follows, so a failure needs no words. */
export async function tellWindow(scheme: MantineColorScheme): Promise<void> {
  await studio.invoke("studio:set-theme", toChoice(scheme));
}
