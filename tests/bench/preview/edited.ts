import type { CDPSession, Page } from "@playwright/test";
import { launchStudio } from "../../support/studio.ts";
import { median } from "../median.ts";
import { keyTime, measureThread } from "./thread-time.ts";

export interface Edited {
  /** ms of the main thread, medians. */
  readonly ours: number;
  readonly bare: number;
  /** Longest of a round's medians. */
  readonly language: number;
  readonly device: number;
}

const rounds = 5;
/** Long enough to be cut in both channels. */
const typed = "Spring dealer days with parts";

/** A title typed with two channels shown, in turn with a bare text area and its mirror in the same window. */
export async function editedBesideBare(workspace: string): Promise<Edited> {
  const studio = await launchStudio({ workspace });
  const { page } = studio;
  try {
    await page.setViewportSize({ width: 1600, height: 1000 });
    const cdp = await page.context().newCDPSession(page);
    await measureThread(cdp);
    await showTwoChannels(page);
    await translate(page);
    const times: Record<"ours" | "bare", number[]> = { ours: [], bare: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const own = await typing(page, cdp, focusTitle);
      const other = await typing(page, cdp, focusBare);
      // The first only warms up.
      if (round === 0) continue;
      times.ours.push(own);
      times.bare.push(other);
    }
    await page.evaluate(hideBare);
    const language = await switching(page, cdp, "l");
    const device = await switching(page, cdp, "w");
    return { ours: median(times.ours), bare: median(times.bare), language, device };
  } finally {
    await studio.close();
  }
}

async function showTwoChannels(page: Page): Promise<void> {
  await page.locator("[data-offer]").first().click();
  const preview = page.getByRole("region", { name: "Preview", exact: true });
  await preview.getByRole("radio", { name: "Phone" }).focus();
  await page.keyboard.press("a");
  await preview.getByRole("group", { name: "Preview 2" }).waitFor();
}

/** The open offer gets texts in German. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const row = document.querySelector("[data-offer][aria-selected=true], [data-offer]");
    const offer = row?.getAttribute("data-offer");
    const bridge = window.studio;
    if (bridge === undefined) throw new Error("This is no window of the studio.");
    await bridge.invoke("translations:add", { offer, language: "de" });
    const patch = { offerTitle: "Händlertage", offerDescription: "20 % auf alle Geräte" };
    await bridge.invoke("translations:save", { offer, language: "de", patch });
  });
  await page.getByRole("radio", { name: /Deutsch/ }).waitFor();
}

async function typing(page: Page, cdp: CDPSession, focus: (page: Page) => Promise<void>): Promise<number> {
  await focus(page);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  const times: number[] = [];
  for (const letter of typed) times.push(await keyTime(page, cdp, letter));
  return median(times);
}

async function focusTitle(page: Page): Promise<void> {
  await page.evaluate(hideBare);
  await page.getByRole("textbox", { name: "Title", exact: true }).focus();
}

async function focusBare(page: Page): Promise<void> {
  await page.evaluate(showBare);
  await page.locator("#bare-text").focus();
}

/** ms of the main thread for a switch of all that is shown, the longest of several. */
async function switching(page: Page, cdp: CDPSession, key: string): Promise<number> {
  await page.getByRole("radio", { name: "Phone" }).focus();
  const times: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) times.push(await keyTime(page, cdp, key));
  return Math.max(...times.slice(3));
}

/** Runs in the page: over everything, a text area and what mirrors it. */
function showBare(): void {
  document.querySelector("#root")?.setAttribute("hidden", "");
  if (document.querySelector("#bare")) return;
  const place = document.createElement("div");
  place.id = "bare";
  const text = document.createElement("textarea");
  text.id = "bare-text";
  const mirror = document.createElement("p");
  text.addEventListener("input", () => {
    mirror.textContent = text.value;
  });
  place.append(text, mirror);
  document.body.append(place);
}

/** Runs in the page. */
function hideBare(): void {
  document.querySelector("#bare")?.remove();
  document.querySelector("#root")?.removeAttribute("hidden");
}
