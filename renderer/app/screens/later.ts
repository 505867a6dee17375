import { type ComponentType, lazy } from "react";
import { firstPicture } from "../first-picture.ts";

/**
 * What the first picture does without: loaded when it is first drawn, or when the window has nothing else to do.
 * `fetchLater` makes the wait for it short; a screen that isn't there yet leaves its place empty for that moment.
 */
const loads: (() => Promise<unknown>)[] = [];

/** Not while the first picture is drawn: what is fetched beside it holds it back. */
function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  loads.push(load);
  return lazy(async () => {
    await firstPicture;
    return { default: await load() };
  });
}

export const SyncScreen = later(async () => (await import("../../features/sync/SyncScreen.tsx")).SyncScreen);
export const RecordsScreen = later(
  async () => (await import("../../features/records/RecordsScreen.tsx")).RecordsScreen,
);
export const SkinsScreen = later(
  async () => (await import("../../features/skins/SkinsScreen.tsx")).SkinsScreen,
);
export const EditorPane = later(
  async () => (await import("../../features/editor/EditorPane.tsx")).EditorPane,
);
export const PreviewPane = later(
  async () => (await import("../../features/preview/PreviewPane.tsx")).PreviewPane,
);
export const HistoryDialog = later(
  async () => (await import("../../features/history/HistoryDialog.tsx")).HistoryDialog,
);
export const DuplicateDialog = later(
  async () => (await import("../../features/duplicate/DuplicateDialog.tsx")).DuplicateDialog,
);
export const PresentDialog = later(
  async () => (await import("../../features/present/PresentDialog.tsx")).PresentDialog,
);
export const ShareDialog = later(
  async () => (await import("../../features/share/ShareDialog.tsx")).ShareDialog,
);
export const SettingsDialog = later(
  async () => (await import("../../features/settings/SettingsDialog.tsx")).SettingsDialog,
);
export const ShortcutsDialog = later(
  async () => (await import("../../features/settings/ShortcutsDialog.tsx")).ShortcutsDialog,
);
export const Palette = later(async () => (await import("../palette/Palette.tsx")).Palette);

/** Loads all of it, one after the other, in idle moments. Answers what ends it. */
export function fetchLater(): () => void {
  const waiting = [...loads];
  let asked = 0;
  const next = () => {
    const load = waiting.shift();
    if (load) void load().then(() => ask());
  };
  const ask = () => {
    asked = requestIdleCallback(next, { timeout: 2_000 });
  };
  ask();
  return () => cancelIdleCallback(asked);
}
