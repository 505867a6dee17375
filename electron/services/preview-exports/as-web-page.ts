import { createHash } from "node:crypto";
import { firstChoices } from "#shared/preview/choices.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";
import { standalonePage } from "#shared/preview/page/standalone.ts";
import { RefusedExport } from "./failures.ts";
import { allOf, type Made, type Making, namedAfter, spoken, targetOf, titleOf } from "./making.ts";
import { picturePlaces } from "./picture-places.ts";
import { makeFile } from "./whole.ts";

/** Bytes of pictures in one page, as they are stored: in the page they are a third more. */
const mostPictures = 100 * 2 ** 20;

/** One file to look around in, with all that it draws. */
export async function asWebPage(making: Making): Promise<Made> {
  const { request, now, page, store, drawn } = making;
  const shown = await allOf(drawn);
  const offers = shown.map(({ offer }) => withoutNotes(offer));
  const [first] = shown[0].choices;
  const { html } = standalonePage(
    {
      kind: "share",
      offers,
      pictures: heldInPage(offers, making),
      madeAt: now(),
      timeZone: store.settings.defaults().timeZone,
      title: titleOf(making),
      surfaces: [...new Set(request.surfaces)],
      choices: first ?? firstChoices(now()),
    },
    page,
    text => createHash("sha256").update(text).digest("base64"),
  );
  return { place: await makeFile(targetOf(making, namedAfter(making, [], "html")), html), files: 1 };
}

/** Notes are for who speaks, not for whom a page is given. */
const withoutNotes = (offer: ShownOffer): ShownOffer => ({ ...spoken(offer), notes: [] });

/** The pictures themselves. */
function heldInPage(offers: readonly ShownOffer[], { page, pictures }: Making): Record<string, string> {
  let weight = 0;
  return picturePlaces(offers, pictures.look, {
    bundled: file => `data:image/svg+xml;base64,${page.base64(`art/${file}`)}`,
    held(hash, more) {
      weight += more;
      if (weight > mostPictures) throw new RefusedExport(tooLarge);
      const bytes = pictures.read(hash);
      return bytes && `data:image/webp;base64,${Buffer.from(bytes).toString("base64")}`;
    },
  });
}

const tooLarge = `The pictures of these offers are more than ${mostPictures / 2 ** 20} MB together, too much for one page. Nothing was made; choose fewer offers, or another form.`;
