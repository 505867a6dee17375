import { type Locator, test } from "@playwright/test";
import { watchForPointers } from "./by-keyboard.ts";
import { endLeftovers } from "./leftovers.ts";
import { fillWithShown, openByTitle, translateInto } from "./preview.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "./studio.ts";

/** An offer with its preview in the real window, for the tests of a file: each goes on from the last. */
export interface PreviewWindow {
  readonly studio: RunningStudio;
  /** Of the offer that is open, and of another. */
  readonly titles: readonly [string, string];
  /** How often a mouse did something, since the offer was opened. */
  readonly pointers: () => Promise<number>;
  readonly preview: Locator;
  readonly compare: Locator;
  radio(name: string | RegExp): Locator;
  press(key: string): Promise<void>;
}

/** Starts it before the first test, and ends it after the last. Answers it once a test runs. */
export function previewWindow(name: string): () => PreviewWindow {
  const place = temporaryFolder(name);
  let opened: PreviewWindow | null = null;
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    opened = await openPreview(place.folder);
  });
  test.beforeEach(() => test.slow());
  test.afterAll(async () => {
    await endLeftovers();
    place.remove();
  });
  return () => {
    if (opened === null) throw new Error("The window is opened before the first test.");
    return opened;
  };
}

async function openPreview(folder: string): Promise<PreviewWindow> {
  const titles = await fillWithShown(folder);
  const studio = await launchStudio({ workspace: folder });
  const { page } = studio;
  await page.setViewportSize({ width: 1440, height: 900 });
  await translateInto(page, await openByTitle(page, titles[0]));
  return {
    studio,
    titles,
    pointers: await watchForPointers(page),
    preview: page.getByRole("region", { name: "Preview", exact: true }),
    compare: page.getByRole("region", { name: "Compare", exact: true }),
    radio: name => page.getByRole("radio", { name }),
    press: key => page.keyboard.press(key),
  };
}
