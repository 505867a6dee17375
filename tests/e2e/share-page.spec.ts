import { expect, test } from "@playwright/test";
import { surfaces } from "../../shared/preview/surfaces.ts";
import { mustEqual } from "../support/checks.ts";
import { openAlone } from "../support/page-alone.ts";
import { hostile, sharingStudio } from "../support/share.ts";

/** The page that stands alone, opened in a browser window that has nothing of the studio's. */
const open = sharingStudio("share-page");

test("the shared page works alone: every switch by mouse and by keys, and it asks for nothing", async () => {
  const { studio, share } = open();
  const file = await share({ format: "html", surfaces: ["hub.feed", "market.list", "redeem.show"] });
  const alone = await openAlone(studio, file);
  mustEqual("The title", await alone.ask("document.title"), "Winter Warmers");
  const said = () => alone.ask("document.querySelector('[data-preview]').shadowRoot.textContent");
  expect(await alone.ask("document.querySelector('.share-head').textContent")).toContain("sample skin");

  await alone.choose("Offer", hostile);
  expect(await said()).toContain(hostile);
  mustEqual("What a title made", await alone.ask("[window.hurt, document.querySelectorAll('b').length]"), [
    null,
    0,
  ]);
  await alone.choose("Offer", "Every order at the brew bar");
  await alone.choose("Language", "German");
  expect(await said()).toContain("Jede Bestellung");
  await alone.choose("Surface", "Show & save");
  expect(await said()).not.toContain("Trending");
  await alone.choose("Surface", "Feed");

  await alone.click("Dark");
  const theme =
    "document.querySelector('[data-preview]').shadowRoot.querySelector('[data-theme]').dataset.theme";
  mustEqual("The theme", await alone.ask(theme), "dark");
  const width = "document.querySelector('[data-preview]').getBoundingClientRect().width";
  const phone = Number(await alone.ask(width));
  await alone.click("Desktop");
  expect(Number(await alone.ask(width))).toBeGreaterThan(phone);
  await alone.click("Ended");
  mustEqual("The moment", await alone.ask("document.querySelector('input[value=Ended]').checked"), true);

  // The arrow keys go through the choices of a switch, and along the time.
  await alone.ask("document.querySelector('input[value=dark]').focus()");
  await alone.press("Left");
  mustEqual("The theme by keys", await alone.ask(theme), "light");
  await alone.ask("document.querySelector('input[value=\"1\"]').focus()");
  await alone.press("Right");
  mustEqual(
    "The text size by keys",
    await alone.ask("document.querySelector('input[value=\"1.3\"]').checked"),
    true,
  );
  const before = await alone.ask("document.querySelector('output').textContent");
  await alone.ask("document.querySelector('[type=range]').focus()");
  await alone.press("Right");
  expect(await alone.ask("document.querySelector('output').textContent")).not.toBe(before);

  mustEqual("What it asked for", alone.requests(), [alone.url]);
  mustEqual("What it complained of", alone.complaints(), []);
  mustEqual("A script that somebody puts in", await alone.ask(injected), "refused");
  await alone.close();
});

test("axe finds nothing on the page or inside its preview, at any place, in either theme", async () => {
  const { studio, ids, share } = open();
  const file = await share({ offers: ids.slice(0, 1), format: "html", surfaces });
  const alone = await openAlone(studio, file);
  const places = await alone.ask(
    "[...[...document.querySelectorAll('label')].find(each => each.textContent === 'Surface').control.options].map(each => each.textContent)",
  );
  await alone.ask(`${inside}.push(${unreadable})`);
  expect(await alone.violations()).toContainEqual(expect.stringContaining("color-contrast"));
  await alone.ask(`${inside}.pop()`);
  const found: string[] = [];
  for (const place of Object.values(Object(places)).map(String)) {
    await alone.choose("Surface", place);
    for (const theme of ["Dark", "Light"]) {
      await alone.click(theme);
      for (const violation of await alone.violations()) found.push(`${place}, ${theme}: ${violation}`);
    }
  }
  expect(Object.values(Object(places))).toHaveLength(surfaces.length);
  expect(found).toEqual([]);
  await alone.close();
});

/** Style sheets of the preview's own, and one that leaves nothing to be read. */
const inside = "document.querySelector('[data-preview]').shadowRoot.adoptedStyleSheets";
const unreadable = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { color: rgb(200 200 200) !important; background: rgb(210 210 210) !important }");
  return sheet;
})()`;

/** Refused by the page's policy: it names one script, and that is there already. */
const injected = `new Promise(resolve => {
  document.addEventListener("securitypolicyviolation", () => resolve("refused"));
  const script = document.createElement("script");
  script.textContent = "window.hurt = true";
  document.head.append(script);
  if (window.hurt) resolve("ran");
})`;
