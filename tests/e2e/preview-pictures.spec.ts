import { expect, test } from "@playwright/test";
import { type Surface, surfaces, surfacesOf } from "../../shared/preview/surfaces.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { comparePicture, type SmallPicture, smallPicture } from "../support/pictures.ts";
import {
  drawn,
  fillWithShown,
  openByTitle,
  restOnSwitches,
  settled,
  showWide,
  translateInto,
  turnTo,
} from "../support/preview.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/**
 * What customers see, as pictures of the real window: on a phone every place in every state it has, both themes, English
 * and German; on a tablet and a desktop each layout. Fonts and Chromium are the project's own, so the pictures of one machine hold for another. Made anew by
 * `RECORD_PICTURES=1 playwright test --config tests/e2e/playwright.config.ts preview-pictures.spec.ts`.
 */
const place = temporaryFolder("pictures");
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  const [title] = await fillWithShown(place.folder);
  studio = await launchStudio({ workspace: place.folder });
  const { page } = studio;
  // Nothing moves, and the whole phone has room.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1440, height: 1300 });
  await translateInto(page, await openByTitle(page, title));
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

/** Keys that turn a preview to a state of the offer, and those that turn it back. */
const states = {
  live: { at: "2026-04-15T10:24", keys: [] },
  soon: { at: "2026-02-27T10:24", keys: [] },
  last: { at: "2026-06-30T21:30", keys: [] },
  over: { at: "2026-07-02T10:24", keys: [] },
  sold: { at: "2026-04-15T10:24", keys: ["s"] },
  outside: { at: "2026-04-15T10:24", keys: ["v", "v"] },
} as const;
type State = keyof typeof states;

/** Where it makes a difference; the other places are states of their own. */
const statesOf = (surface: Surface): readonly State[] =>
  /^(hub|market)\./.test(surface) ? ["live", "soon", "last", "over", "sold", "outside"] : ["live"];

for (const surface of surfaces) {
  test(`${surface} looks as it did, in each state, theme and language`, async () => {
    test.slow();
    await turnTo(studio.page, surface);
    const unlike: string[] = [];
    for (const state of statesOf(surface)) {
      for (const picture of await allOf(surface, state)) unlike.push(...problemsOf(picture));
    }
    expect(unlike).toEqual([]);
  });
}

/** Where another width makes another layout; words and states are the phone's. */
const wideSurfaces: readonly Surface[] = [
  "hub.feed",
  ...surfacesOf.marketplace,
  "link.before",
  "promo.entry",
  ...surfacesOf.redemption,
];

for (const device of ["tablet", "desktop"] as const) {
  test(`a ${device} looks as it did, in both themes`, async () => {
    test.slow();
    const { page, app } = studio;
    if (device === "tablet") await showWide(page);
    await page.getByLabel("As seen on").fill(states.live.at);
    await restOnSwitches(page);
    await page.keyboard.press("w");
    const unlike: string[] = [];
    for (const surface of wideSurfaces) {
      await turnTo(page, surface);
      for (const theme of ["light", "dark"] as const) {
        await settled(page);
        const bytes = await drawn(page).screenshot();
        const picture = await smallPicture(app, bytes, `${device}-${surface}-${theme}`, device);
        unlike.push(...problemsOf(picture));
        await page.keyboard.press("d");
      }
    }
    expect(unlike).toEqual([]);
  });
}

function problemsOf(picture: SmallPicture): readonly string[] {
  const problem = comparePicture(picture);
  return problem === null ? [] : [problem];
}

async function allOf(surface: Surface, state: State): Promise<SmallPicture[]> {
  const { page, app } = studio;
  const { at, keys } = states[state];
  await page.getByLabel("As seen on").fill(at);
  await restOnSwitches(page);
  for (const key of keys) await page.keyboard.press(key);
  const pictures: SmallPicture[] = [];
  for (const theme of ["light", "dark"] as const) {
    for (const language of ["en", "de"] as const) {
      await settled(page);
      const bytes = await drawn(page).screenshot();
      pictures.push(await smallPicture(app, bytes, `${surface}-${state}-${theme}-${language}`));
      await page.keyboard.press("l");
    }
    await page.keyboard.press("d");
  }
  // As they were: a switch that is pressed through comes round.
  const back = keys.length === 0 ? [] : keys[0] === "s" ? ["s"] : ["v"];
  for (const key of back) await page.keyboard.press(key);
  return pictures;
}
