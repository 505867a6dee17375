import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { PreviewPage, PreviewQuery } from "#shared/api/preview.ts";
import { shownPicture } from "#shared/domain/picture.ts";
import { firstChoices } from "#shared/preview/choices.ts";
import { type PageFiles, standalonePage } from "#shared/preview/page/standalone.ts";
import { surfacesOf } from "#shared/preview/surfaces.ts";
import type { ShownPreview } from "../domain/previews.ts";
import { RequestError } from "./failures.ts";

/** Where the build leaves the preview page; the server's own sources need no build. */
const builtPage = path.resolve(import.meta.dirname, "..", "..", "out", "preview");

/**
 * An offer as a page that stands alone: the same one that the studio shares as a file.
 * @param now milliseconds since 1970
 */
export function previewPage(
  { source, language, draft }: ShownPreview,
  query: PreviewQuery,
  now: number,
): PreviewPage {
  const files = pageFiles();
  const picture = linkedPicture(source);
  const [surface] = surfacesOf[query.channel];
  const { html, policy } = standalonePage(
    {
      kind: "share",
      offers: [{ source, draft, notes: [] }],
      pictures: { ...logosOf(source, files), ...picture?.places },
      madeAt: now,
      timeZone: source.timeZone,
      title: source.form.offerTitle?.trim() || "Untitled offer",
      surfaces: [...surfacesOf[query.channel]],
      choices: { ...firstChoices(now), surface, language, theme: query.theme },
    },
    files,
    text => createHash("sha256").update(text).digest("base64"),
    picture === null ? [] : [picture.origin],
  );
  return { html, policy: `${policy}; frame-ancestors 'none'` };
}

/** The picture that an offer names, from where it is: the page's policy names that place and no other. */
function linkedPicture({ form }: ShownPreview["source"]) {
  const named = shownPicture(form);
  const address = named === null ? null : URL.parse(named);
  if (named === null || address?.protocol !== "https:") return null;
  return { origin: address.origin, places: { [named]: address.href } };
}

function logosOf({ skins }: ShownPreview["source"], files: PageFiles): Record<string, string> {
  const logos = Object.values(skins).flatMap(({ brand }) => [brand.logo, brand.logoDark]);
  return Object.fromEntries(
    logos.flatMap(logo => {
      const file = /^asset:([a-z0-9-]+\.svg)$/.exec(logo)?.[1];
      return file ? [[logo, `data:image/svg+xml;base64,${files.base64(`art/${file}`)}`]] : [];
    }),
  );
}

/** Read anew for each page: a build may come between two. */
function pageFiles(): PageFiles {
  const read = (name: string, encoding: "utf8" | "base64"): string => {
    try {
      return readFileSync(path.join(builtPage, name), encoding);
    } catch {
      throw new RequestError(503, "unavailable", notBuilt);
    }
  };
  return { text: name => read(name, "utf8"), base64: name => read(name, "base64") };
}

const notBuilt =
  "The page that draws previews has not been built on this server: npm start and npm test build it.";
